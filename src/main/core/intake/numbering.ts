import { withoutBlanks } from '../base/plain-text.ts'

/** A row's or heading's text without the numbering in front: 一、学前 · （一）小学 · 1.初中 · (1)高中. */
export function withoutNumbering(text: string): string {
  return withoutBlanks(text).replace(
    /^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）][、.．]?|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)）])(?=\D)/u,
    '',
  )
}
