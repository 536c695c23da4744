import type { FormScore, IntakeProblem, SheetHints } from '#contract'
import { columnLetters } from '../base/cell-address.ts'
import type { Catalogue, FormDefinition, Unit } from '../forms/form-definition.ts'
import type { Cell, SheetHead, SheetRow } from '../workbook/workbook.ts'
import { findHeader, type Header, headerAt } from './find-header.ts'
import { type HeadingIndex, headingIndex } from './heading.ts'
import { intakeProblem } from './intake-problem.ts'
import type { KeptHeadings } from './kept-headings.ts'
import { keptProblems } from './kept-told.ts'
import { ENOUGH, missingColumns, scoreForm } from './score-form.ts'
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

/** With the form named by a person, its header alone must be there. */
const ENOUGH_WHEN_NAMED = 0.25
/** The best form leads the next by this much, or a person decides. */
const LEAD = 0.08

/** Kept mappings by the code of their form. */
export type KeptByForm = ReadonlyMap<string, KeptHeadings>

const indexes = new WeakMap<FormDefinition, HeadingIndex>()

/** Scores every form against the top of a sheet: header, title, form number. */
export function recogniseSheet(
  head: SheetHead,
  rows: readonly SheetRow[],
  catalogue: Catalogue,
  hints: SheetHints,
  kept: KeptByForm = new Map(),
): Recognition {
  const top = sheetTop(head, rows)
  if (rows.length === 0) {
    const problem = intakeProblem(head.hasPicture === true ? 'sheet-picture' : 'sheet-empty', {})
    return { form: null, header: null, score: 0, scores: [], top, problems: [problem] }
  }
  const candidates = [...catalogue.forms.values()]
    .filter((form) => hints.form === undefined || form.code === hints.form)
    .map((form) => scored(top, form, { units: catalogue.units, hints, kept: kept.get(form.code) ?? [] }))
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
    problems: [
      ...headerProblems(best.form, best.header),
      ...keptProblems(best.header, indexOf(best.form), catalogue.units),
    ],
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

interface Known {
  readonly units: readonly Unit[]
  readonly hints: SheetHints
  readonly kept: KeptHeadings
}

function scored(top: SheetTop, form: FormDefinition, known: Known): Scored {
  const header = chosenHeader(top, form, known)
  return { form, header, score: scoreForm(top, form, header, known.kept) }
}

/** The header that was found, or that a person pointed to, with the columns that a person mapped. */
function chosenHeader(top: SheetTop, form: FormDefinition, { units, hints, kept }: Known): Header | null {
  const { headerRows, mapping } = hints
  const index = { ...indexOf(form), kept }
  const found =
    headerRows === undefined
      ? findHeader(top, form, index, units)
      : headerAt(top, headerRows[0], Math.min(headerRows[1], top.lastRow), index, units)
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

function indexOf(form: FormDefinition): HeadingIndex {
  const known = indexes.get(form)
  if (known !== undefined) return known
  const index = headingIndex(form)
  indexes.set(form, index)
  return index
}
