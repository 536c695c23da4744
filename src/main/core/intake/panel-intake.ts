import type { LineCount, NormaliseReason } from '#contract'
import { yearOf } from '../base/periods.ts'
import { tidied } from '../base/plain-text.ts'
import type { ColumnDefinition } from '../forms/form-definition.ts'
import { masked } from '../privacy/mask.ts'
import { MUNICIPALITY } from '../regions/keep-regions.ts'
import type { Resolved } from '../regions/region-index.ts'
import type { Cell, SheetRow } from '../workbook/workbook.ts'
import type { BlockChecks } from './checks/block-checks.ts'
import type { TableChecks } from './checks/table-checks.ts'
import { classifyRow, type RowKind } from './classify-row.ts'
import { ColumnCells } from './column-cells.ts'
import type { Block, MappedColumn } from './header.ts'
import type { IntakeLog } from './intake-log.ts'
import { intakeProblem } from './intake-problem.ts'
import { lineAddress } from './layout.ts'
import { MergedNames, type NamedCells } from './merged-names.ts'
import type { NormalisedValue } from './normalise-cell.ts'
import { OurRowsRule } from './our-rows.ts'
import { nearText } from './place-sheet.ts'
import { cellText } from './sheet-top.ts'
import type { CellNote, RowSink, TablePlan } from './table-plan.ts'
import type { ZoneRows } from './zone-rows.ts'

type Settled = Exclude<keyof LineCount, 'seen'>

interface OwnBlock extends Block {
  readonly number: number
  readonly columns: readonly ReadColumn[]
  readonly region: string | null
  readonly checks: BlockChecks
}

/** A column with what reads its cells. */
interface ReadColumn extends MappedColumn {
  readonly own: ColumnCells
}

/** So many names of counties are remembered with what they mean. */
const MOST_NAMES = 1000

/** Where a panel tells and hands on what it finds. */
interface Around {
  readonly log: IntakeLog
  readonly sink: RowSink
  readonly checks: TableChecks
}

/** Takes the lines of one panel of a table: all of it, or one of the halves that stand side by side. */
export class PanelIntake {
  private hasBody = false
  private footerAt: number | null = null
  private readonly plan: TablePlan
  private readonly log: IntakeLog
  private readonly sink: RowSink
  private readonly mapped: readonly MappedColumn[]
  private readonly columns: readonly ReadColumn[]
  private readonly regionColumn: MappedColumn | null
  private readonly blocks: readonly OwnBlock[]
  private readonly names: MergedNames
  private readonly rule: OurRowsRule
  private readonly zones: ZoneRows
  private readonly year: number | null
  private readonly counties = new Map<string, Resolved>()
  private readonly countyNames = new Map<string, string>()

  constructor(plan: TablePlan, firstColumn: number, { log, sink, checks }: Around) {
    const { header } = plan
    this.plan = plan
    this.log = log
    this.sink = sink
    this.year = plan.period === null ? null : yearOf(plan.period)
    const own = header.blocks
      .map((block, number) => ({ ...block, number }))
      .filter((b) => b.firstColumn === firstColumn)
    const last = own[0]?.lastColumn ?? firstColumn
    this.mapped = header.mapped.filter(({ at }) => at >= firstColumn && at <= last)
    this.regionColumn = this.mapped.find(({ column }) => column.type === 'region') ?? null
    const { form, sentUnits, units } = plan
    this.columns = this.mapped
      .filter(({ column }) => column.type !== 'region')
      .map((mapped) => {
        const { column, at } = mapped
        return { ...mapped, own: new ColumnCells({ form, column, sentUnit: sentUnits.get(at) ?? null, units }) }
      })
    this.blocks = own.map((block, place) => {
      const isOwn = (mapped: MappedColumn) => mapped.block === null || mapped.block === block.number
      return {
        ...block,
        columns: this.columns.filter(isOwn),
        region: block.members.find(({ column }) => column.type === 'region')?.value ?? null,
        checks: checks.openBlock(
          block.number,
          firstColumn,
          this.mapped.filter(place === 0 ? isOwn : ({ block: of }) => of === block.number),
        ),
      }
    })
    const heads = this.mapped.filter(({ column }) => column.role !== 'measure').map(({ at }) => at)
    this.rule = new OurRowsRule(plan.form.ours, this.mapped, log.passedOver)
    this.zones = log.zonesOf(this.columns)
    this.names = new MergedNames(plan.head, header.lastRow, new Set(heads))
  }

  take(line: SheetRow): void {
    const { kind, label } = classifyRow(line, this.mapped, !this.hasBody)
    if (kind === 'blank') return
    this.log.see(line.row)
    this.log.count(line.row <= this.plan.header.lastRow ? 'headings' : this.settled(line, kind, label))
  }

  private settled(line: SheetRow, kind: Exclude<RowKind, 'blank'>, label: string): Settled {
    if (this.footerAt !== null && kind !== 'footer') return this.takeBelowFooter(line)
    const named = this.names.fill(line)
    const isLabelled = kind === 'total' || kind === 'data'
    if (isLabelled && this.rule.passes(line.row, line.cells)) return this.lose(line, 'elsewhere')
    switch (kind) {
      case 'beside':
        return 'notes'
      case 'guide':
      case 'header-again':
        return 'headings'
      case 'footer':
        this.footerAt ??= line.row
        return 'notes'
      case 'total':
        return this.namesCounty(named) ? this.takeData(line, named, label) : this.takeTotal(line, label)
      case 'data':
        return this.takeData(line, named, label)
    }
  }

  /** 其中：万州区 heads the first county of a list; it is a county like those below it. */
  private namesCounty({ cells }: NamedCells): boolean {
    if (this.regionColumn === null) return false
    const text = cellText(cells[this.regionColumn.at] ?? null)
    return /其\s*中/.test(text) && this.plan.regions.resolve(text, this.year).kind === 'region'
  }

  private takeTotal(line: SheetRow, label: string): Settled {
    if (line.hidden) this.log.hiddenRows.push(line.row)
    this.log.totals.push({ row: line.row, label })
    for (const { checks } of this.blocks) checks.total(line)
    this.zones.total(() => this.quietValues(line.cells))
    return 'totals'
  }

  private takeData(line: SheetRow, named: NamedCells, label: string): Settled {
    const { cells } = named
    const region = this.regionOf(line.row, named)
    if (region === 'total') return this.takeTotal(line, label)
    if (line.hidden) this.log.hiddenRows.push(line.row)
    if (region === null) return this.lose(line, 'refused')
    this.hasBody = true
    const blocks = this.blocks.length === 1 ? this.blocks : this.blocks.filter((block) => holdsAny(block, cells))
    if (blocks.length === 0) {
      this.log.report(intakeProblem('line-empty', {}, this.address(line.row, this.regionColumn?.at ?? 0)))
      return 'refused'
    }
    for (const block of blocks) this.keep(line.row, named, block, block.region ?? region)
    return 'kept'
  }

  /** A line that is not kept: sums over it can't be compared. */
  private lose(line: SheetRow, what: Settled): Settled {
    for (const { checks } of this.blocks) checks.lost(line.row)
    return what
  }

  /** Notes below the footer are notes; a row with several numbers, or of the form's cells, is data in a place where it is lost. */
  private takeBelowFooter(line: SheetRow): Settled {
    const filled = this.columns.filter(({ at }) => (line.cells[at] ?? null) !== null).length
    const numbers = line.cells.filter((cell) => typeof cell === 'number').length
    if (numbers < 2 && (filled * 2 < this.columns.length || numbers === 0)) return 'notes'
    this.log.report(intakeProblem('rows-after-footer', {}, this.address(line.row, 0)))
    return 'refused'
  }

  private regionOf(row: number, { cells, filled }: NamedCells): string | 'total' | null {
    const { region, regions } = this.plan
    if (this.regionColumn === null) return region ?? ''
    const { at } = this.regionColumn
    const cell = cells[at] ?? null
    if (cell === null) {
      if (region !== null && region !== MUNICIPALITY) return region
      this.log.report(intakeProblem('region-missing', {}, this.address(row, at)))
      return null
    }
    const text = cellText(cell)
    const resolved = this.resolved(text)
    if (resolved.kind === 'aggregate') return 'total'
    if (resolved.kind === 'zone') {
      this.zones.zone(text.trim(), this.address(row, at), this.quietValues(cells))
      return null
    }
    if (resolved.kind !== 'region') {
      const near = resolved.kind === 'unknown' ? resolved.near : []
      const details = { value: text.trim(), near: nearText(near) }
      this.log.report(intakeProblem('region-unknown', details, this.address(row, at)))
      return null
    }
    if (region !== null && region !== MUNICIPALITY && region !== resolved.code) {
      const details = { found: regions.nameOf(region), other: tidied(text), where: 'row' }
      this.log.report(intakeProblem('region-conflict', details, this.address(row, at)))
      return null
    }
    const name = this.nameOf(resolved.code)
    const why: NormaliseReason[] = text === name ? [] : ['region-name']
    if (filled.includes(at)) why.push('merged-cell')
    if (why.length > 0) this.log.list({ cell: this.address(row, at), column: 'region', from: text, to: name, why })
    return resolved.code
  }

  /** What a text means as a county; a roster says the same few thousands of times. */
  private resolved(text: string): Resolved {
    const known = this.counties.get(text)
    if (known !== undefined) return known
    const resolved = this.plan.regions.resolve(text, this.year)
    if (this.counties.size < MOST_NAMES) this.counties.set(text, resolved)
    return resolved
  }

  private nameOf(code: string): string {
    const known = this.countyNames.get(code)
    if (known !== undefined) return known
    const name = this.plan.regions.nameOf(code, this.year ?? undefined)
    this.countyNames.set(code, name)
    return name
  }

  private keep(row: number, { cells, filled }: NamedCells, block: OwnBlock, region: string): void {
    const values: Record<string, string | number | null> = {}
    const notes: CellNote[] = []
    for (const { column, value } of block.members) if (column.type !== 'region') values[column.name] = value
    for (const { column, at, own } of block.columns) {
      const cell = cells[at] ?? null
      const done = own.normalised(cell)
      values[column.name] = done.value
      if (cell !== null && (isTold(done) || filled.includes(at))) {
        const note = this.noteOf(column, cellText(cell), filled.includes(at) ? withMerge(done) : done, row, at)
        notes.push({ ...note, row, block: block.number })
      }
      if (done.value === null && column.required && done.problem === null) {
        this.log.report(intakeProblem('required-absent', { column: column.title.zh }, this.address(row, at)))
      }
    }
    if (this.regionColumn !== null) this.zones.keep(values)
    this.log.kept(row, region)
    const kept = { row, block: block.number, region, values }
    block.checks.row(kept, notes)
    this.sink.row(kept, notes)
  }

  /** What a line that is not kept says, without telling of its cells. */
  private quietValues(cells: readonly Cell[]): Record<string, string | number | null> {
    return Object.fromEntries(
      this.columns.map(({ column, at, own }) => [column.name, own.normalised(cells[at] ?? null).value]),
    )
  }

  /** Lists what was done to a cell, and gives the note that is kept with it. */
  private noteOf(
    column: ColumnDefinition,
    sent: string,
    { value, why, absent, problem }: NormalisedValue,
    row: number,
    at: number,
  ): Omit<CellNote, 'row' | 'block'> {
    const name = column.name
    const cell = this.address(row, at)
    if (why.length > 0)
      this.log.list({ cell, column: name, from: sent, to: value === null ? null : String(value), why })
    if (problem !== null) {
      this.log.report(
        intakeProblem(problem, { column: column.title.zh, value: masked(sent.trim(), column.sensitivity) }, cell),
      )
      return { column: name, kind: 'wrong', sent, why: problem }
    }
    if (absent !== null) return { column: name, kind: 'absent', sent, why: absent }
    return { column: name, kind: 'normalised', sent, why: why.join(',') }
  }

  private address(line: number, place: number): string {
    return lineAddress(this.plan.direction, line, place)
  }
}

/** Whether more is to be said of a cell than its value. */
function isTold({ why, absent, problem }: NormalisedValue): boolean {
  return problem !== null || absent !== null || why.length > 0
}

function withMerge(done: NormalisedValue): NormalisedValue {
  return done.problem === null && done.absent === null ? { ...done, why: [...done.why, 'merged-cell'] } : done
}

function holdsAny({ number, columns }: OwnBlock, cells: readonly Cell[]): boolean {
  return columns.some(({ block, at }) => block === number && cellText(cells[at] ?? null).trim() !== '')
}
