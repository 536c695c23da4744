import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWorkbook } from '../../../../src/main/core/workbook/write-workbook.ts'
import { COUNTY_RETURNS } from '../../../../tools/make-sample/county-returns.ts'
import { countyHand } from '../../../../tools/make-sample/drift/hands.ts'
import { createRandom } from '../../../../tools/make-sample/figures/random.ts'
import { sampleYear } from '../../../../tools/make-sample/figures/sample-year.ts'
import { grants } from '../../../../tools/make-sample/figures/students.ts'
import { MUNICIPAL_RETURNS } from '../../../../tools/make-sample/municipal-returns.ts'
import { STUDENT_ROSTER, studentRow } from '../../../../tools/make-sample/returns/student-roster.ts'
import { csvBytes } from '../../../../tools/make-sample/sheet/csv.ts'
import type { Layout, Row } from '../../../../tools/make-sample/sheet/layout.ts'
import { returnSheets } from '../../../../tools/make-sample/sheet/return-sheets.ts'
import { newBook, RESOURCES } from '../../../support/book.ts'

const YEAR = 2017
const HANDS = 13
const FORMATS = ['xlsx', 'xls', 'csv'] as const
const sample = sampleYear(YEAR, join(RESOURCES, 'regions'))
const [first, ...others] = sample.counties
if (first === undefined) throw new Error('no counties')
const someCounties = [first, ...others.filter(({ exitYear }) => exitYear === YEAR)]

/** Every return with some rows of it, each in a hand of its own. */
const RETURNS: readonly {
  readonly layout: Layout
  readonly month?: number
  readonly rows: readonly Row[]
  readonly sender: string
}[] = [
  ...COUNTY_RETURNS.map(({ layout, rows }) => ({
    layout,
    rows: rows(sample, first, '万州区').slice(0, 12),
    sender: '万州区',
  })),
  ...MUNICIPAL_RETURNS.map(({ layout, months, rows }) => ({
    layout,
    ...(months === null ? {} : { month: 9 }),
    rows: someCounties.flatMap((county) => rows(sample, county, { region: county.name, month: 9 }).slice(0, 5)),
    sender: '重庆市',
  })),
  { layout: STUDENT_ROSTER, rows: [...grants(first, YEAR)].slice(0, 12).map(studentRow), sender: '万州区' },
]

test('every return in every hand is recognised in .xlsx, .xls and .csv, with no other form near it', async () => {
  const book = newBook()
  const paths = RETURNS.flatMap(({ layout, month, rows, sender }, place) =>
    Array.from({ length: HANDS }, (_, hand) => {
      const format = FORMATS[(place + hand) % FORMATS.length] ?? 'xlsx'
      const sheets = returnSheets({
        layout,
        hand: { ...countyHand(hand, 0, 2015), ...(format === 'csv' ? { dates: 'slashes' as const } : {}) },
        random: createRandom(`${layout.formNumber} ${hand}`),
        year: YEAR,
        ...(month === undefined ? {} : { month }),
        titleOffice: '重庆市',
        office: sender,
        rows,
      })
      const path = join(book.folder, `${layout.formNumber}-${hand}.${format}`)
      const [main] = sheets
      if (main === undefined) throw new Error('no sheet')
      writeFileSync(path, format === 'csv' ? csvBytes(main) : writeWorkbook([main], format))
      return path
    }),
  )
  const { files } = await book.bring(paths, { mode: 'preview' })
  const wrong = files.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ form, period, problems, scores }) => {
      const number = file.split('-')[0] ?? ''
      const known = book.context.catalogue.forms.get(form ?? '')
      const [, next] = scores
      const told = problems
        .filter(({ severity, code }) => severity === 'error' || code === 'column-ignored')
        .map(({ code }) => code)
      const asked = known?.code === 'RELOCATION' ? '2017-09' : '2017'
      const fits = known?.formNumber === number && period === asked && (next?.score ?? 0) < 0.5
      return fits && told.every((code) => code === 'duplicate-in-import')
        ? []
        : [`${file}: ${form} ${period} ${told} ${next?.form} ${next?.score}`]
    }),
  )

  expect(files).toHaveLength(RETURNS.length * HANDS)
  expect(wrong).toEqual([])
}, 120_000)
