import type { IntakeProblem, NormalisedCell, TotalRow } from '#contract'
import { cellAddress } from '../base/cell-address.ts'
import { yearOf } from '../base/periods.ts'
import { tidied } from '../base/plain-text.ts'
import type { FormDefinition, Unit } from '../forms/form-definition.ts'
import { MUNICIPALITY } from '../regions/keep-regions.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { Cell, MergedRange, SheetHead, SheetRow } from '../workbook/workbook.ts'
import { classifyRow } from './classify-row.ts'
import type { Header, MappedColumn } from './find-header.ts'
import { intakeProblem } from './intake-problem.ts'
import { type NormalisedValue, normaliseCell } from './normalise-cell.ts'
import { OurRowsRule, type PassedOver } from './our-rows.ts'
import { nearText } from './place-sheet.ts'
import { cellText } from './sheet-top.ts'

/** A row as it will be kept; `region` is a region code. */
export interface KeptRow {
  readonly row: number
  readonly region: string
  readonly values: Readonly<Record<string, string | number | null>>
}

/** What was changed, absent or wrong in one cell of a kept row. */
export interface CellNote {
  readonly row: number
  readonly column: string
  readonly kind: 'normalised' | 'absent' | 'wrong'
  readonly sent: string
  readonly why: string
}

/** Where the rows of a sheet go: into the book, or into a preview. */
export interface RowSink {
  row(row: KeptRow, notes: readonly CellNote[]): void
}

export interface SheetPlan {
  readonly form: FormDefinition
  readonly header: Header
  readonly head: SheetHead
  /** `null` in a preview of a sheet that does not say. */
  readonly period: string | null
  /** Reporting region; `null` when only the rows name theirs. */
  readonly region: string | null
  readonly sentUnits: ReadonlyMap<string, Unit>
  readonly units: readonly Unit[]
  readonly regions: RegionIndex
}

/** At most so many normalised cells and cell problems are listed one by one; all are counted and all are kept. */
export const MOST_LISTED = 100_000

/** Takes the rows of one recognised sheet as they come and hands on those to be kept. Rows seen = kept + told why not. */
export class SheetIntake {
  readonly totals: TotalRow[] = []
  readonly normalised: NormalisedCell[] = []
  readonly problems: IntakeProblem[] = []
  readonly hiddenRows: number[] = []
  readonly rowsByRegion = new Map<string, number>()
  normalisedCount = 0
  errors = 0
  firstBodyRow: number | null = null
  lastBodyRow: number | null = null
  private footerAt: number | null = null
  private readonly plan: SheetPlan
  private readonly sink: RowSink
  private readonly regionColumn: MappedColumn | null
  private readonly columns: readonly MappedColumn[]
  private readonly fills: readonly MergedRange[]
  private readonly rule: OurRowsRule
  private readonly year: number | null
  private readonly fillValues = new Map<MergedRange, Cell>()

  constructor(plan: SheetPlan, sink: RowSink) {
    this.plan = plan
    this.sink = sink
    this.year = plan.period === null ? null : yearOf(plan.period)
    this.regionColumn = plan.header.mapped.find(({ column }) => column.type === 'region') ?? null
    this.columns = plan.header.mapped.filter(({ column }) => column.type !== 'region')
    this.rule = new OurRowsRule(plan.form.ours, plan.header.mapped)
    const heads = new Set(plan.header.mapped.filter(({ column }) => column.role !== 'measure').map(({ at }) => at))
    this.fills = plan.head.merges.filter(
      ({ firstRow, lastRow, firstColumn }) =>
        lastRow > firstRow && lastRow > plan.header.lastRow && heads.has(firstColumn),
    )
  }

  feed(rows: readonly SheetRow[]): void {
    for (const row of rows) if (row.row > this.plan.header.lastRow) this.take(row)
  }

  /** Rows that the form's rule says are not ours. */
  get passedOver(): PassedOver {
    return this.rule.passed
  }

  get rows(): number {
    return [...this.rowsByRegion.values()].reduce((sum, count) => sum + count, 0)
  }

  private take(sheetRow: SheetRow): void {
    const { kind, label } = classifyRow(sheetRow, this.plan.header.mapped, this.firstBodyRow === null)
    if (kind === 'blank' || kind === 'guide' || kind === 'header-again') return
    if (kind === 'footer') {
      this.footerAt ??= sheetRow.row
      return
    }
    if (this.footerAt !== null) {
      this.takeBelowFooter(sheetRow)
      return
    }
    if (this.rule.passes(sheetRow.row, sheetRow.cells)) return
    if (sheetRow.hidden) this.hiddenRows.push(sheetRow.row)
    if (kind === 'total') {
      this.totals.push({ row: sheetRow.row, label })
      return
    }
    const cells = this.withMerged(sheetRow)
    const region = this.regionOf(sheetRow.row, cells)
    if (region === 'total') this.totals.push({ row: sheetRow.row, label })
    else if (region !== null) this.keep(sheetRow.row, cells, region)
  }

  /** Notes below the footer are notes; a row with several of the form's cells filled is data in a place where it is lost. */
  private takeBelowFooter(row: SheetRow): void {
    const filled = this.columns.filter(({ at }) => (row.cells[at] ?? null) !== null).length
    const numbers = this.columns.filter(
      ({ at, column }) => column.role === 'measure' && typeof row.cells[at] === 'number',
    ).length
    if (filled * 2 >= this.columns.length && numbers > 0)
      this.report(intakeProblem('rows-after-footer', {}, cellAddress(row.row, 0)))
  }

  /** Names in a cell merged over several rows hold for each of them; a merged number stays in its first row. */
  private withMerged(row: SheetRow): readonly Cell[] {
    let cells: Cell[] | null = null
    for (const merge of this.fills) {
      if (row.row < merge.firstRow || row.row > merge.lastRow) continue
      if (row.row === merge.firstRow) this.fillValues.set(merge, row.cells[merge.firstColumn] ?? null)
      else if ((row.cells[merge.firstColumn] ?? null) === null) {
        cells ??= [...row.cells]
        while (cells.length <= merge.firstColumn) cells.push(null)
        cells[merge.firstColumn] = this.fillValues.get(merge) ?? null
      }
    }
    return cells ?? row.cells
  }

  private regionOf(row: number, cells: readonly Cell[]): string | 'total' | null {
    const { region, regions } = this.plan
    if (this.regionColumn === null) return region ?? ''
    const cell = cells[this.regionColumn.at] ?? null
    const address = cellAddress(row, this.regionColumn.at)
    if (cell === null) {
      if (region !== null && region !== MUNICIPALITY) return region
      this.report(intakeProblem('region-missing', {}, address))
      return null
    }
    const text = cellText(cell)
    const resolved = regions.resolve(text, this.year)
    if (resolved.kind === 'aggregate') return 'total'
    if (resolved.kind !== 'region') {
      const near = resolved.kind === 'unknown' ? resolved.near : []
      this.report(intakeProblem('region-unknown', { value: text.trim(), near: nearText(near) }, address))
      return null
    }
    if (region !== null && region !== MUNICIPALITY && region !== resolved.code) {
      this.report(
        intakeProblem('region-conflict', { found: regions.nameOf(region), other: tidied(text), where: 'row' }, address),
      )
      return null
    }
    const name = regions.nameOf(resolved.code, this.year ?? undefined)
    if (text !== name) this.list({ cell: address, column: 'region', from: text, to: name, why: ['region-name'] })
    return resolved.code
  }

  private keep(row: number, cells: readonly Cell[], region: string): void {
    const values: Record<string, string | number | null> = {}
    const notes: CellNote[] = []
    for (const { column, at } of this.columns) {
      const cell = cells[at] ?? null
      const sentUnit = this.plan.sentUnits.get(column.name) ?? null
      const done = normaliseCell(cell, { form: this.plan.form, column, sentUnit, units: this.plan.units })
      values[column.name] = done.value
      if (cell !== null) this.note(row, at, column.name, cellText(cell), done, notes)
      if (done.value === null && column.required && done.problem === null) {
        this.report(intakeProblem('required-absent', { column: column.title.zh }, cellAddress(row, at)))
      }
    }
    this.firstBodyRow ??= row
    this.lastBodyRow = row
    this.rowsByRegion.set(region, (this.rowsByRegion.get(region) ?? 0) + 1)
    this.sink.row({ row, region, values }, notes)
  }

  private note(row: number, at: number, column: string, sent: string, done: NormalisedValue, notes: CellNote[]): void {
    const cell = cellAddress(row, at)
    if (done.problem !== null) {
      notes.push({ row, column, kind: 'wrong', sent, why: done.problem })
      const title = this.columns.find((mapped) => mapped.column.name === column)?.column.title.zh ?? column
      this.report(intakeProblem(done.problem, { column: title, value: sent.trim() }, cell))
    } else if (done.absent !== null) notes.push({ row, column, kind: 'absent', sent, why: done.absent })
    else if (done.why.length > 0) notes.push({ row, column, kind: 'normalised', sent, why: done.why.join(',') })
    if (done.why.length > 0) {
      this.list({ cell, column, from: sent, to: done.value === null ? null : String(done.value), why: done.why })
    }
  }

  private list(cell: NormalisedCell): void {
    this.normalisedCount++
    if (this.normalised.length < MOST_LISTED) this.normalised.push(cell)
  }

  private report(problem: IntakeProblem): void {
    if (problem.severity === 'error') this.errors++
    if (this.problems.length < MOST_LISTED) this.problems.push(problem)
  }
}
