import { match } from 'pinyin-pro'

/** Whether a text contains what is looked for, as it is written, by its pinyin (`xiaoxue`) or the initials of that (`xx`). */
export function matchesText(text: string, find: string): boolean {
  const wanted = find.trim().toLowerCase()
  if (wanted === '' || text.toLowerCase().includes(wanted)) return true
  if (!/^[a-z' ]+$/.test(wanted) || !/[\u3400-\u9fff]/.test(text)) return false
  return match(text, wanted.replaceAll("'", ''), { continuous: true, v: true }) !== null
}
