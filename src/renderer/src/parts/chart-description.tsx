import { App, Button, Modal } from 'antd'
import { useMemo } from 'react'
import type { Chart } from '../charts/chart.ts'
import { REMARK, tableOf, tableText } from '../charts/chart-table.ts'
import { chartToolWords } from '../words/chart-tools.ts'
import { useWords } from '../words/words.ts'
import { copyText } from './copy-text.ts'

export interface ChartDescriptionProps {
  readonly chart: Chart
  readonly title: string
  readonly open: boolean
  onClose(): void
}

/** A chart in words and as a table of its figures, which can be copied into a sheet. */
export function ChartDescription({ chart, title, open, onClose }: ChartDescriptionProps) {
  const say = useWords(chartToolWords)
  const { message } = App.useApp()
  const table = useMemo(() => (open ? tableOf(chart) : null), [open, chart])
  const copy = () => {
    if (table === null) return
    copyText(tableText(table, say('name')))
    void message.success(say('tableCopied', { count: table.lines.length }))
  }
  return (
    <Modal
      className="chart-description"
      title={title}
      open={open}
      onCancel={onClose}
      width={720}
      destroyOnHidden
      footer={
        <Button type="primary" disabled={table === null || table.lines.length === 0} onClick={copy}>
          {say('copyTable')}
        </Button>
      }
    >
      <p>{chart.description}</p>
      {chart.note !== null && <p className="soft">{chart.note}</p>}
      {table !== null && table.lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table longer than its box is scrolled by the arrow keys
        <div className="chart-table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('name')}</th>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column === REMARK ? say('remark') : column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.lines.map(({ name, cells }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have one name, and none moves
                <tr key={at}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={table.columns[column]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  )
}
