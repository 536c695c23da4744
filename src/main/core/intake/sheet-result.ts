import type { ColumnMapping, IntakeProblem, PreviewRow, SheetResult, SheetStatus } from '#contract'
import { columnLetters } from '../base/cell-address.ts'
import type { FormDefinition, Unit } from '../forms/form-definition.ts'
import type { SheetHead } from '../workbook/workbook.ts'
import { intakeProblem } from './intake-problem.ts'
import type { Recognition } from './recognise-sheet.ts'
import type { SheetIntake } from './sheet-intake.ts'

/** Problems that leave the sheet out until a person has settled them: what it says is not sure enough to be counted. */
const HOLDING: ReadonlySet<IntakeProblem['code']> = new Set([
  'sheet-hidden',
  'form-unknown',
  'form-ambiguous',
  'column-missing',
  'column-twice',
  'period-unknown',
  'period-conflict',
  'region-missing',
  'region-unknown',
  'region-conflict',
  'duplicate-in-import',
  'choices-stale',
  'rows-after-footer',
])

const REFUSING: ReadonlySet<IntakeProblem['code']> = new Set(['sheet-empty', 'rows-none', 'left-out'])

export interface SheetOutcome {
  readonly head: SheetHead
  readonly recognition: Recognition | null
  readonly form: FormDefinition | null
  readonly intake: SheetIntake | null
  readonly period: string | null
  readonly region: string | null
  readonly sentUnits: ReadonlyMap<string, Unit>
  readonly problems: readonly IntakeProblem[]
  readonly sample: readonly PreviewRow[]
}

/** `kept` as far as the sheet itself goes; whether it is only a preview is for the caller to say. */
export function statusOf(
  problems: readonly IntakeProblem[],
): Extract<SheetStatus, 'kept' | 'held' | 'refused' | 'unchanged'> {
  if (problems.some(({ code, severity }) => REFUSING.has(code) || (code === 'form-unknown' && severity === 'note')))
    return 'refused'
  if (problems.some(({ code }) => code === 'already-in')) return 'unchanged'
  return problems.some(({ code, severity }) => HOLDING.has(code) && severity === 'error') ? 'held' : 'kept'
}

/** Every problem of a sheet: of its recognition, its place, its rows, and what is hidden in it. */
export function allProblems(outcome: SheetOutcome): readonly IntakeProblem[] {
  const { head, recognition, intake } = outcome
  const hidden = intake?.hiddenRows ?? []
  return [
    ...outcome.problems,
    ...(recognition?.problems ?? []),
    ...(intake?.problems ?? []),
    ...passedOver(outcome),
    ...(hidden.length > 0 ? [intakeProblem('rows-hidden', { count: hidden.length }, `A${hidden[0]}`)] : []),
    ...(recognition?.form && head.hiddenColumns.length > 0
      ? [
          intakeProblem(
            'columns-hidden',
            { count: head.hiddenColumns.length },
            `${columnLetters(head.hiddenColumns[0] ?? 0)}1`,
          ),
        ]
      : []),
  ]
}

/** Rows the form's rule passes over are told in one note, with how many they are. */
function passedOver({ form, intake }: SheetOutcome): IntakeProblem[] {
  const { elsewhere = 0, blank = 0, firstRow = null } = intake?.passedOver ?? {}
  const rule = form?.ours
  if (rule == null || firstRow === null) return []
  const column = form?.columns.find(({ name }) => name === rule.column)?.title.zh ?? rule.column
  const details = { count: elsewhere + blank, elsewhere, blank, column, starts: rule.startsWith.join('、') }
  return [intakeProblem('rows-elsewhere', details, `A${firstRow}`)]
}

export function sheetResult(outcome: SheetOutcome, status: SheetStatus, submission: number | null): SheetResult {
  const { head, recognition, intake } = outcome
  const header = recognition?.header ?? null
  return {
    sheet: head.name,
    status,
    form: outcome.form?.code ?? null,
    period: outcome.period,
    region: outcome.region,
    score: recognition?.score ?? 0,
    scores: recognition?.scores ?? [],
    headerRows: header === null ? null : [header.firstRow, header.lastRow],
    bodyRows: intake?.firstBodyRow == null ? null : [intake.firstBodyRow, intake.lastBodyRow ?? intake.firstBodyRow],
    mapping: mappingOf(recognition, outcome.sentUnits),
    rows: intake?.rows ?? 0,
    totals: intake?.totals ?? [],
    hidden: { sheet: head.hidden, rows: intake?.hiddenRows ?? [], columns: head.hiddenColumns.map(columnLetters) },
    normalised: intake?.normalised ?? [],
    normalisedCount: intake?.normalisedCount ?? 0,
    problems: allProblems(outcome),
    submission,
    sample: outcome.sample,
  }
}

function mappingOf(recognition: Recognition | null, sentUnits: ReadonlyMap<string, Unit>): ColumnMapping[] {
  return (recognition?.header?.mapped ?? []).map(({ column, at, path }) => ({
    column: column.name,
    sheetColumn: columnLetters(at),
    headerPath: path,
    sentUnit: sentUnits.get(column.name)?.title.zh ?? null,
  }))
}
