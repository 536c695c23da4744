import type { IntakeProblem } from '#contract'
import type { ColumnDefinition } from '../forms/form-definition.ts'
import { intakeProblem } from './intake-problem.ts'

type Values = Readonly<Record<string, string | number | null>>

interface Zone {
  readonly name: string
  readonly cell: string
  readonly values: Values
}

/** So many printed totals are held against the rows. */
const MOST_TOTALS = 200

/**
 * Rows of 万盛经开区, 高新区, 两江新区 among the counties: they lie inside counties and have no code of their own.
 *
 * Where a printed total is the sum of the counties without them, their figures are in the counties' and they are left
 * out. Where no total tells, nobody can say whether they are counted once, twice or not at all, and the table is held.
 */
export class ZoneRows {
  private readonly measures: readonly ColumnDefinition[]
  private readonly zones: Zone[] = []
  private readonly totals: Values[] = []
  private readonly sums = new Map<string, number>()
  private rows = 0

  constructor(columns: readonly ColumnDefinition[]) {
    this.measures = columns.filter(
      ({ role, aggregate, within }) => role === 'measure' && aggregate === 'sum' && within === null,
    )
  }

  keep(values: Values): void {
    this.rows++
    for (const { name } of this.measures) {
      const value = values[name]
      if (typeof value === 'number') this.sums.set(name, (this.sums.get(name) ?? 0) + value)
    }
  }

  total(values: () => Values): void {
    if (this.totals.length < MOST_TOTALS) this.totals.push(values())
  }

  zone(name: string, cell: string, values: Values): void {
    this.zones.push({ name, cell, values })
  }

  /** What became of the zones, once all rows have been seen. */
  get problems(): readonly IntakeProblem[] {
    if (this.zones.length === 0) return []
    const code = this.totals.some((total) => this.isSumOfCounties(total)) ? 'zone-inside' : 'zone-unsure'
    return this.zones.map(({ name, cell }) => intakeProblem(code, { value: name }, cell))
  }

  private isSumOfCounties(total: Values): boolean {
    const compared = this.measures.filter(({ name }) => typeof total[name] === 'number' && this.sums.has(name))
    const far = (name: string, decimals: number, more: number) =>
      Math.abs((this.sums.get(name) ?? 0) + more - Number(total[name])) > 0.5 * 10 ** -decimals * (this.rows + 1)
    const tells = compared.some(({ name, decimals }) => far(name, decimals, this.ofZones(name)))
    return tells && compared.every(({ name, decimals }) => !far(name, decimals, 0))
  }

  private ofZones(name: string): number {
    return this.zones.reduce((sum, { values }) => sum + Number(values[name] ?? 0), 0)
  }
}
