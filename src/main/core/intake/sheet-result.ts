import type {
  ColumnMapping,
  HiddenParts,
  IntakeProblem,
  PreviewRow,
  Severity,
  SheetResult,
  SheetStatus,
} from '#contract'
import { cellAddress, columnLetters } from '../base/cell-address.ts'
import type { FormDefinition, Unit } from '../forms/form-definition.ts'
import type { SheetHead } from '../workbook/workbook.ts'
import { intakeProblem } from './intake-problem.ts'
import { type Direction, sheetCell } from './layout.ts'
import type { PreviewDifferences } from './preview-differences.ts'
import type { TablePlace } from './read-table.ts'
import type { Recognition } from './recognise-sheet.ts'
import type { Area } from './table-plan.ts'
import type { LineTaker } from './unread-lines.ts'

/** Problems that leave the sheet out until a person has settled them: what it says is not sure enough to be counted. */
const HOLDING: ReadonlySet<IntakeProblem['code']> = new Set([
  'sheet-hidden',
  'form-unknown',
  'form-ambiguous',
  'column-missing',
  'column-twice',
  'period-unknown',
  'period-no-month',
  'period-conflict',
  'region-missing',
  'region-unknown',
  'region-conflict',
  'zone-unit',
  'zone-unsure',
  'duplicate-in-import',
  'accepted-locked',
  'choices-stale',
  'rows-after-footer',
])

const REFUSING: ReadonlySet<IntakeProblem['code']> = new Set(['sheet-empty', 'sheet-picture', 'rows-none', 'left-out'])

export interface TableOutcome {
  readonly head: SheetHead
  readonly direction: Direction
  readonly area: Area
  readonly place: TablePlace
  readonly recognition: Recognition
  readonly form: FormDefinition | null
  readonly lines: LineTaker
  /** Its rows are taken in, to be kept or looked at. */
  readonly isRead: boolean
  readonly period: string | null
  readonly region: string | null
  /** By sheet column. */
  readonly sentUnits: ReadonlyMap<number, Unit>
  readonly problems: readonly IntakeProblem[]
  readonly sample: readonly PreviewRow[]
  readonly differences: PreviewDifferences | null
}

/** `kept` as far as the sheet itself goes; whether it is only a preview is for the caller to say. */
export function statusOf(
  problems: readonly IntakeProblem[],
): Extract<SheetStatus, 'kept' | 'held' | 'refused' | 'unchanged'> {
  if (problems.some(({ code, severity }) => REFUSING.has(code) || (code === 'form-unknown' && severity === 'note')))
    return 'refused'
  if (problems.some(({ code }) => code === 'already-in' || code === 'as-sent-back')) return 'unchanged'
  return problems.some(({ code, severity }) => HOLDING.has(code) && severity === 'error') ? 'held' : 'kept'
}

/** Every problem of a table: of its recognition, its place, its rows, and what is hidden in it. */
export function allProblems(outcome: TableOutcome): readonly IntakeProblem[] {
  const { recognition, lines, isRead } = outcome
  const { rows, columns } = hiddenParts(outcome)
  return [
    ...outcome.problems,
    ...recognition.problems,
    ...lines.log.problems,
    ...lines.log.zoneProblems,
    ...passedOver(outcome),
    ...(rows.length > 0 ? [intakeProblem('rows-hidden', { count: rows.length }, `A${rows[0]}`)] : []),
    ...(isRead && columns.length > 0
      ? [intakeProblem('columns-hidden', { count: columns.length }, `${columns[0]}1`)]
      : []),
  ]
}

/** Every problem of a table by severity, listed or not. */
export function problemCounts(outcome: TableOutcome): Readonly<Record<Severity, number>> {
  const { problems, problemCounts: ofRows } = outcome.lines.log
  const all = allProblems(outcome)
  const count = (severity: Severity) => {
    const listed = (some: readonly IntakeProblem[]) => some.filter((problem) => problem.severity === severity).length
    return listed(all) - listed(problems) + ofRows[severity]
  }
  return { error: count('error'), warning: count('warning'), note: count('note') }
}

/** Rows the form's rule passes over are told in one note, with how many they are. */
function passedOver({ form, lines }: TableOutcome): IntakeProblem[] {
  const { elsewhere, blank, firstRow } = lines.log.passedOver
  const rule = form?.ours
  if (rule == null || firstRow === null) return []
  const column = form?.columns.find(({ name }) => name === rule.column)?.title.zh ?? rule.column
  const details = { count: elsewhere + blank, elsewhere, blank, column, starts: rule.startsWith.join('、') }
  return [intakeProblem('rows-elsewhere', details, `A${firstRow}`)]
}

/** Hidden rows that hold figures, and hidden columns, of the sheet as it lies. */
function hiddenParts({ head, direction, lines }: TableOutcome): HiddenParts {
  const { hiddenRows } = lines.log
  return direction === 'rows'
    ? { sheet: head.hidden, rows: hiddenRows, columns: head.hiddenColumns.map(columnLetters) }
    : {
        sheet: head.hidden,
        rows: head.hiddenColumns.map((place) => place + 1),
        columns: hiddenRows.map((line) => columnLetters(line - 1)),
      }
}

export function sheetResult(outcome: TableOutcome, status: SheetStatus, submission: number | null): SheetResult {
  const { head, recognition, place, direction, lines } = outcome
  const { header } = recognition
  const { log } = lines
  return {
    sheet: head.name,
    place: placeText(place),
    table: place.table,
    tables: place.tables,
    range: rangeOf(outcome),
    direction,
    lines: log.lines,
    status,
    form: outcome.form?.code ?? null,
    period: outcome.period,
    region: outcome.region,
    score: recognition.score,
    scores: recognition.scores,
    headerRows: header === null ? null : [header.firstRow, header.lastRow],
    bodyRows: log.firstBodyRow === null ? null : [log.firstBodyRow, log.lastBodyRow ?? log.firstBodyRow],
    mapping: mappingOf(outcome),
    rows: log.rows,
    totals: log.totals,
    hidden: hiddenParts(outcome),
    normalised: log.normalised,
    normalisedCount: log.normalisedCount,
    problems: allProblems(outcome),
    problemCounts: problemCounts(outcome),
    submission,
    sample: outcome.sample,
    differences: outcome.differences?.result() ?? null,
  }
}

/** Name of a table within its file. */
export function placeText({ sheet, table, tables }: TablePlace): string {
  return tables === 1 ? String(sheet) : `${sheet}:${table}`
}

function rangeOf({ area, direction, lines, recognition }: TableOutcome): string | null {
  if (lines.log.lastLine === 0) return null
  const last = sheetCell(
    direction,
    Math.min(area.lastRow, lines.log.lastLine),
    Math.max(Math.min(area.lastColumn, recognition.top.columns - 1), area.firstColumn),
  )
  const first = sheetCell(direction, area.firstRow, area.firstColumn)
  return `${cellAddress(first.row, first.column)}:${cellAddress(last.row, last.column)}`
}

function mappingOf({ recognition: { header }, sentUnits, direction }: TableOutcome): ColumnMapping[] {
  if (header === null) return []
  const nameOf = (at: number) => (direction === 'rows' ? columnLetters(at) : String(at + 1))
  const members = header.blocks.flatMap(({ members }, block) =>
    members.map(({ column, at, text }) => ({
      column: column.name,
      sheetColumn: nameOf(at),
      block,
      headerPath: [text],
      sentUnit: null,
      by: 'heading' as const,
    })),
  )
  const columns = header.mapped.map(({ column, at, path, block, kept, byHand }) => ({
    column: column.name,
    sheetColumn: nameOf(at),
    block,
    headerPath: path,
    sentUnit: sentUnits.get(at)?.title.zh ?? null,
    by: byHand === true ? ('hand' as const) : kept === undefined ? ('heading' as const) : ('kept' as const),
  }))
  return [...columns, ...members]
}
