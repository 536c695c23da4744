import { App } from 'antd'
import { type ClipboardEvent, type RefObject, useCallback } from 'react'
import { gridWords } from '../words/grid.ts'
import { useWords } from '../words/words.ts'
import type { GridColumn, GridRow } from './data-grid-column.ts'
import { copiedCells, MOST_COPIED, putCells } from './data-grid-copy.ts'
import { selectedCells } from './data-grid-figures.ts'
import { type CellRange, cellCount } from './data-grid-range.ts'
import type { Api } from './data-grid-selection.ts'
import { formatNumber } from './format.ts'
import { useScope } from './scope.tsx'

export interface Copying {
  readonly api: RefObject<Api | null>
  readonly range: RefObject<CellRange | null>
  readonly columns: readonly GridColumn[]
  /** Rows the grid doesn't hold, up to but without `to`. */
  readonly rowsIn?: ((from: number, to: number) => Promise<readonly GridRow[]>) | undefined
}

/** Copies the selected block for Excel and WPS: at once where its rows are loaded, else after they have been read. */
export function useCopy({ api, range, columns, rowsIn }: Copying): (event: ClipboardEvent) => void {
  const { language } = useScope()
  const say = useWords(gridWords)
  const { message } = App.useApp()
  return useCallback(
    (event) => {
      const [grid, block] = [api.current, range.current]
      if (grid === null || block === null || event.target instanceof HTMLInputElement) return
      event.preventDefault()
      const { from, to, fields } = selectedCells(grid, block)
      const chosen = fields.flatMap((field) => columns.find((column) => column.field === field) ?? [])
      const show = (number: number) => formatNumber(number, 0, language)
      if (cellCount(block) > MOST_COPIED) {
        void message.warning(say('copyTooMany', { cells: show(cellCount(block)), most: show(MOST_COPIED) }))
        return
      }
      const rows = Array.from({ length: to - from }, (_, at) => grid.getDisplayedRowAtIndex(from + at)?.data)
      if (rowsIn === undefined || !rows.includes(undefined)) {
        const cells = copiedCells(chosen, rows, language)
        event.clipboardData.setData('text/plain', cells.text)
        event.clipboardData.setData('text/html', cells.html)
        return
      }
      const waiting = message.loading(say('copyReading', { rows: show(to - from) }), 0)
      rowsIn(from, to)
        .then((read) => putCells(copiedCells(chosen, read, language)))
        .then(
          (done) =>
            void (done ? message.success(say('copied', { rows: show(to - from) })) : message.error(say('copyFailed'))),
          () => void message.error(say('copyFailed')),
        )
        .finally(waiting)
    },
    [api, range, columns, rowsIn, language, say, message],
  )
}
