import type { IDatasource } from 'ag-grid-community'
import type { ProgressEvent, RowsQuery } from '#contract'
import type { RowsDoors } from './doors.ts'
import { toGridRow } from './rows-grid-columns.ts'

/** Who is told what becomes of the windows. */
export interface RowsHeard {
  total(total: number): void
  /** `null`: nothing is waited for any more. */
  progress(progress: ProgressEvent | null): void
  problem(problem: unknown): void
  /** The question as it is asked now, sort and all. */
  asked(query: RowsQuery): void
}

export interface WindowedRows {
  readonly datasource: IDatasource
  /** Stops the list that is being made for these windows. */
  cancel(): void
}

/**
 * Reads windows of a question. All windows under one sort share a name: the list behind them is made once, its progress
 * heard once, and it is given up as soon as another is wanted.
 */
export function windowedRows(
  query: RowsQuery,
  doors: Pick<RowsDoors, 'rows' | 'cancel'>,
  heard: RowsHeard,
): WindowedRows {
  let job = crypto.randomUUID() as string
  let sorted = '[]'
  let waiting = 0
  return {
    cancel: () => doors.cancel(job),
    datasource: {
      async getRows({ startRow, endRow, sortModel, successCallback, failCallback }) {
        const sort = sortModel.map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' }))
        if (JSON.stringify(sort) !== sorted) {
          sorted = JSON.stringify(sort)
          if (waiting > 0) doors.cancel(job)
          job = crypto.randomUUID()
        }
        const own = job
        const asked = sort.length === 0 ? query : { ...query, sort }
        heard.asked(asked)
        waiting++
        try {
          const long = { job: own, heard: (progress: ProgressEvent) => own === job && heard.progress(progress) }
          const page = await doors.rows({ ...asked, offset: startRow, limit: endRow - startRow }, long)
          if (own === job) {
            heard.total(page.total)
            heard.problem(null)
          }
          successCallback(page.rows.map(toGridRow), page.total)
        } catch (thrown) {
          if (own === job) heard.problem(thrown)
          failCallback()
        } finally {
          waiting--
          if (waiting === 0) heard.progress(null)
        }
      },
      destroy() {
        if (waiting > 0) doors.cancel(job)
        job = ''
      },
    },
  }
}
