import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Label } from '#contract'

const folder = join(import.meta.dirname, '../../src/renderer/src/words')
const chinese = /[\u3400-\u9fff]/

/** Every pair of texts the window can show, by where it stands. */
const texts: readonly (readonly [string, Label])[] = (
  await Promise.all(
    readdirSync(folder)
      .filter((file) => file !== 'words.ts')
      .map(async (file) => {
        const exported = Object.entries((await import(join(folder, file))) as Record<string, unknown>)
        return exported.flatMap(([name, value]) => pairsIn(`${file} ${name}`, value))
      }),
  )
).flat()

test('texts are found in every room of words', () => {
  expect(texts.length).toBeGreaterThan(500)
})

test('no text is empty in one language and said in the other', () => {
  expect(texts.filter(([, { zh, en }]) => (zh === '') !== (en === ''))).toEqual([])
})

test('both languages name the same values', () => {
  expect(texts.filter(([, { zh, en }]) => placeholders(zh) !== placeholders(en))).toEqual([])
})

test('an English text holds no Chinese but the name of the other language', () => {
  expect(texts.filter(([, { en }]) => chinese.test(en.replace(/中文?$/, '')))).toEqual([])
})

test('a Chinese text is Chinese: Latin letters stand only for names of files, codes, programs and keys', () => {
  const allowed =
    /\{\{.*?\}\}|Excel|WPS|CSV|SHA-256|(?:Ctrl|Shift|Alt)\+|Enter|Delete|Esc|H1|Q3|2017-06|English|EN|\.(?:xlsx|xlsb|xls|ods|et|csv)|Top|Pareto|PNG|SVG/g
  expect(texts.filter(([, { zh }]) => /[A-Za-z]{2}/.test(zh.replace(allowed, '')))).toEqual([])
})

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\{\w+/g))].sort().join()
}

function pairsIn(place: string, value: unknown): (readonly [string, Label])[] {
  if (typeof value !== 'object' || value === null) return []
  const { zh, en, 'zh-CN': chineseSet } = value as Record<string, unknown>
  if (typeof zh === 'string' && typeof en === 'string') return [[place, { zh, en }]]
  if (typeof chineseSet === 'object' && chineseSet !== null) {
    return Object.entries(chineseSet as Record<string, string>).map(
      ([key, text]) => [`${place} ${key}`, { zh: text, en: (en as Record<string, string>)[key] ?? '' }] as const,
    )
  }
  return Object.entries(value).flatMap(([key, inner]) => pairsIn(`${place} ${key}`, inner))
}
