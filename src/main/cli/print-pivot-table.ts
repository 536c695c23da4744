import type { PivotCell, PivotHeader, PivotMeasureView, PivotTable } from '#contract'

/** Writes a table to stdout, columns set apart by tabs: a blank where no rows are, — where a figure is absent, shares in %. */
export function printPivotTable(table: PivotTable): void {
  const down = table.query.rows
  const headings = table.columns.flatMap((column) =>
    table.measures.map(({ key }) => [...(table.columns.length > 1 ? [nameOf(column)] : []), key].join(' ')),
  )
  const lines = table.rows.map((row, at) => [
    ...sideOf(row, down.length),
    ...(table.cells[at] ?? []).map((cell, place) => textOf(cell, table.measures[place % table.measures.length])),
  ])
  const first = down.length === 0 ? [''] : down
  for (const line of [[...first, ...headings], ...lines]) process.stdout.write(`${line.join('\t')}\n`)
}

function nameOf({ kind, members }: PivotHeader): string {
  const names = members.map((member) => member ?? 'absent').join('/')
  return kind === 'line' ? names : [...(names === '' ? [] : [names]), kind].join(' ')
}

/** Members in their columns, and behind them what makes a line no plain one. */
function sideOf({ kind, members, count }: PivotHeader, depth: number): readonly string[] {
  const names = (kind === 'others' ? members.slice(0, -1) : members).map((member) => member ?? 'absent')
  const word = kind === 'line' ? [] : [kind === 'others' ? `${count ?? 0} others` : kind]
  return Array.from({ length: Math.max(1, depth) }, (_, at) => [...names, ...word][at] ?? '')
}

function textOf(cell: PivotCell | null, view: PivotMeasureView | undefined): string {
  if (cell === null) return ''
  if (cell.shown === null) return '—'
  return view?.show === 'value' ? String(cell.shown) : `${(cell.shown * 100).toFixed(1)}%`
}
