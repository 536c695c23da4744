import type { ImportHints, IntakeProblem, PreviewRow } from '#contract'
import type { Book } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { FoundTable } from './find-tables.ts'
import { intakeProblem } from './intake-problem.ts'
import { bookSink, nextSubmission } from './keep-sheet.ts'
import { PreviewDifferences } from './preview-differences.ts'
import { previewSink } from './preview-sink.ts'
import { type OpenTable, readTable, type TablePlace, unreadTable } from './read-table.ts'
import type { SessionAliases } from './session-aliases.ts'
import { hintsOfSheet } from './sheet-hints.ts'
import { SheetIntake } from './sheet-intake.ts'
import { allProblems, placeText, statusOf } from './sheet-result.ts'
import { findUnchanged } from './submissions.ts'

export interface Opening {
  readonly book: Book
  readonly catalogue: Catalogue
  readonly aliases: SessionAliases
  readonly hints: ImportHints
  readonly mode: 'keep' | 'preview'
  /** Tables not to keep, as `file index:place`. */
  readonly leaveOut: ReadonlySet<string> | undefined
  readonly file: { readonly name: string; readonly sha256: string }
  /** Place of the file in the import, from 0. */
  readonly fileNumber: number
}

/** Opens a table that was found: to be kept, to be looked at, or passed over with the reason. */
export function openTable(opening: Opening, found: FoundTable, place: TablePlace): OpenTable {
  const { book, catalogue, file } = opening
  const passedOver = (problem: IntakeProblem) =>
    unreadTable({ ...found, recognition: { ...found.recognition, problems: [] } }, place, [problem])
  const key = `${opening.fileNumber}:${placeText(place)}`
  if (opening.leaveOut?.has(key)) return passedOver(intakeProblem('left-out', {}))
  const chosen = hintsOfSheet(opening.hints, key, file.sha256)
  const unchanged = chosen.own ? null : findUnchanged(book.db, file.sha256, found.head.name, place.table)
  if (unchanged !== null) {
    const { period, region, submission, since, reason } = unchanged
    const form = catalogue.forms.get(unchanged.form) ?? null
    const problem =
      reason === null ? intakeProblem('already-in', { since }) : intakeProblem('as-sent-back', { since, reason })
    return { ...passedOver(problem), form, period, region, submission }
  }
  const { hints } = chosen
  const names = opening.aliases.regionsOf(hints)
  const { regions } = names
  const read = { ...readTable({ catalogue, regions, hints, fileName: file.name }, found, place), hints, names }
  const table = chosen.stale ? { ...read, problems: [...read.problems, intakeProblem('choices-stale')] } : read
  return readRows(opening, regions, table)
}

/** Where the rows go: into the book only when nothing holds the table yet. */
function readRows({ book, catalogue, mode }: Opening, regions: RegionIndex, table: OpenTable): OpenTable {
  const { form, period, region, head, direction, area, sentUnits } = table
  const { header } = table.recognition
  if (form === null || header === null) return table
  const sample: PreviewRow[] = []
  const submission =
    mode === 'keep' && period !== null && statusOf(allProblems(table)) === 'kept'
      ? nextSubmission(book.db) + table.place.table
      : null
  const differences =
    mode === 'preview' && period !== null ? new PreviewDifferences(book.db, form, period, regions) : null
  const sink =
    submission !== null && period !== null
      ? bookSink(book.db, form, submission, period, regions)
      : previewSink(sample, differences)
  const { units } = catalogue
  const plan = { form, header, head, direction, area, period, region, sentUnits, units, regions }
  return { ...table, lines: new SheetIntake(plan, sink), isRead: true, sample, submission, differences }
}
