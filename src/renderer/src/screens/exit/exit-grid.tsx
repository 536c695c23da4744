import { useMemo, useRef } from 'react'
import type { Exit } from '#contract'
import { ask } from '../../api/client.ts'
import { toChosenFile } from '../../api/to-chosen-file.ts'
import { DataGrid, type GridRow } from '../../parts/data-grid.tsx'
import { ExportButton } from '../../parts/export-button.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useScope } from '../../parts/scope.tsx'
import { assessmentWords } from '../../words/assessment.ts'
import { exitWords } from '../../words/exit.ts'
import { useWords } from '../../words/words.ts'
import { exitColumns, exitRows } from './exit-columns.ts'

export interface ExitGridProps {
  readonly exit: Exit
  /** Counties picked on the charts; all where none is. */
  readonly picked: readonly (string | null)[] | undefined
  readonly onOpen: (region: string) => void
}

/** Every county with its four criteria; those that were not assessed follow, named as such. */
export function ExitGrid({ exit, picked, onOpen }: ExitGridProps) {
  const say = useWords(exitWords)
  const sayShared = useWords(assessmentWords)
  const { language, allRegions, regions, period } = useScope()
  const order = useRef<readonly string[]>([])
  const columns = useMemo(() => exitColumns(language, say, sayShared), [language, say, sayShared])
  const rows = useMemo(
    () =>
      exitRows(exit, allRegions, { language, say, sayShared }).filter(
        ({ region }) => picked === undefined || picked.includes(String(region)),
      ),
    [exit, allRegions, language, say, sayShared, picked],
  )
  const assessed = (row: GridRow) => exit.counties.some(({ region }) => region === row.region)
  const query = { period, ...(regions.length > 0 && { regions }) }

  return (
    <Panel
      title={say('grid')}
      actions={
        <ExportButton
          onExport={() =>
            toChosenFile(`${say('title')}_${exit.year}.xlsx`, (to) =>
              ask('reports', 'exit', { query, language, order: order.current, to }),
            )
          }
        />
      }
    >
      <DataGrid
        columns={columns}
        rows={rows}
        stateKey="exit"
        label={say('grid')}
        onRowClick={(row) => assessed(row) && onOpen(String(row.region))}
        onOrder={(shown) => {
          order.current = shown.map(({ region }) => String(region))
        }}
      />
    </Panel>
  )
}
