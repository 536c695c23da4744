import type { ColumnFilter, PivotCellQuery, PivotCellRows } from '#contract'
import { type Dimension, dimensionOf } from './dimension.ts'
import type { Member } from './members.ts'
import { type PivotContext, selectionOf } from './selection.ts'

/** The question to the rows that a cell of a table is made of. @throws CoreError `column-unknown`, `column-personal` */
export function cellRows(context: PivotContext, { table, row, column }: PivotCellQuery): PivotCellRows {
  const { form, regions } = context
  const held = [...heldBy(table.rows, row), ...heldBy(table.columns ?? [], column)]
  const filters = { ...table.filters, ...Object.fromEntries(held) }
  const selection = selectionOf(context, { ...table, filters })
  const ofColumns = Object.entries(filters)
    .map(([name, members]) => ({ dimension: dimensionOf(form, name), members }))
    .filter(({ dimension }) => dimension.source.kind === 'column')
  const whole = ofColumns.filter(({ dimension }) => dimension.part === null)
  const parts = ofColumns.filter(({ dimension }) => dimension.part !== null).map(partFilter)
  return {
    query: {
      form: form.code,
      periods: selection.periods,
      ...(selection.regions !== null && { regions: selection.regions.map((id) => regions.codeOf(id)) }),
      ...(whole.length > 0 && {
        filters: Object.fromEntries(whole.map(({ dimension, members }) => [dimension.name, members])),
      }),
      ...(parts.length > 0 && { where: Object.fromEntries(parts.map(({ name, filter }) => [name, filter])) }),
    },
    exact: parts.every(({ exact }) => exact),
  }
}

function heldBy(
  dimensions: readonly string[],
  members: readonly Member[],
): readonly (readonly [string, readonly Member[]])[] {
  return members.map((member, at) => [dimensions[at] ?? '', [member]] as const)
}

interface PartFilter {
  readonly name: string
  readonly filter: ColumnFilter
  readonly exact: boolean
}

/** A year or month of a column of dates; of several the whole span is asked for. */
function partFilter({ dimension, members }: { dimension: Dimension; members: readonly Member[] }): PartFilter {
  const name = dimension.source.kind === 'column' ? dimension.source.column.name : ''
  const given = members.filter((member) => member !== null).sort()
  const [first, last] = [given[0], given.at(-1)]
  if (first === undefined || last === undefined)
    return { name, filter: { kind: 'date', compare: 'absent' }, exact: true }
  if (members.length === 1) return { name, filter: { kind: 'date', compare: 'in', value: first }, exact: true }
  return { name, filter: { kind: 'date', compare: 'between', value: first, upTo: last }, exact: false }
}
