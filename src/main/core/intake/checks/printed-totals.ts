import { DecimalSum, decimalsOf } from '../../base/decimal-sum.ts'
import type { BodyItem, PrintedRow, Run } from './body-outline.ts'
import { type CheckedColumn, halfDigit } from './checked-column.ts'
import { type Coverage, coverages } from './covered-rows.ts'

/** A printed total that is not the sum of its rows. */
export interface WrongTotal {
  readonly total: PrintedRow
  readonly column: CheckedColumn
  readonly printed: number
  readonly computed: number
  /** Printed less computed. */
  readonly difference: number
  readonly rows: number
  readonly firstRow: number
  readonly lastRow: number
  /** Rows empty in that column, which may hold the difference. */
  readonly absent: number
}

export interface TotalFindings {
  readonly wrong: readonly WrongTotal[]
  /** Totals of which it can't be told what rows they sum up. */
  readonly unclear: readonly PrintedRow[]
}

/** Totals compared with one set of rows they may sum up. */
interface Trial {
  readonly coverage: Coverage
  /** Columns that agree and are not zero on both sides. */
  readonly agreed: number
  readonly wrong: readonly WrongTotal[]
  /** Columns where there is something to compare. */
  readonly told: number
}

interface Tried {
  readonly total: PrintedRow
  readonly trials: readonly Trial[]
}

/**
 * Compares every printed total with the sum of its rows.
 *
 * Which rows a total sums up is not said in a sheet. A total is right when it agrees with any set of rows it may
 * stand for. Else the set it agrees with in most columns is taken for its own; then all rows, where it is the one
 * highest total of the sheet; then the side on which the other totals of its rank have their rows. Where none of this
 * settles it, it can't be told: 小学合计 at the end of a table sums up rows from all over it.
 *
 * @param beside rows of the table's other half, with the same columns
 * @param allCounties whether the rows name every county, so that a total of the municipality can be compared with them
 */
export function checkTotals(
  items: readonly BodyItem[],
  columns: readonly CheckedColumn[],
  { beside, allCounties }: { readonly beside: readonly Run[]; readonly allCounties: boolean },
): TotalFindings {
  const tried = items.flatMap((item, at): Tried[] =>
    item.kind === 'total'
      ? [{ total: item, trials: coverages(items, at, beside).map((coverage) => tryOut(item, coverage, columns)) }]
      : [],
  )
  const wrong: WrongTotal[] = []
  const unclear: PrintedRow[] = []
  const isHighest = ({ rank }: PrintedRow) => tried.filter((other) => other.total.rank >= rank).length === 1
  const sides = new Map(tried.flatMap(({ total, trials }) => sideOf(total, trials)))
  for (const { total, trials } of tried) {
    if (trials.every((trial) => trial.wrong.length === 0) || trials.some(isRight)) continue
    const own = ownTrial(total, trials, { side: sides.get(total.rank), isHighest: isHighest(total), allCounties })
    if (own === null) unclear.push(total)
    else wrong.push(...own.wrong)
  }
  return { wrong, unclear }
}

function isRight(trial: Trial): boolean {
  return trial.wrong.length === 0 && trial.told > 0
}

/** The side on which a total that is right has its rows, where that is not all of the body. */
function sideOf({ rank }: PrintedRow, trials: readonly Trial[]): [PrintedRow['rank'], Coverage['side']][] {
  const right = trials.filter((trial) => isRight(trial) && trial.agreed > 0)
  const [only] = right
  return right.length === 1 && only !== undefined && only.coverage.side !== 'all' ? [[rank, only.coverage.side]] : []
}

function ownTrial(
  total: PrintedRow,
  trials: readonly Trial[],
  known: { readonly side: Coverage['side'] | undefined; readonly isHighest: boolean; readonly allCounties: boolean },
): Trial | null {
  const [best, second] = [...trials].sort((a, b) => b.agreed - a.agreed)
  if (best === undefined || trials.some(({ coverage }) => coverage.runs.some(({ lost }) => lost > 0))) return null
  if (best.agreed >= best.wrong.length && best.agreed > (second?.agreed ?? 0)) return best
  if (total.isMunicipal && !known.allCounties) return null
  if (second === undefined) return known.isHighest ? best : null
  const ofSide = trials.filter(({ coverage }) => coverage.side === known.side)
  return ofSide[0] !== undefined && ofSide.length === 1 ? ofSide[0] : null
}

function tryOut(total: PrintedRow, coverage: Coverage, columns: readonly CheckedColumn[]): Trial {
  let agreed = 0
  let told = 0
  const wrong: WrongTotal[] = []
  for (const column of columns) {
    const printed = total.values[column.index] ?? null
    const rows = sumOf(coverage.runs, column)
    if (printed === null || rows === null) continue
    const { sum, absent } = rows
    told++
    if (isSum(column, printed, sum) || alternates(coverage, column).some((other) => isSum(column, printed, other))) {
      if (printed !== 0) agreed++
    } else if (!column.column.overlaps || printed > sum.value) {
      wrong.push({
        total,
        column,
        printed,
        computed: sum.value,
        difference: -sum.less(printed),
        rows: coverage.runs.reduce((count, run) => count + run.rows, 0),
        firstRow: Math.min(...coverage.runs.map((run) => run.firstRow)),
        lastRow: Math.max(...coverage.runs.map((run) => run.lastRow)),
        absent,
      })
    }
  }
  return { coverage, agreed, wrong, told }
}

/** What the rows add up to; `null` where that says nothing: values unread, none at all, or a scale in mu plus one in heads. */
function sumOf(runs: readonly Run[], { index }: CheckedColumn): { sum: DecimalSum; absent: number } | null {
  const sum = new DecimalSum()
  const members = new Set<string | null>()
  let absent = 0
  for (const run of runs) {
    const column = run.columns[index]
    if (column === undefined || column.unread > 0) return null
    if (column.member !== undefined) members.add(column.member)
    sum.addAll(column.sum)
    absent += column.absent
  }
  return sum.count === 0 || members.has(null) || members.size > 1 ? null : { sum, absent }
}

/** The sum of the subtotals between, and that of rows and 其中 rows together. */
function alternates({ runs, subtotals, parts }: Coverage, column: CheckedColumn): DecimalSum[] {
  const printed = (rows: readonly PrintedRow[]) => rows.map(({ values }) => values[column.index] ?? null)
  const found: DecimalSum[] = []
  const ofSubtotals = printed(subtotals)
  if (ofSubtotals.length > 0 && !ofSubtotals.includes(null)) found.push(added(new DecimalSum(), ofSubtotals))
  const ofParts = printed(parts)
  const rows = ofParts.some((value) => value !== null) ? sumOf(runs, column) : null
  if (rows !== null) found.push(added(rows.sum, ofParts))
  return found
}

function added(sum: DecimalSum, values: readonly (number | null)[]): DecimalSum {
  for (const value of values) if (value !== null) sum.add(value)
  return sum
}

function isSum(column: CheckedColumn, printed: number, sum: DecimalSum): boolean {
  const difference = Math.abs(sum.less(printed))
  if (difference === 0) return true
  if (column.isCounted) return false
  const rounding = sum.count * halfDigit(sum.decimals) + halfDigit(decimalsOf(printed))
  return difference <= rounding * (1 + 1e-9)
}
