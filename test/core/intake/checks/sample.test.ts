import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SheetResult } from '#contract'
import { COUNTY_RETURNS } from '../../../../tools/make-sample/county-returns.ts'
import { PLANTED_FAULTS, withFaults } from '../../../../tools/make-sample/faults/with-faults.ts'
import type { SampleCounty } from '../../../../tools/make-sample/figures/counties.ts'
import { type SampleYear, sampleYear } from '../../../../tools/make-sample/figures/sample-year.ts'
import { grants } from '../../../../tools/make-sample/figures/students.ts'
import { MUNICIPAL_RETURNS } from '../../../../tools/make-sample/municipal-returns.ts'
import { STUDENT_ROSTER, studentRow } from '../../../../tools/make-sample/returns/student-roster.ts'
import type { Row } from '../../../../tools/make-sample/sheet/layout.ts'
import { newBook, RESOURCES, type TestBook } from '../../../support/book.ts'
import { writtenSample } from '../../../support/sample.ts'

/** Told of hands that hide a row or a column, which is so. */
const HIDDEN = ['rows-hidden', 'columns-hidden']

const KAIZHOU = join(import.meta.dirname, '../../../fixtures/kaizhou_2022_autumn_student_aid.csv')

test.each([2015, 2016, 2017])(
  'the sample of %d, in thirteen hands of writing, has no finding but those of its planted faults, accounts for every line, and is kept as it was made',
  async (year) => {
    const book = newBook()
    const { files } = await book.bring(writtenSample(book.folder, [year]))
    const sheets = files.flatMap((file) => file.sheets)

    expect(troubles(sheets)).toEqual(seenInSheets(year))
    expect(sheets.filter(({ totals }) => totals.length > 0).length).toBeGreaterThan(160)
    expect(sheets.map(({ lines: { seen, ...settled } }) => seen - sum(Object.values(settled)))).toEqual(
      sheets.map(() => 0),
    )
    const sample = sampleYear(year, join(RESOURCES, 'regions'))
    expect(madeIn(sample).flatMap((made) => differing(book, made))).toEqual([])
  },
  240_000,
)

test('the printed total of the student aid of Kaizhou agrees with its rows to the last digit', async () => {
  const { files } = await newBook().bring([KAIZHOU], { hints: { period: '2022H2', region: '500154' }, mode: 'preview' })

  expect(files[0]?.sheets[0]?.totals).toEqual([{ row: 2, label: '秋季合计' }])
  expect(files[0]?.sheets[0]?.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
})

function troubles(sheets: readonly SheetResult[]): readonly string[] {
  return sheets.flatMap(({ problems }) =>
    problems.filter(({ code, severity }) => severity !== 'note' && !HIDDEN.includes(code)).map(({ code }) => code),
  )
}

function seenInSheets(of: number): readonly string[] {
  return PLANTED_FAULTS.flatMap(({ year, seenInSheet }) => (year === of && seenInSheet ? [seenInSheet] : []))
}

interface Made {
  readonly form: string
  readonly period: string
  readonly rows: readonly Row[]
}

const FORMS: Readonly<Record<string, string>> = {
  渝农合01表: 'COOP_ROSTER',
  渝农合02表: 'COOP_TABLE',
  渝农产03表: 'LEAD_ROSTER',
  渝农产05表: 'INDUSTRY',
  渝教助01表: 'EDU_TABLE',
  渝扶建01表: 'POOR_BASE',
  渝民保01表: 'SOCIAL',
  渝扶村01表: 'VILLAGE',
  渝发改易01表: 'RELOCATION',
  渝林护01表: 'ECOLOGY',
  渝扶退01表: 'EXIT',
}

/** All rows of a year before anybody wrote them down, each with the code of its county. */
function madeIn(sample: SampleYear): readonly Made[] {
  const { year } = sample
  const all = (rowsOf: (county: SampleCounty) => readonly Row[]) =>
    sample.counties.flatMap((county) => rowsOf(county).map((row) => ({ ...row, region: county.lastingCode })))
  const byCounty = COUNTY_RETURNS.map(({ layout, rows }) => ({
    form: FORMS[layout.formNumber] ?? '',
    period: String(year),
    rows: all((county) =>
      withFaults(rows(sample, county, ''), { formNumber: layout.formNumber, year, month: null }, county),
    ),
  }))
  const ofCity = MUNICIPAL_RETURNS.filter(({ years }) => years.includes(year)).flatMap(({ layout, months, rows }) =>
    (months ?? [null]).map((month) => ({
      form: FORMS[layout.formNumber] ?? '',
      period: month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`,
      rows: all((county) =>
        withFaults(
          rows(sample, county, { region: '', month: month ?? 12 }),
          { formNumber: layout.formNumber, year, month },
          county,
        ),
      ),
    })),
  )
  const pupils = all((county) =>
    hasRoster(county, year)
      ? withFaults(
          Array.from(grants(county, year), studentRow),
          { formNumber: STUDENT_ROSTER.formNumber, year, month: null },
          county,
        )
      : [],
  )
  return [...byCounty, ...ofCity, { form: 'EDU_ROSTER', period: String(year), rows: pupils }]
}

function hasRoster({ lastingCode }: SampleCounty, year: number): boolean {
  return year === 2017 && ['500229', '500104'].includes(lastingCode)
}

/** Rows that were made and not kept, and kept and not made. */
function differing(book: TestBook, { form, period, rows }: Made): readonly string[] {
  const made = new Set(rows.map((row) => told(form, period, row)))
  const kept = new Set(keptIn(book, form, period, rows[0] ?? {}).map((row) => told(form, period, row)))
  if (made.size !== rows.length) return [`${form} ${period}: a row was made twice`]
  return [...[...made].filter((row) => !kept.has(row)), ...[...kept].filter((row) => !made.has(row))]
}

/** The rows the book counts, with the columns that were made. */
function keptIn({ context }: TestBook, form: string, period: string, made: Row): readonly Row[] {
  const columns = Object.keys(made).filter((name) => name !== 'region')
  if (columns.length === 0) return []
  return context.book.db
    .prepare<[string], Row>(
      `SELECT ${columns.join(', ')}, r.region_id AS region FROM row_${form.toLowerCase()} r WHERE r.period = ?`,
    )
    .all(period)
    .map((row) => ({ ...row, region: context.regions.codeOf(Number(row.region)) }))
}

/** A row in one line, without the tails of binary fractions; some hands write the month of a day alone. */
function told(form: string, period: string, row: Row): string {
  const values = Object.entries(row)
    .map(([name, value]) => [name, typeof value === 'number' ? Number(value.toPrecision(12)) : value] as const)
    .map(([name, value]) => `${name} ${String(value).replace(/^(\d{4}-\d{2})-\d{2}$/, '$1')}`)
    .sort()
  return [form, period, ...values].join(' · ')
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
