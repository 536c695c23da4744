import type { FormScore, IntakeProblem, SheetHints } from '#contract'
import { columnLetters } from '../base/cell-address.ts'
import { headingKey } from '../base/plain-text.ts'
import type { Catalogue, FormDefinition, Unit } from '../forms/form-definition.ts'
import type { Cell, SheetHead, SheetRow } from '../workbook/workbook.ts'
import { findHeader, type Header, headerAt } from './find-header.ts'
import { type HeadingIndex, headingIndex } from './heading.ts'
import { intakeProblem } from './intake-problem.ts'
import { type SheetTop, sheetTop } from './sheet-top.ts'
import { withMapping } from './with-mapping.ts'

/** A sheet recognised as a form, or not; `problems` say why it cannot be kept as it is. */
export interface Recognition {
  readonly form: FormDefinition | null
  readonly header: Header | null
  readonly score: number
  readonly scores: readonly FormScore[]
  readonly top: SheetTop
  readonly problems: readonly IntakeProblem[]
}

/** A sheet scores this much at least to be taken for a form. */
const ENOUGH = 0.5
/** With the form named by a person, its header alone must be there. */
const ENOUGH_WHEN_NAMED = 0.25
/** The best form leads the next by this much, or a person decides. */
const LEAD = 0.08

const indexes = new WeakMap<FormDefinition, HeadingIndex>()

/** Scores every form against the top of a sheet: header, title, form number. */
export function recogniseSheet(
  head: SheetHead,
  rows: readonly SheetRow[],
  catalogue: Catalogue,
  hints: SheetHints,
): Recognition {
  const top = sheetTop(head, rows)
  const candidates = [...catalogue.forms.values()]
    .filter((form) => hints.form === undefined || form.code === hints.form)
    .map((form) => scoreForm(top, form, catalogue, hints))
    .sort((a, b) => b.score.score - a.score.score)
  const scores = candidates.map(({ score }) => score)
  const [best, next] = candidates
  const enough = enoughFor(hints)
  const none = { form: null, header: null, score: best?.score.score ?? 0, scores, top }

  if (best === undefined || best.header === null || best.score.score < enough) {
    const unknown = intakeProblem('form-unknown', { sheet: head.name })
    return { ...none, problems: [holdsFigures(rows) ? unknown : { ...unknown, severity: 'note' }] }
  }
  if (next !== undefined && next.score.score >= ENOUGH && best.score.score - next.score.score < LEAD) {
    return {
      ...none,
      problems: [intakeProblem('form-ambiguous', { sheet: head.name, found: best.form.code, other: next.form.code })],
    }
  }
  return {
    form: best.form,
    header: best.header,
    score: best.score.score,
    scores,
    top,
    problems: headerProblems(best.form, best.header),
  }
}

/** Where a person has named the form and its header or its columns, no score is asked for. */
function enoughFor({ form, headerRows, mapping }: SheetHints): number {
  if (form === undefined) return ENOUGH
  return headerRows === undefined && mapping === undefined ? ENOUGH_WHEN_NAMED : 0
}

/** A sheet of notes or pictures has nothing to lose; a sheet with numbers beside other cells has. */
function holdsFigures(rows: readonly SheetRow[]): boolean {
  return rows.some(({ cells }) => cells.length >= 2 && cells.some(isFigure))
}

function isFigure(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^[\d０-９][\d０-９,.，．%％]*$/.test(cell.trim()))
}

interface Scored {
  readonly form: FormDefinition
  readonly header: Header | null
  readonly score: FormScore
}

function scoreForm(top: SheetTop, form: FormDefinition, catalogue: Catalogue, hints: SheetHints): Scored {
  const header = chosenHeader(top, form, catalogue.units, hints)
  if (header === null)
    return { form, header, score: { form: form.code, score: 0, reasons: ['no header of this form'] } }
  const shown = header.mapped.length
  const headings = shown + header.ignored.length + header.twice.length
  const ofForm = header.weight / form.columns.length
  const ofSheet = header.weight / headings
  const title = titleOver(top, header.firstRow, form)
  const number = numberOver(top, header.firstRow, form)
  const missing = missingColumns(form, header)
  const fit = 0.4 * ofForm + 0.4 * ofSheet + (title === null ? 0 : 0.15) + (number ? 0.05 : 0)
  const score = missing.length > 0 ? Math.min(fit, ENOUGH - 0.01) : fit
  const reasons = [
    `header rows ${header.firstRow}–${header.lastRow}: ${shown} of ${form.columns.length} columns of the form, ${shown} of ${headings} of the sheet`,
    title === null ? 'no title of this form' : `title: ${title}`,
    number ? `form number ${form.formNumber}` : `no form number ${form.formNumber}`,
    ...missing.map((column) => `required column missing: ${column}`),
  ]
  return { form, header, score: { form: form.code, score: Math.round(Math.min(score, 1) * 1000) / 1000, reasons } }
}

/** The header that was found, or that a person pointed to, with the columns that a person mapped. */
function chosenHeader(top: SheetTop, form: FormDefinition, units: readonly Unit[], hints: SheetHints): Header | null {
  const { headerRows, mapping } = hints
  const found =
    headerRows === undefined
      ? findHeader(top, form, indexOf(form), units)
      : headerAt(top, headerRows[0], Math.min(headerRows[1], top.lastRow), indexOf(form), units)
  if (found === null) return null
  const header = mapping === undefined ? found : withMapping(found, mapping, { top, form, units })
  return header.mapped.length === 0 ? null : header
}

function headerProblems(form: FormDefinition, header: Header): IntakeProblem[] {
  return [
    ...missingColumns(form, header).map((column) => intakeProblem('column-missing', { column })),
    ...header.twice.map(({ column, at, path }) =>
      intakeProblem(
        'column-twice',
        { column: column.title.zh, found: path.join(' / ') },
        `${columnLetters(at)}${header.lastRow}`,
      ),
    ),
    ...header.ignored.map(({ at, path }) =>
      intakeProblem('column-ignored', { found: path.join(' / ') }, `${columnLetters(at)}${header.lastRow}`),
    ),
  ]
}

/** Required columns without a heading; a required county may also be named over the table. */
function missingColumns(form: FormDefinition, header: Header): string[] {
  return form.columns
    .filter(
      (column) =>
        column.required && column.type !== 'region' && !header.mapped.some((mapped) => mapped.column === column),
    )
    .map((column) => column.title.zh)
}

/** The longest title of the form that stands over the header. */
function titleOver(top: SheetTop, headerRow: number, form: FormDefinition): string | null {
  const texts = textsOver(top, headerRow)
  const titles = [form.title.zh, ...form.titles].sort((a, b) => b.length - a.length)
  return titles.find((title) => texts.some((text) => text.includes(headingKey(title)))) ?? null
}

function numberOver(top: SheetTop, headerRow: number, form: FormDefinition): boolean {
  if (form.formNumber === '') return false
  return textsOver(top, headerRow).some((text) => text.includes(headingKey(form.formNumber)))
}

function textsOver(top: SheetTop, headerRow: number): string[] {
  const texts: string[] = []
  for (let row = top.firstRow; row < headerRow; row++) {
    for (let column = 0; column < top.columns; column++) texts.push(headingKey(top.text(row, column)))
  }
  return texts.filter((text) => text !== '')
}

function indexOf(form: FormDefinition): HeadingIndex {
  const known = indexes.get(form)
  if (known !== undefined) return known
  const index = headingIndex(form)
  indexes.set(form, index)
  return index
}
