import { Drawer } from 'antd'
import { type ReactNode, useRef } from 'react'
import type { FormView, RowsQuery } from '#contract'
import { rowsBehindWords } from '../words/rows-behind.ts'
import { textOf, useWords } from '../words/words.ts'
import type { Doors } from './doors.ts'
import { ExportButton } from './export-button.tsx'
import { RowsGrid } from './rows-grid.tsx'
import './rows-behind.css'
import { useScope } from './scope.tsx'

export interface RowsBehindProps {
  readonly form: FormView
  /** `null` closes it. */
  readonly query: RowsQuery | null
  /** Which figure the rows are behind. */
  readonly title: string
  /** The question selects more rows than the figure counts. */
  readonly inexact: boolean
  readonly doors: Doors
  readonly actions?: ReactNode
  onClose(): void
}

/** The rows behind a figure, and from each the way to its file, sheet and cell. */
export function RowsBehind({ form, query, title, inexact, doors, actions, onClose }: RowsBehindProps) {
  const say = useWords(rowsBehindWords)
  const { language } = useScope()
  const shown = useRef<{ readonly query: RowsQuery; readonly columns: readonly string[] } | null>(null)
  const formTitle = textOf(form.title, language)

  return (
    <Drawer
      push={false}
      open={query !== null}
      onClose={onClose}
      placement="bottom"
      size="60%"
      className="rows-behind"
      title={`${formTitle} · ${title}`}
      extra={
        query !== null && (
          <span className="rows-behind-actions">
            {actions}
            <ExportButton
              onExport={() =>
                doors.exportRows(say('file-name', { form: formTitle }), {
                  title: `${formTitle} · ${title}`,
                  language,
                  query: shown.current?.query ?? query,
                  ...((shown.current?.columns.length ?? 0) > 0 && { columns: shown.current?.columns ?? [] }),
                })
              }
            />
          </span>
        )
      }
    >
      {inexact && <p className="soft">{say('inexact')}</p>}
      {query !== null && (
        <RowsGrid
          key={JSON.stringify(query)}
          form={form}
          query={query}
          loadRows={doors.rows}
          doors={doors}
          onQuery={(asked, columns) => {
            shown.current = { query: asked, columns }
          }}
          stateKey={`${form.code}:rows`}
          unfiltered
        />
      )}
    </Drawer>
  )
}
