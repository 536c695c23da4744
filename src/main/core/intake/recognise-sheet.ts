import type { FormScore, IntakeProblem, SheetHints } from '#contract'
import { columnLetters } from '../base/cell-address.ts'
import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import type { Catalogue, FormDefinition } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { Cell, SheetRow } from '../workbook/workbook.ts'
import { withBodyColumns } from './body-columns.ts'
import { type MemberOf, memberFinder } from './crossed-header.ts'
import { findHeader, type HeaderReader, headerAt } from './find-header.ts'
import type { Header } from './header.ts'
import { HeaderPaths } from './header-paths.ts'
import { type HeadingIndex, headingIndex } from './heading.ts'
import { intakeProblem } from './intake-problem.ts'
import type { KeptHeadings } from './kept-headings.ts'
import { keptProblems } from './kept-told.ts'
import type { Over } from './over.ts'
import { ENOUGH, missingColumns, noHeader, scoreForm } from './score-form.ts'
import type { SheetTop } from './sheet-top.ts'
import { withMapping } from './with-mapping.ts'

/** A table recognised as a form, or not; `problems` say why it cannot be kept as it is. */
export interface Recognition {
  readonly form: FormDefinition | null
  readonly header: Header | null
  readonly score: number
  readonly scores: readonly FormScore[]
  readonly top: SheetTop
  /** What stands over the table, the nearest first: its own title, then that of the sheet. */
  readonly over: readonly Over[]
  readonly problems: readonly IntakeProblem[]
}

/** Kept mappings by the code of their form. */
export type KeptByForm = ReadonlyMap<string, KeptHeadings>

/** What tables are recognised by. */
export interface Recogniser {
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  readonly hints: SheetHints
  readonly kept: KeptByForm
  readonly sheet: string
  readonly hasPicture: boolean
}

/** A form held against a table. */
export interface Candidate {
  readonly form: FormDefinition
  readonly header: Header | null
  readonly score: FormScore
}

/** With the form named by a person, its header alone must be there. */
const ENOUGH_WHEN_NAMED = 0.25
/** The best form leads the next by this much, or a person decides. */
const LEAD = 0.08

/**
 * Scores every form against a table: header paths, title, form number, guide row, units, first rows of the body.
 *
 * @param shared what stands over the whole sheet, where the table has no title of its own
 * @param starts first and last row the header may begin in
 */
export function recogniseTable(
  top: SheetTop,
  recogniser: Recogniser,
  shared: readonly Over[] = [],
  starts?: readonly [number, number],
): Recognition {
  if (top.rows.length === 0) {
    const problems = [intakeProblem(recogniser.hasPicture ? 'sheet-picture' : 'sheet-empty', {})]
    return { form: null, header: null, score: 0, scores: [], top, over: [], problems }
  }
  const paths = new HeaderPaths(top, recogniser.catalogue.units)
  const candidates = formsFor(recogniser).map((form) => {
    const header = headerFor(paths, form, recogniser, starts)
    if (header === null) return { form, header, score: noHeader(form) }
    const own = { top, headerRow: header.firstRow }
    const { catalogue, regions } = recogniser
    const kept = recogniser.kept.get(form.code) ?? []
    return {
      form,
      header,
      score: scoreForm(form, { header, over: [own, ...shared], rows: top.rows, catalogue, regions, kept }),
    }
  })
  return chosen(candidates, recogniser, top, shared)
}

export function formsFor({ catalogue, hints }: Recogniser): readonly FormDefinition[] {
  return [...catalogue.forms.values()].filter((form) => hints.form === undefined || form.code === hints.form)
}

/** The best of the forms, where it is good enough and leads the next. */
export function chosen(
  candidates: readonly Candidate[],
  { hints, sheet, catalogue, regions }: Recogniser,
  top: SheetTop,
  shared: readonly Over[],
  over?: readonly Over[],
): Recognition {
  const [best, next] = [...candidates].sort((a, b) => b.score.score - a.score.score)
  const scores = [...candidates].sort((a, b) => b.score.score - a.score.score).map(({ score }) => score)
  const none = { form: null, header: null, score: best?.score.score ?? 0, scores, top, over: over ?? shared }
  if (best === undefined || best.header === null || best.score.score < enoughFor(hints)) {
    const unknown = intakeProblem('form-unknown', { sheet })
    return { ...none, problems: [holdsFigures(top) ? unknown : { ...unknown, severity: 'note' }] }
  }
  if (next !== undefined && next.score.score >= ENOUGH && best.score.score - next.score.score < LEAD) {
    return {
      ...none,
      problems: [intakeProblem('form-ambiguous', { sheet, found: best.form.code, other: next.form.code })],
    }
  }
  return {
    form: best.form,
    header: best.header,
    score: best.score.score,
    scores,
    top,
    over: over ?? [{ top, headerRow: best.header.firstRow }, ...shared],
    problems: [
      ...headerProblems(best.form, best.header),
      ...keptProblems(best.header, readerOf(best.form, regions).index, catalogue.units),
    ],
  }
}

/** Where a person has named the form and its header or its columns, no score is asked for. */
function enoughFor({ form, headerRows, mapping }: SheetHints): number {
  if (form === undefined) return ENOUGH
  return headerRows === undefined && mapping === undefined ? ENOUGH_WHEN_NAMED : 0
}

/** A part of a sheet with notes or pictures has nothing to lose; one with numbers beside other cells has. */
export function holdsFigures({ rows, firstColumn, columns }: SheetTop): boolean {
  return rows.some(({ cells }) => {
    const own = cells.slice(firstColumn, columns)
    return own.filter((cell) => cell !== null).length >= 2 && own.some(isFigure)
  })
}

export function isFigure(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^[\d０-９][\d０-９,.，．%％]*$/.test(cell.trim()))
}

/** The header that was found, or that a person pointed to, with the columns that a person mapped. */
function headerFor(
  paths: HeaderPaths,
  form: FormDefinition,
  { catalogue, regions, hints, kept }: Recogniser,
  starts?: readonly [number, number],
): Header | null {
  const { headerRows, mapping } = hints
  const { top } = paths
  const reader = readerOf(form, regions, kept.get(form.code))
  const found =
    headerRows === undefined
      ? findHeader(paths, reader, starts)
      : headerAt(paths, headerRows[0], Math.min(headerRows[1], top.lastRow), reader)
  if (found === null) return null
  const whole = withBodyColumns(found, top, reader, regions)
  const header = mapping === undefined ? whole : withMapping(whole, mapping, { top, form, units: catalogue.units })
  return header.mapped.length === 0 ? null : header
}

function headerProblems(form: FormDefinition, header: Header): IntakeProblem[] {
  const cell = (at: number) => `${columnLetters(at)}${header.lastRow}`
  return [
    ...missingColumns(form, header).map((column) => intakeProblem('column-missing', { column })),
    ...header.twice.map(({ column, at, path }) =>
      intakeProblem('column-twice', { column: column.title.zh, found: path.join(' / ') }, cell(at)),
    ),
    ...header.ignored
      .filter(
        ({ path }) => header.blocks.length === 1 || !path.some((text) => TOTAL.test(withoutBlanks(toHalfWidth(text)))),
      )
      .map(({ at, path }) => intakeProblem('column-ignored', { found: path.join(' / ') }, cell(at))),
  ]
}

/** Over the columns that sum up the blocks of a crossed header. */
const TOTAL = /^(?:总计|合计|小计|共计|全市|全区|全县)$/

const indexes = new WeakMap<FormDefinition, HeadingIndex>()
const members = new WeakMap<RegionIndex, WeakMap<FormDefinition, MemberOf>>()

/** How the headings of a form are read; made once for a form and the names of a book's regions. */
export function readerOf(form: FormDefinition, regions: RegionIndex, kept: KeptHeadings = []): HeaderReader {
  const index = indexes.get(form) ?? headingIndex(form)
  indexes.set(form, index)
  const byForm = members.get(regions) ?? new WeakMap<FormDefinition, MemberOf>()
  members.set(regions, byForm)
  const memberOf = byForm.get(form) ?? memberFinder(form, regions)
  byForm.set(form, memberOf)
  return { form, index: { ...index, kept }, memberOf }
}

/** Whether a row of cells may be of the body of a table. */
export function hasFigures({ cells }: SheetRow): boolean {
  return cells.some((cell) => typeof cell === 'number' || (typeof cell === 'object' && cell?.kind === 'percent'))
}
