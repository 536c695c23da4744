import { withoutTail } from '../../base/rounding.ts'
import type { Cell, SheetRow } from '../../workbook/workbook.ts'
import type { MappedColumn } from '../header.ts'
import { normaliseCell } from '../normalise-cell.ts'
import type { CellNote, KeptRow, TablePlan } from '../table-plan.ts'
import { BodyOutline, type Run } from './body-outline.ts'
import { additiveColumns, type CheckedColumn, sentValue } from './checked-column.ts'
import type { FoundIn } from './found-problem.ts'
import { NumberChecks } from './number-checks.ts'
import { checkParts } from './of-which-rows.ts'
import { PartsOfWholes } from './parts-of-wholes.ts'
import { checkTotals } from './printed-totals.ts'
import type { RepeatedKeys } from './repeated-keys.ts'
import { totalLabel } from './total-label.ts'

export interface BlockPlan {
  readonly plan: TablePlan
  readonly block: number
  readonly panel: number
  readonly mapped: readonly MappedColumn[]
  readonly keys: RepeatedKeys
  readonly year: number | null
  readonly tell: (found: FoundIn) => void
}

/** The checks of one group of columns that makes a row of the form out of each line. */
export class BlockChecks {
  readonly block: number
  readonly panel: number
  readonly mapped: readonly MappedColumn[]
  private readonly of: BlockPlan
  private readonly columns: readonly CheckedColumn[]
  private readonly outline: BodyOutline
  private readonly numbers: NumberChecks
  private readonly parts: PartsOfWholes

  constructor(of: BlockPlan) {
    this.of = of
    this.block = of.block
    this.panel = of.panel
    this.mapped = of.mapped
    this.columns = additiveColumns(of.plan, of.mapped)
    this.outline = new BodyOutline(this.columns)
    this.numbers = new NumberChecks(of.mapped, of.year)
    this.parts = new PartsOfWholes(this.columns)
  }

  /** A row of the form as it will be kept. */
  row(kept: KeptRow, notes: readonly CellNote[]): void {
    const { row, values } = kept
    const { tell, keys } = this.of
    this.numbers.check(values, notes, (mapped, value, fault) => tell({ kind: 'number', row, mapped, value, fault }))
    this.parts.check(values, (wrong) => tell({ kind: 'part', row, wrong }))
    const first = keys.firstLike(kept, notes)
    if (first !== null) tell({ kind: 'repeated', kept, first })
    this.outline.addRow(row, values, notes)
  }

  /** A line of figures that is not kept, told elsewhere: sums over it can't be compared. */
  lost(row: number): void {
    this.outline.addLost(row)
  }

  /** A line that sums up others, or tells a part of them. */
  total({ row, cells }: SheetRow): void {
    const kept = Object.fromEntries(this.columns.map((checked) => [checked.column.name, this.keptOf(checked, cells)]))
    this.parts.check(kept, (wrong) => this.of.tell({ kind: 'part', row, wrong }))
    const values = this.columns.map((checked) => {
      const value = kept[checked.column.name] ?? null
      return value === null ? null : withoutTail(sentValue(checked, value))
    })
    this.outline.addPrinted({ ...totalLabel(cells, this.mapped), row, values })
  }

  finish(known: { readonly beside: readonly Run[]; readonly allCounties: boolean }): void {
    const { tell } = this.of
    const { items, leftAsideFrom } = this.outline
    const { wrong, unclear } = checkTotals(items, this.columns, known)
    for (const one of wrong) tell({ kind: 'total', wrong: one })
    for (const { row, label } of unclear) tell({ kind: 'unclear', row, label })
    if (leftAsideFrom !== null) tell({ kind: 'unclear', row: leftAsideFrom, label: '' })
    for (const one of checkParts(items, this.columns)) tell({ kind: 'part-row', wrong: one })
  }

  /** Its runs of rows, where they have the columns of another block. */
  runsFor(other: BlockChecks): readonly Run[] {
    const names = (block: BlockChecks) => block.columns.map(({ column }) => column.name).join()
    return names(this) === names(other) ? this.outline.items.filter((item) => item.kind === 'run') : []
  }

  private keptOf({ column, at }: CheckedColumn, cells: readonly Cell[]): number | null {
    const { form, sentUnits, units } = this.of.plan
    const { value } = normaliseCell(cells[at] ?? null, { form, column, sentUnit: sentUnits.get(at) ?? null, units })
    return typeof value === 'number' ? value : null
  }
}
