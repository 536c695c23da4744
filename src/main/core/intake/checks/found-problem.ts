import type { Details, IntakeProblem } from '#contract'
import type { NumberFault } from '../../base/check-digits.ts'
import { withoutTail } from '../../base/rounding.ts'
import type { ColumnDefinition, FormDefinition } from '../../forms/form-definition.ts'
import { masked } from '../../privacy/mask.ts'
import type { MappedColumn } from '../header.ts'
import { intakeProblem } from '../intake-problem.ts'
import { type Direction, lineAddress } from '../layout.ts'
import type { KeptRow } from '../table-plan.ts'
import type { TooLargePart } from './of-which-rows.ts'
import type { PartOverWhole } from './parts-of-wholes.ts'
import type { WrongTotal } from './printed-totals.ts'
import type { RepeatedKeys, RowPlace } from './repeated-keys.ts'

/** Something a check found; `row` is the line of the table. */
export type FoundIn =
  | {
      readonly kind: 'number'
      readonly row: number
      readonly mapped: MappedColumn
      readonly value: string
      readonly fault: NumberFault
    }
  | { readonly kind: 'repeated'; readonly kept: KeptRow; readonly first: RowPlace }
  | { readonly kind: 'part'; readonly row: number; readonly wrong: PartOverWhole }
  | { readonly kind: 'part-row'; readonly wrong: TooLargePart }
  | { readonly kind: 'total'; readonly wrong: WrongTotal }
  | { readonly kind: 'unclear'; readonly row: number; readonly label: string }

export interface Around {
  readonly form: FormDefinition
  readonly direction: Direction
  readonly keys: RepeatedKeys
  /** Columns of the block it was found in, and of any other. */
  readonly mapped: readonly MappedColumn[]
  columnsOf(block: number): readonly MappedColumn[]
}

/** What was found, as a problem with its cell, the values that stand there, and those that should. */
export function toProblem(found: FoundIn, around: Around): IntakeProblem {
  const cell = (line: number, at: number) => lineAddress(around.direction, line, at)
  switch (found.kind) {
    case 'number':
      return wrongNumber(found, cell(found.row, found.mapped.at))
    case 'repeated':
      return repeated(found, around)
    case 'part': {
      const { part, whole, value, limit } = found.wrong
      const details = {
        column: part.column.title.zh,
        value: withoutTail(value),
        whole: whole.column.title.zh,
        limit: withoutTail(limit),
        difference: withoutTail(value - limit),
        otherCell: cell(found.row, whole.at),
      }
      return intakeProblem('part-exceeds', details, cell(found.row, part.at))
    }
    case 'part-row': {
      const { part, column, value, wholeRow, whole } = found.wrong
      const otherCell = cell(wholeRow, column.at)
      const details = {
        column: column.column.title.zh,
        value,
        whole: otherCell,
        limit: whole,
        difference: withoutTail(value - whole),
      }
      return intakeProblem('part-exceeds', details, cell(part.row, column.at))
    }
    case 'total':
      return wrongTotal(found.wrong, cell)
    case 'unclear': {
      const details: Details = found.label === '' ? {} : { label: found.label }
      return intakeProblem('total-unclear', details, cell(found.row, 0))
    }
  }
}

function wrongNumber(
  { mapped: { column }, value, fault }: Extract<FoundIn, { kind: 'number' }>,
  cell: string,
): IntakeProblem {
  const shown = masked(value, column.sensitivity)
  const details = { column: column.title.zh, value: shown, number: column.check ?? '', fault }
  const problem = intakeProblem(fault === 'check' ? 'check-digit-wrong' : 'number-malformed', details, cell)
  return isOlderNumber(value, fault) ? { ...problem, severity: 'warning' } : problem
}

/** Registration numbers of firms before 2015, organisation codes, and ID numbers before 1999 were shorter, and may be right. */
function isOlderNumber(value: string, fault: NumberFault): boolean {
  return fault === 'length' && [9, 10, 15].includes(value.length)
}

function repeated({ kept, first }: Extract<FoundIn, { kind: 'repeated' }>, around: Around): IntakeProblem {
  const { form, direction, keys, mapped, columnsOf } = around
  const columns = keys.columnsOf(mapped)
  const cell = lineAddress(direction, kept.row, columns[0]?.at ?? 0)
  const otherCell = lineAddress(direction, first.row, keys.columnsOf(columnsOf(first.block))[0]?.at ?? 0)
  const value = columns
    .filter(({ column }) => column.type !== 'region')
    .map(({ column }) => shownValue(form, column, kept.values[column.name] ?? ''))
  const details = {
    column: columns.map(({ column }) => column.title.zh).join('、'),
    value: value.join('、'),
    otherCell,
  }
  return intakeProblem('duplicate-key', details, cell)
}

/** A value as it may be shown: the name of a code, a personal number masked. */
function shownValue({ codeLists }: FormDefinition, column: ColumnDefinition, value: string | number): string {
  const members = column.list === null ? [] : (codeLists.get(column.list)?.members ?? [])
  return members.find(({ code }) => code === value)?.title.zh ?? masked(String(value), column.sensitivity)
}

function wrongTotal(wrong: WrongTotal, cell: (line: number, at: number) => string): IntakeProblem {
  const { total, column, printed, computed, difference, rows, firstRow, lastRow, absent } = wrong
  const details = {
    column: column.column.title.zh,
    label: total.label,
    printed,
    computed,
    difference,
    count: rows,
    from: cell(firstRow, column.at),
    to: cell(lastRow, column.at),
    ...(absent > 0 && { absent }),
  }
  const problem = intakeProblem('total-differs', details, cell(total.row, column.at))
  return absent > 0 && difference > 0 ? { ...problem, severity: 'warning' } : problem
}
