import { type CheckedColumn, roundingOf, sentValue } from './checked-column.ts'

/** A column of the form that tells a part of another, both in the sheet. */
interface Pair {
  readonly part: CheckedColumn
  readonly whole: CheckedColumn
}

export interface PartOverWhole extends Pair {
  readonly value: number
  readonly limit: number
}

type Values = Readonly<Record<string, string | number | null>>

/** Compares the columns of a row that tell a part (其中) with the one that tells the whole. A missing value tells nothing. */
export class PartsOfWholes {
  private readonly pairs: readonly Pair[]

  constructor(columns: readonly CheckedColumn[]) {
    this.pairs = columns.flatMap((part) => {
      const whole = columns.find(({ column }) => column.name === part.column.partOf)
      return whole === undefined ? [] : [{ part, whole }]
    })
  }

  /** Calls back for each part that is larger than its whole beyond rounding. */
  check(values: Values, found: (wrong: PartOverWhole) => void): void {
    for (const pair of this.pairs) {
      const value = values[pair.part.column.name]
      const limit = values[pair.whole.column.name]
      if (typeof value === 'number' && typeof limit === 'number' && value > limit) this.tell(pair, value, limit, found)
    }
  }

  private tell(pair: Pair, part: number, whole: number, found: (wrong: PartOverWhole) => void): void {
    const value = sentValue(pair.part, part)
    const limit = sentValue(pair.whole, whole)
    const rounding = roundingOf(pair.part, [value]) + roundingOf(pair.whole, [limit])
    if (limit >= 0 && value - limit > rounding * (1 + 1e-9)) found({ ...pair, value, limit })
  }
}
