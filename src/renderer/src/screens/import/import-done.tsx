import { Button, Result } from 'antd'
import { useMemo, useState } from 'react'
import type { ImportResult } from '#contract'
import { useImportDesk } from '../../api/import-desk.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid, type GridColumn } from '../../parts/data-grid.tsx'
import { useScope } from '../../parts/scope.tsx'
import { useUndo } from '../../parts/undo.ts'
import { useCounts } from '../../words/counts.ts'
import { importWords } from '../../words/import.ts'
import { useWords } from '../../words/words.ts'
import { DoneBar } from './done-bar.tsx'
import { doneRows } from './done-rows.ts'
import { everything, filtered, listing, sheetsOf } from './listing.ts'
import { searchTexts } from './search-texts.ts'
import { SummaryStrip } from './summary-strip.tsx'
import './import-done.css'
import { MayButton } from '../../parts/may-button.tsx'

export interface ImportDoneProps {
  /** Handle of the preview that was kept. */
  readonly preview: string
  readonly result: ImportResult
  readonly leftOut: ReadonlySet<string>
}

/** What was kept and what was not, sheet by sheet with the reason, and the way back. */
export function ImportDone({ preview, result, leftOut }: ImportDoneProps) {
  const say = useWords(importWords)
  const scope = useScope()
  const [filter, setFilter] = useState(everything)
  const [chosen, setChosen] = useState<string | null>(null)
  const all = useMemo(() => listing(result.files), [result])
  const rows = useMemo(
    () => doneRows(filtered(all, filter, searchTexts(scope)), { ...scope, leftOut, leftOutTerm: say('left-out') }),
    [all, filter, scope, leftOut, say],
  )
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { field: 'name', title: say('file'), width: 212, pinned: 'left', tooltip: (row) => String(row.file) },
      { field: 'sheet', title: say('sheet'), width: 110 },
      { field: 'status', title: say('status'), width: 98, cellClass: (row) => String(row.statusClass ?? '') },
      { field: 'why', title: say('why-so'), width: scope.language === 'en' ? 200 : 280 },
      { field: 'rows', title: say('row-count'), width: 64, numeric: true },
      { field: 'region', title: say('region'), width: scope.language === 'en' ? 292 : 150 },
      { field: 'period', title: say('period'), width: 76 },
      { field: 'form', title: say('form'), width: scope.language === 'en' ? 110 : 150 },
    ],
    [say, scope.language],
  )

  return (
    <div className="import-done">
      <DoneHead result={result} />
      <SummaryStrip files={result.files} filter={filter} onFilter={setFilter} />
      <div className="import-done-grid">
        <DataGrid
          columns={columns}
          rows={rows}
          stateKey="import-done"
          label={say('title')}
          height="100%"
          onRowClick={(row) => setChosen(String(row.key))}
        />
      </div>
      <DoneBar
        preview={preview}
        sheet={sheetsOf(all).find(({ key }) => key === chosen)}
        onClose={() => setChosen(null)}
      />
    </div>
  )
}

function DoneHead({ result }: { readonly result: ImportResult }) {
  const say = useWords(importWords)
  const count = useCounts()
  const scope = useScope()
  const desk = useImportDesk()
  const undo = useUndo()
  const number = result.import
  const undone = useAnswer('intake', 'imports', {}).data?.find((each) => each.import === number)?.undone ?? false
  const kept = result.files.flatMap((file) => file.sheets).filter((sheet) => sheet.status === 'kept').length

  return (
    <Result
      className="import-done-head"
      status={number === null || undone ? 'info' : 'success'}
      title={number === null ? say('result-none') : undone ? say('is-undone') : say('result-title', { import: number })}
      subTitle={number === null ? say('result-none-hint') : `${count('sheets', kept)} · ${count('rows', result.rows)}`}
      extra={[
        <Button key="overview" type="primary" size="middle" onClick={() => scope.open('overview')}>
          {say('to-overview')}
        </Button>,
        <Button key="more" size="middle" onClick={desk.startOver}>
          {say('import-more')}
        </Button>,
        number !== null && (
          <MayButton
            key="undo"
            verb={undone ? 'intake.redoImport' : 'intake.undoImport'}
            size="middle"
            disabled={undo.busy}
            onClick={() => void (undone ? undo.redoImport(number) : undo.undoImport(number))}
          >
            {say(undone ? 'redo-import' : 'undo-import')}
          </MayButton>
        ),
      ]}
    />
  )
}
