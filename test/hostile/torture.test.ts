import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { became, type HostileFile } from '../support/became.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/torture')

const PROTECTED = ['enhanced', 'enhrsa', 'strong'].map((kind) => `password_2002_128_${kind}.xls`)
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'file-encrypted': [...PROTECTED, 'password_2002_40_basecrypto.xls', 'password_2002_40_dss.xls'],
  'file-not-workbook': ['ErrorTypes.slk', 'LICENSE', 'README.md', 'row_height.slk', 'sized_boxen.slk'],
  'sheet-empty': ['author_snowman.xls', 'custom_properties.xlsx', 'page_margins_2016.xlsx'],
  'sheet-empty sheet-picture': ['BlankSheetTypes.xls'],
}

test('each of the odd spreadsheets ends in one refusal with its code, and all that could be read are none of our forms', {
  timeout: 120_000,
}, async () => {
  const names = readdirSync(FOLDER)
  const ends = await became(names.map((name): HostileFile => [name, readFileSync(join(FOLDER, name))]))
  const withEnd = (end: string) => names.filter((name) => ends[name] === end)

  expect(names).toHaveLength(81)
  expect(Object.fromEntries(Object.keys(REFUSED).map((code) => [code, withEnd(code)]))).toEqual(REFUSED)
  expect(withEnd('form-unknown').length + withEnd('form-unknown sheet-empty').length).toBe(67)
})
