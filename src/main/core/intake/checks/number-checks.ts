import { creditCodeFault, idNumberFault, type NumberFault } from '../../base/check-digits.ts'
import type { MappedColumn } from '../header.ts'
import type { CellNote } from '../table-plan.ts'

type Values = Readonly<Record<string, string | number | null>>

/** Checks the numbers of firms and persons in a row by their check character. */
export class NumberChecks {
  private readonly columns: readonly MappedColumn[]
  private readonly year: number | null

  /** @param year of the period; `null` where unknown */
  constructor(mapped: readonly MappedColumn[], year: number | null) {
    this.columns = mapped.filter(({ column }) => column.check !== null)
    this.year = year
  }

  /** Calls back for each number that can be nobody's; one already told to be destroyed is passed over. */
  check(
    values: Values,
    notes: readonly CellNote[],
    found: (mapped: MappedColumn, value: string, fault: NumberFault) => void,
  ): void {
    for (const mapped of this.columns) {
      const { name, check } = mapped.column
      const value = values[name]
      if (typeof value !== 'string') continue
      const fault = check === 'credit-code' ? creditCodeFault(value) : idNumberFault(value, this.year)
      if (fault === null || notes.some(({ kind, column }) => kind === 'wrong' && column === name)) continue
      found(mapped, value, fault)
    }
  }
}
