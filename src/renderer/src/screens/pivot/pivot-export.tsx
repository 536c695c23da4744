import type { PivotTable, PivotTableQuery } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { pivotWords } from '../../words/pivot.ts'
import { textOf, useWords } from '../../words/words.ts'
import type { PivotDesk } from './use-pivot-desk.ts'

export interface PivotExportProps {
  readonly desk: PivotDesk
  readonly query: PivotTableQuery | null
  readonly table: PivotTable | undefined
  readonly names: PivotNames
}

/** Writes the table as it is shown: its order, folded lines, digits and colours. */
export function PivotExport({ desk, query, table, names }: PivotExportProps) {
  const say = useWords(pivotWords)
  const { layout, form } = desk
  const title = textOf(form.title, names.language)
  const write = () => {
    if (query === null || table === undefined) return Promise.resolve(null)
    const uses = table.measures.map((view, at) => ({ key: view.key, use: layout.measures[at] }))
    const decimals = uses.flatMap(({ key, use }) => (use?.decimals === undefined ? [] : [[key, use.decimals] as const]))
    return figureDoors.exportPivotTable(say('file-name', { form: title }), {
      query,
      title,
      language: names.language,
      collapsed: layout.collapsed.map((path) => JSON.parse(path) as (string | null)[]),
      decimals: Object.fromEntries(decimals),
      heat: uses.flatMap(({ key, use }) => (use?.heat ? [key] : [])),
    })
  }
  return <ExportButton onExport={write} disabled={query === null || table === undefined} />
}
