import type { Details, FormScore, ScoreCode, ScoreReason } from '#contract'
import { headingKey } from '../base/plain-text.ts'
import type { FormDefinition } from '../forms/form-definition.ts'
import type { Header } from './find-header.ts'
import { type KeptHeadings, showsKept } from './kept-headings.ts'
import type { SheetTop } from './sheet-top.ts'

/** A table scores this much at least to be taken for a form. */
export const ENOUGH = 0.5

/** How well a table fits a form: what speaks for it and against it, each with its points. */
export function scoreForm(
  top: SheetTop,
  form: FormDefinition,
  header: Header | null,
  kept: KeptHeadings = [],
): FormScore {
  if (header === null) return { form: form.code, score: 0, reasons: [reason('header-missing', 0)] }
  const missing = missingColumns(form, header)
  const seen = [headerReason(form, header), titleReason(top, header, form), numberReason(top, header, form)]
  const reasons = [
    ...seen,
    ...keptReasons(header, kept, pointsOf(seen)),
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
  const shown = header.mapped.length
  const headings = shown + header.ignored.length + header.twice.length
  const points = 0.4 * (header.weight / form.columns.length) + 0.4 * (header.weight / headings)
  return reason('header-found', points, {
    from: header.firstRow,
    to: header.lastRow,
    shown,
    columns: form.columns.length,
    headings,
  })
}

/** The longest title of the form that stands over the header. */
function titleReason(top: SheetTop, header: Header, form: FormDefinition): ScoreReason {
  const texts = keysOver(top, header.firstRow)
  const titles = [form.title.zh, ...form.titles].sort((a, b) => b.length - a.length)
  const title = titles.find((each) => texts.some((text) => text.includes(headingKey(each))))
  return title === undefined ? reason('title-missing', 0) : reason('title-found', 0.15, { title })
}

function numberReason(top: SheetTop, header: Header, form: FormDefinition): ScoreReason {
  const details = { number: form.formNumber }
  if (form.formNumber === '') return reason('number-missing', 0, details)
  const found = keysOver(top, header.firstRow).some((text) => text.includes(headingKey(form.formNumber)))
  return found ? reason('number-found', 0.05, details) : reason('number-missing', 0, details)
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

function keysOver(top: SheetTop, headerRow: number): string[] {
  const texts: string[] = []
  for (let row = top.firstRow; row < headerRow; row++) {
    for (let column = 0; column < top.columns; column++) texts.push(headingKey(top.text(row, column)))
  }
  return texts.filter((text) => text !== '')
}

function reason(code: ScoreCode, points: number, details: Details = {}): ScoreReason {
  return { code, points: rounded(points), details }
}

function rounded(points: number): number {
  return Math.round(points * 1000) / 1000
}
