import { cellAddress } from '../base/cell-address.ts'
import type { Sqlite } from '../book/open-book.ts'
import { cellAt, type Layout, readLayout } from './layout.ts'

/** Place of a kept value. */
export interface KeptPlace {
  readonly submission: number
  readonly row: number
  readonly block: number
  readonly column: string
}

/** Addresses of kept values in their sheets, as `B7`; `null` where the return had no such column. Layouts are read once. */
export function cellAddresses(db: Sqlite): (place: KeptPlace) => string | null {
  const layouts = new Map<number, Layout | null>()
  return ({ submission, ...place }) => {
    const known = layouts.get(submission)
    const layout = known === undefined ? readLayout(db, submission) : known
    layouts.set(submission, layout)
    const at = layout === null ? null : cellAt(layout, place)
    return at === null ? null : cellAddress(at.row, at.column)
  }
}
