import type { Details, FormScore, ScoreCode, ScoreReason } from '#contract'
import { headingKey } from '../base/plain-text.ts'
import type { Catalogue, FormDefinition } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { SheetRow } from '../workbook/workbook.ts'
import { bodyFit } from './body-fit.ts'
import { classifyRow } from './classify-row.ts'
import type { Header } from './header.ts'
import { type KeptHeadings, showsKept } from './kept-headings.ts'
import { type Over, textsOver } from './over.ts'

/** A table scores this much at least to be taken for a form. */
export const ENOUGH = 0.5

/** A table as it is held against a form. */
export interface Scoring {
  readonly header: Header
  readonly over: readonly Over[]
  /** Lines of the table, header and all. */
  readonly rows: readonly SheetRow[]
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  readonly kept: KeptHeadings
}

export function noHeader(form: FormDefinition): FormScore {
  return { form: form.code, score: 0, reasons: [reason('header-missing', 0)] }
}

/** How well a table fits a form: what speaks for it and against it, each with its points. */
export function scoreForm(form: FormDefinition, scoring: Scoring): FormScore {
  const { header, over } = scoring
  const missing = missingColumns(form, header)
  const keys = over.flatMap((each) => textsOver(each).map(({ text }) => headingKey(text)))
  const seen = [
    headerReason(form, header),
    titleReason(keys, form),
    ...numberReasons(keys, form, scoring.catalogue),
    ...guideReason(scoring),
    ...unitReasons(header, scoring.catalogue),
    ...bodyReason(form, scoring),
  ]
  const reasons = [
    ...seen,
    ...keptReasons(header, scoring.kept, pointsOf(seen)),
    ...missing.map((column) => reason('column-missing', 0, { column })),
  ]
  const points = pointsOf(reasons)
  const most = missing.length > 0 ? ENOUGH - 0.01 : 1
  return { form: form.code, score: rounded(Math.max(0, Math.min(points, most))), reasons }
}

/** A sheet that shows nearly all of a kept mapping is taken for its form even where title and form number are foreign. */
const KNOWN = 0.9

/** Kept mappings that had a part in reading the header; they lift the score where they show that the sheet is known. */
function keptReasons(header: Header, kept: KeptHeadings, points: number): ScoreReason[] {
  const lift = showsKept(kept, header) ? Math.max(0, KNOWN - points) : 0
  const matches = header.mapped.flatMap((mapped) => mapped.kept ?? [])
  const versions = new Map(matches.map(({ version, keptAt }) => [version, keptAt]))
  return [...versions].map(([version, keptAt], at) => {
    const columns = matches.filter((match) => match.version === version).length
    return reason('kept-mapping', at === 0 ? lift : 0, { version, date: keptAt.slice(0, 10), columns })
  })
}

function pointsOf(reasons: readonly ScoreReason[]): number {
  return reasons.reduce((sum, each) => sum + each.points, 0)
}

/** How much of the form the header shows, and how much of the header belongs to the form. */
function headerReason(form: FormDefinition, header: Header): ScoreReason {
  const { mapped, ignored, twice, blocks } = header
  const headings = mapped.length + ignored.length + twice.length
  const ofSheet = mapped.reduce((sum, { strength }) => sum + strength, 0) / headings
  const points = 0.4 * (header.weight / form.columns.length) + 0.4 * ofSheet
  const crossed = new Set(blocks.flatMap(({ members }) => members.map(({ column }) => column)))
  const shown = new Set(mapped.map(({ column }) => column)).size + crossed.size
  const details = { from: header.firstRow, to: header.lastRow, shown, columns: form.columns.length, headings }
  return reason('header-found', points, details)
}

/** The longest title of the form that stands over the header. */
function titleReason(keys: readonly string[], form: FormDefinition): ScoreReason {
  const titles = [form.title.zh, ...form.titles].sort((a, b) => b.length - a.length)
  const title = titles.find((each) => keys.some((text) => text.includes(headingKey(each))))
  return title === undefined ? reason('title-missing', 0) : reason('title-found', 0.15, { title })
}

/** The form's number speaks for it, another form's against it. */
function numberReasons(keys: readonly string[], form: FormDefinition, { forms }: Catalogue): ScoreReason[] {
  const stands = (number: string) => number !== '' && keys.some((text) => text.includes(headingKey(number)))
  if (stands(form.formNumber)) return [reason('number-found', 0.1, { number: form.formNumber })]
  const other = [...forms.values()].find(({ formNumber }) => formNumber !== form.formNumber && stands(formNumber))
  if (other !== undefined) return [reason('number-of-other', -0.1, { number: other.formNumber })]
  return form.formNumber === '' ? [] : [reason('number-missing', 0, { number: form.formNumber })]
}

function guideReason({ header, rows }: Scoring): ScoreReason[] {
  const first = rows.find(({ row }) => row > header.lastRow)
  const isGuide = first !== undefined && classifyRow(first, header.mapped, true).kind === 'guide'
  return isGuide ? [reason('guide-row', 0.02, { row: first.row })] : []
}

/** Units in the headings: of the family the form keeps the column in, or of another. */
function unitReasons({ mapped }: Header, { units }: Catalogue): ScoreReason[] {
  const familyOf = (code: string | null) => units.find((unit) => unit.code === code)?.family
  const named = mapped.filter(({ unit, column }) => unit !== null && column.unitCode !== null)
  const fit = named.filter(({ unit, column }) => unit?.family === familyOf(column.unitCode)).length
  const differ = named.length - fit
  return [
    ...(fit > 0 ? [reason('units-fit', 0.03 * (fit / named.length), { units: fit })] : []),
    ...(differ > 0 ? [reason('units-differ', -0.1 * (differ / named.length), { units: differ })] : []),
  ]
}

function bodyReason(form: FormDefinition, { header, rows, catalogue, regions }: Scoring): ScoreReason[] {
  const { lines, cells, unfit } = bodyFit(form, header, rows, catalogue.units, regions)
  if (cells < 2) return []
  const details = { rows: lines, cells, unfit }
  return unfit * 10 <= cells
    ? [reason('body-fits', 0.03, details)]
    : [reason('body-unfit', -0.2 * (unfit / cells), details)]
}

/** Required columns without a heading; a required county may also be named over the table. */
export function missingColumns(form: FormDefinition, header: Header): string[] {
  return form.columns
    .filter(
      (column) =>
        column.required &&
        column.type !== 'region' &&
        !header.mapped.some((mapped) => mapped.column === column) &&
        !header.blocks.some(({ members }) => members.some((member) => member.column === column)),
    )
    .map((column) => column.title.zh)
}

function reason(code: ScoreCode, points: number, details: Details = {}): ScoreReason {
  return { code, points: rounded(points), details }
}

function rounded(points: number): number {
  return Math.round(points * 1000) / 1000
}
