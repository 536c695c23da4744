import type { DiffCell, DiffColumnCount, DiffKind, DiffSide } from '#contract'
import { cellAddress } from '../../base/cell-address.ts'
import { withoutTail } from '../../base/rounding.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { type ColumnDefinition, type FormDefinition, keptColumns } from '../../forms/form-definition.ts'
import { sourceRowTable } from '../../forms/form-tables.ts'
import { masked } from '../../privacy/mask.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { cellAt, type Layout, readLayout } from '../layout.ts'
import { keyColumns, type Pairing } from './pair-rows.ts'

const PAIRS = (form: FormDefinition) =>
  `FROM temp.diff_pair p
   LEFT JOIN ${sourceRowTable(form)} a ON a.submission_id = :before AND a.row_no = p.before_row AND a.block = p.before_block
   LEFT JOIN ${sourceRowTable(form)} b ON b.submission_id = :after AND b.row_no = p.after_row AND b.block = p.after_block`

/** How many cells of each column differ, by kind; columns without any are left out. */
export function countCells(db: Sqlite, { form, before, after }: Pairing): readonly DiffColumnCount[] {
  const columns = keptColumns(form)
  const counts = columns.map(({ name }, at) => `total(a."${name}" IS NOT b."${name}") AS c${at}`)
  const lines = db
    .prepare<object, Record<string, number | string>>(
      `SELECT p.kind AS kind, ${counts.join(', ')} ${PAIRS(form)} GROUP BY p.kind`,
    )
    .all({ before, after })
  const count = (kind: DiffKind, at: number) => Number(lines.find((line) => line.kind === kind)?.[`c${at}`] ?? 0)
  return columns
    .map(({ name }, at) => ({
      column: name,
      added: count('added', at),
      removed: count('removed', at),
      changed: count('changed', at),
    }))
    .filter(({ added, removed, changed }) => added + removed + changed > 0)
}

/** Columns that tell a reader which row it is: the key, and the first name or title of the row. */
export function labelColumns(form: FormDefinition): readonly string[] {
  const key = keyColumns(form)
  const text = keptColumns(form).find(
    ({ name, type, sensitivity }) => type === 'text' && sensitivity === 'public' && !key.includes(name),
  )
  const isNamed = keptColumns(form).some(({ name, type }) => key.includes(name) && (type === 'code' || type === 'text'))
  return text === undefined || isNamed ? key : [...key, text.name]
}

export interface CellFilter {
  readonly kinds: readonly DiffKind[]
  readonly columns: readonly ColumnDefinition[]
}

type Raw = readonly (string | number | null)[]

/** Values begin behind what is known of the pair and its region. */
const FIRST_VALUE = 7

/** Every differing cell that the filter lets through, row by row in the order of the later sheet. */
export function* eachCell(db: Sqlite, pairing: Pairing, filter: CellFilter, regions: RegionIndex): Generator<DiffCell> {
  const { form, before, after } = pairing
  if (filter.kinds.length === 0 || filter.columns.length === 0) return
  const all = keptColumns(form)
  const placeOf = new Map(all.map(({ name }, at) => [name, at]))
  const labels = labelColumns(form)
  const sides = { before: sideReader(db, before), after: sideReader(db, after) }
  const differs = filter.columns.map(({ name }) => `a."${name}" IS NOT b."${name}"`).join(' OR ')
  const values = (side: string) => all.map(({ name }) => `${side}."${name}"`).join(', ')
  const kinds = filter.kinds.map((kind) => `'${kind}'`).join(', ')
  const rows = db
    .prepare<object, Raw>(
      `SELECT p.kind, p.by_row, p.before_row, p.before_block, p.after_row, p.after_block, coalesce(b.region_id, a.region_id),
         ${values('a')}, ${values('b')} ${PAIRS(form)}
       WHERE p.kind IN (${kinds}) AND (${differs}) ORDER BY p.pair_no`,
    )
    .raw()
    .iterate({ before, after })
  for (const row of rows) {
    const [kind, byRow, beforeRow, beforeBlock, afterRow, afterBlock, region] = row
    const valueIn = (side: 'before' | 'after', name: string) =>
      row[FIRST_VALUE + (side === 'after' ? all.length : 0) + (placeOf.get(name) ?? 0)] ?? null
    const labelSide = kind === 'removed' ? 'before' : 'after'
    const label = labels.map((name) => shown(all, name, valueIn(labelSide, name)))
    for (const { name } of filter.columns) {
      const [old, now] = [valueIn('before', name), valueIn('after', name)]
      if (old === now) continue
      yield {
        kind: kind as DiffKind,
        region: regions.codeOf(Number(region)),
        label,
        matchedBy: byRow === 1 ? 'row' : 'key',
        column: name,
        before:
          kind === 'added' ? null : sides.before(Number(beforeRow), Number(beforeBlock), name, shown(all, name, old)),
        after:
          kind === 'removed' ? null : sides.after(Number(afterRow), Number(afterBlock), name, shown(all, name, now)),
        ...changeOf(old, now),
      }
    }
  }
}

/** Difference and share of two values; `null` where either is no number. */
export function changeOf(
  before: string | number | null,
  after: string | number | null,
): { readonly difference: number | null; readonly share: number | null } {
  if (typeof before !== 'number' || typeof after !== 'number') return { difference: null, share: null }
  const difference = withoutTail(after - before)
  return { difference, share: before === 0 ? null : difference / Math.abs(before) }
}

function shown(columns: readonly ColumnDefinition[], name: string, value: string | number | null) {
  const sensitivity = columns.find((column) => column.name === name)?.sensitivity ?? 'public'
  return typeof value === 'string' ? masked(value, sensitivity) : value
}

function sideReader(db: Sqlite, submission: number) {
  const layout = readLayout(db, submission)
  const markOf = db.prepare<[number, number, number, string], { sent: string }>(
    `SELECT sent FROM cell_note
     WHERE submission_id = ? AND row_no = ? AND block = ? AND column_name = ? AND kind <> 'normalised'`,
  )
  return (row: number, block: number, column: string, value: string | number | null): DiffSide => ({
    value,
    mark: value === null ? (markOf.get(submission, row, block, column)?.sent ?? null) : null,
    cell: addressOf(layout, row, block, column),
    row,
  })
}

function addressOf(layout: Layout | null, row: number, block: number, column: string): string | null {
  const at = layout === null ? null : cellAt(layout, { row, block, column })
  return at === null ? null : cellAddress(at.row, at.column)
}
