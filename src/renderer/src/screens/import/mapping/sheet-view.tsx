import { EyeInvisibleOutlined } from '@ant-design/icons'
import { type DragEvent, memo, useMemo } from 'react'
import type { SheetCells, SheetResult } from '#contract'
import { mappingWords } from '../../../words/mapping.ts'
import { useWords } from '../../../words/words.ts'
import { dropped, picked } from './drag.ts'
import { type LineCell, lettersOf, type SheetLine, sheetLines } from './sheet-lines.ts'
import { MOST_DRAWN } from './use-sheet-cells.ts'
import './sheet-view.css'

export interface SheetViewProps {
  readonly cells: SheetCells
  /** What the sheet is read as, which tints its rows. */
  readonly read: Pick<SheetResult, 'headerRows' | 'bodyRows' | 'totals'> | null
  /** Titles of the columns of the form by the letters that feed them. */
  readonly feeding: ReadonlyMap<string, string>
  /** Column that is pointed at by the keys. */
  readonly pointed: string | null
  onPoint(letters: string): void
  /** A column of the form was dropped on a sheet column. */
  onMap(column: string, letters: string): void
  onEnd(): void
}

/** A sheet as it looks: merged cells, hidden parts marked, header, figures and totals tinted; its column heads can be dragged. */
export function SheetView({ cells, read, feeding, pointed, onPoint, onMap, onEnd }: SheetViewProps) {
  const say = useWords(mappingWords)
  const lines = useMemo(() => sheetLines(cells.rows, cells.merges, cells.columns), [cells])
  const hidden = useMemo(() => new Set(cells.hiddenColumns), [cells])
  const totals = useMemo(() => new Set(read?.totals.map(({ row }) => row)), [read])
  const columns = Array.from({ length: cells.columns }, (_, at) => at)

  return (
    <div
      className="sheet-view"
      onScroll={({ currentTarget: box }) => {
        if (box.scrollTop + box.clientHeight > box.scrollHeight - 400) onEnd()
      }}
    >
      <table>
        <thead>
          <tr>
            <th className="sheet-corner" />
            {columns.map((at) => {
              const letters = lettersOf(at)
              const fed = feeding.get(letters)
              return (
                <th
                  key={letters}
                  data-letters={letters}
                  draggable
                  className={`${fed === undefined ? 'unread' : 'fed'}${pointed === letters ? ' pointed' : ''}${hidden.has(at) ? ' hidden-part' : ''}`}
                  title={hidden.has(at) ? say('hidden-column') : fed}
                  onDragStart={(event) => picked(event, 'sheet-column', letters)}
                  onDragOver={(event) => event.preventDefault()}
                  onDrop={(event: DragEvent) => {
                    const column = dropped(event, 'form-column')
                    if (column !== null) onMap(column, letters)
                  }}
                  onClick={() => onPoint(letters)}
                >
                  <b>{letters}</b> {hidden.has(at) && <EyeInvisibleOutlined />}
                  <div className="sheet-fed">{fed ?? say('not-in-form')}</div>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.kind === 'row' ? line.row : `gap ${line.from}`}
              line={line}
              columns={cells.columns}
              look={line.kind === 'row' ? lookOf(line.row, read, totals) : ''}
              hiddenColumns={hidden}
              hiddenRow={say('hidden-row')}
              empty={line.kind === 'gap' ? say('empty-rows', { from: line.from, to: line.to }) : ''}
            />
          ))}
        </tbody>
      </table>
      {cells.more && cells.rows.length >= MOST_DRAWN && (
        <div className="sheet-limit soft">{say('rows-limit', { rows: cells.rows.length })}</div>
      )}
    </div>
  )
}

interface LineProps {
  readonly line: SheetLine
  readonly columns: number
  readonly look: string
  readonly hiddenColumns: ReadonlySet<number>
  readonly hiddenRow: string
  readonly empty: string
}

const Line = memo(function Line({ line, columns, look, hiddenColumns, hiddenRow, empty }: LineProps) {
  if (line.kind === 'gap')
    return (
      <tr className="gap">
        <th>⋯</th>
        <td colSpan={Math.max(columns, 1)}>{empty}</td>
      </tr>
    )
  return (
    <tr className={`${look}${line.hidden ? ' hidden-part' : ''}`}>
      <th title={line.hidden ? hiddenRow : undefined}>
        {line.hidden && <EyeInvisibleOutlined />} {line.row}
      </th>
      {line.cells.map((cell) => (
        <td
          key={cell.at}
          colSpan={cell.columnSpan}
          rowSpan={cell.rowSpan}
          className={classOf(cell, hiddenColumns)}
          title={typeof cell.value === 'string' ? cell.value : undefined}
        >
          {cell.value}
        </td>
      ))}
    </tr>
  )
})

function classOf({ at, value, columnSpan, rowSpan }: LineCell, hidden: ReadonlySet<number>): string {
  return [
    typeof value === 'number' ? 'figure' : '',
    columnSpan > 1 || rowSpan > 1 ? 'merged' : '',
    hidden.has(at) && columnSpan === 1 ? 'hidden-part' : '',
  ]
    .filter((name) => name !== '')
    .join(' ')
}

function lookOf(row: number, read: SheetViewProps['read'], totals: ReadonlySet<number>): string {
  if (read === null) return ''
  const within = (range: readonly [number, number] | null) => range !== null && row >= range[0] && row <= range[1]
  if (within(read.headerRows)) return 'header-row'
  if (totals.has(row)) return 'total-row'
  return within(read.bodyRows) ? 'body-row' : ''
}
