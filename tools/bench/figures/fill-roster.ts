import type { CoreContext } from '../../../src/main/core/create-core.ts'
import { formOf } from '../../../src/main/core/create-core.ts'
import { type FormDefinition, keptColumns } from '../../../src/main/core/forms/form-definition.ts'
import { rowTable } from '../../../src/main/core/forms/form-tables.ts'
import { settleCurrent } from '../../../src/main/core/intake/current.ts'
import { createRandom, picked, type Random, wholeBetween } from '../../make-sample/figures/random.ts'
import { personName, phoneNumber, townName } from '../../make-sample/people/names.ts'

export interface RosterToFill {
  readonly rows: number
  readonly period: string
  /** One submission each; left out: all 38 counties. */
  readonly counties?: readonly string[]
  /** All counties in one submission, as a return of the municipality. */
  readonly together?: boolean
}

/** Puts rows of pupils aided straight into the table of EDU_ROSTER, much faster than importing them. */
export function fillRoster(
  { book: { db }, catalogue, regions }: CoreContext,
  { rows, period, together = false, ...roster }: RosterToFill,
): void {
  const form = formOf(catalogue, 'EDU_ROSTER')
  const counties = roster.counties ?? regions.counties().map(({ code }) => code)
  const random = createRandom(`roster ${period} ${rows}`)
  db.transaction(() => {
    db.pragma('defer_foreign_keys = ON')
    db.prepare("INSERT OR IGNORE INTO import (import_id, at) VALUES (1, '2018-01-15T09:00:00.000Z')").run()
    db.prepare(
      "INSERT OR IGNORE INTO source_file (file_id, sha256, name, size) VALUES (1, 'none', 'roster.xlsx', 1)",
    ).run()
    const parts = together ? [counties] : counties.map((county) => [county])
    for (const [at, own] of parts.entries())
      fillSubmission(
        { db, form, random, period, regions: own.map((code) => regions.idOf(code)) },
        share(rows, parts.length, at),
      )
    settleCurrent(db, { form, period })
  })()
}

interface Filling {
  readonly db: CoreContext['book']['db']
  readonly form: FormDefinition
  readonly random: Random
  readonly period: string
  readonly regions: readonly number[]
}

function fillSubmission({ db, form, random, period, regions }: Filling, rows: number): void {
  const submission = Number(db.prepare('SELECT coalesce(max(submission_id), 0) + 1 FROM submission').pluck().get())
  const columns = keptColumns(form).map(({ name }) => name)
  const names = ['submission_id', 'row_no', 'block', 'region_id', 'period', ...columns]
  const insert = db.prepare(
    `INSERT INTO ${rowTable(form)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  const byRegion = new Map<number, number>()
  for (let at = 0; at < rows; at++) {
    const region = picked(random, regions)
    byRegion.set(region, (byRegion.get(region) ?? 0) + 1)
    const pupil = pupilRow(random, region, submission, at)
    insert.run(submission, at + 4, 0, region, period, ...columns.map((name) => pupil[name] ?? null))
  }
  const region = regions.length > 1 ? 1 : regions[0]
  db.prepare(
    `INSERT INTO submission (submission_id, import_id, file_id, file_name, sheet, form, form_version, region_id, period,
       version, row_count, error_count, warning_count, layout)
     VALUES (?, 1, 1, 'roster.xlsx', ?, ?, ?, ?, ?,
       (SELECT coalesce(max(version), 0) + 1 FROM submission WHERE form = ? AND region_id = ? AND period = ?), ?, 0, 0, ?)`,
  ).run(
    submission,
    `S${submission}`,
    form.code,
    form.version,
    region,
    period,
    form.code,
    region,
    period,
    rows,
    layoutOf(form),
  )
  const add = db.prepare(
    'INSERT INTO submission_region (submission_id, region_id, row_count, is_current) VALUES (?, ?, ?, 0)',
  )
  for (const [region, count] of byRegion) add.run(submission, region, count)
}

/** County first, then the columns as the form has them; heading in row 3. */
function layoutOf(form: FormDefinition): string {
  const places = Object.fromEntries(form.columns.map(({ name }, at) => [name, at]))
  return JSON.stringify({ table: 0, direction: 'rows', headerRows: [3, 3], blocks: [places] })
}

const STAGES = ['preschool', 'primary', 'junior', 'senior', 'vocational', 'higher']
const HOUSEHOLDS = [
  'lifted',
  'dibao',
  'destitute',
  'orphan',
  'disabled',
  'soldier_child',
  'martyr_child',
  'other',
  null,
]
const ITEMS = ['living', 'boarding', 'tuition', 'bursary', 'childcare', 'other']
const SCHOOLS = ['中心小学', '第一中学', '职业教育中心', '实验幼儿园', '希望小学', '第二中学']

function pupilRow(
  random: Random,
  region: number,
  submission: number,
  at: number,
): Record<string, string | number | null> {
  const day = wholeBetween(random, 1, 28)
  const month = wholeBetween(random, 1, 12)
  return {
    student_name: personName(random),
    id_number: `500101${wholeBetween(random, 2000, 2013)}${two(month)}${two(day)}${String((submission * 7919 + at) % 10_000).padStart(4, '0')}`,
    school: `${townName(region % 38, wholeBetween(random, 0, 23))}${picked(random, SCHOOLS)}`,
    stage: picked(random, STAGES),
    grade: `${wholeBetween(random, 1, 9)}年级`,
    household_type: picked(random, HOUSEHOLDS),
    aid_item: picked(random, ITEMS),
    amount: random() < 0.02 ? null : wholeBetween(random, 10_000, 300_000) / 100,
    paid_on: `2017-${two(wholeBetween(random, 1, 12))}-${two(day)}`,
    bank_account: `6221${String(wholeBetween(random, 0, 999_999_999)).padStart(15, '0')}`,
    guardian: personName(random),
    phone: phoneNumber(random),
    left_behind: random() < 0.3 ? 'yes' : 'no',
  }
}

function share(rows: number, parts: number, at: number): number {
  return Math.floor(rows / parts) + (at < rows % parts ? 1 : 0)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
