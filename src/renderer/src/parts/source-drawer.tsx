import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { CellNote, FormRow, FormView, Trace, TraceQuery } from '#contract'
import { sourceWords } from '../words/source.ts'
import { textOf, useWords } from '../words/words.ts'
import { useScope } from './scope.tsx'
import { SourceCell } from './source-cell.tsx'
import './source-drawer.css'
import { SourceValues } from './source-values.tsx'
import { useTrace } from './use-trace.ts'

export interface SourceDrawerProps {
  readonly form: FormView
  /** `null` closes the drawer. */
  readonly row: FormRow | null
  readonly column: string
  readonly trace: (query: TraceQuery) => Promise<Trace>
  readonly onColumn: (column: string) => void
  readonly onClose: () => void
  /** Cells of the row that were kept otherwise than sent. */
  readonly notes?: readonly CellNote[]
  /** Beside the title. */
  readonly extra?: ReactNode
  /** Between the cell and the values of the row. */
  readonly before?: ReactNode
  /** Below the values of the row. */
  readonly children?: ReactNode
}

/** Follows one value home: file, sheet, cell, fingerprint, as sent and as kept. The grid stays at hand beside it. */
export function SourceDrawer({ form, row, column, trace, onColumn, onClose, notes = [], ...more }: SourceDrawerProps) {
  const { language } = useScope()
  const say = useWords(sourceWords)
  const chosen = form.columns.some((one) => one.name === column) ? column : firstValueOf(form)
  const found = useTrace(row, chosen, trace)
  const title = form.columns.find((one) => one.name === chosen)?.title

  return (
    <Drawer
      open={row !== null}
      onClose={onClose}
      size={400}
      mask={false}
      focusable={{ trap: false, focusTriggerAfterClose: true }}
      className="source-drawer"
      extra={more.extra}
      title={title === undefined ? say('title') : `${say('title')} · ${textOf(title, language)}`}
    >
      <SourceCell found={found} form={form} column={chosen} />
      {row !== null && more.before}
      {row !== null && <SourceValues form={form} row={row} chosen={chosen} notes={notes} onChoose={onColumn} />}
      {row !== null && more.children}
    </Drawer>
  )
}

function firstValueOf(form: FormView): string {
  return (form.columns.find((one) => one.type !== 'region') ?? form.columns[0])?.name ?? ''
}
