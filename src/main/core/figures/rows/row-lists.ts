import type { RowsQuery } from '#contract'
import type { Steps } from '../../base/steps.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { makeRowList, type RowList } from './row-list.ts'
import { type RowsSource, readUnits } from './rows-source.ts'

/** Lists kept for going back to a filter or sort: 64 MB at most over a million rows. */
const MOST_KEPT = 4

interface Kept {
  readonly source: RowsSource
  readonly query: RowsQuery
  readonly list: RowList
}

interface Making {
  readonly steps: Steps<RowList>
  askers: number
}

/**
 * The lists of an open book: each is made once, kept while the rows it counts stay the same, and dropped after.
 *
 * Two questions that need the same list make it together: each goes on where the other stopped.
 */
export class RowLists {
  private readonly kept = new Map<string, Kept>()
  private readonly making = new Map<string, Making>()
  private readonly db: Sqlite
  private seen = ''

  constructor(db: Sqlite) {
    this.db = db
  }

  /** The list if it is there. */
  find(source: RowsSource, query: RowsQuery): RowList | null {
    this.dropStale()
    const key = keyOf(source, query)
    const found = this.kept.get(key)
    if (found === undefined) return null
    this.kept.delete(key)
    this.kept.set(key, found)
    return found.list
  }

  /** The list, made where it isn't there. What nobody goes on with is forgotten. */
  *steps(source: RowsSource, query: RowsQuery): Steps<RowList> {
    const key = keyOf(source, query)
    for (let found = this.find(source, query); ; found = this.find(source, query)) {
      if (found !== null) return found
      yield* this.make(key, source, query)
    }
  }

  private *make(key: string, source: RowsSource, query: RowsQuery): Steps<void> {
    const making = this.making.get(key) ?? { steps: makeRowList(source, query), askers: 0 }
    this.making.set(key, making)
    making.askers++
    try {
      while (this.making.get(key) === making) {
        const step = making.steps.next()
        if (step.done !== true) yield step.value
        else {
          this.making.delete(key)
          this.keep(key, { source, query, list: step.value })
        }
      }
    } catch (error) {
      this.making.delete(key)
      throw error
    } finally {
      making.askers--
      if (making.askers === 0 && this.making.get(key) === making) this.making.delete(key)
    }
  }

  private keep(key: string, made: Kept): void {
    if (!isStillRight(made)) return
    this.kept.set(key, made)
    for (const oldest of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(oldest)
  }

  /** A list stays right as long as the same submissions count and their adjustments are the same. */
  private dropStale(): void {
    const now = bookMark(this.db)
    if (now === this.seen) return
    this.seen = now
    for (const [key, kept] of this.kept) if (!isStillRight(kept)) this.kept.delete(key)
  }
}

/** Changes with every change to the book, whoever made it. */
export function bookMark(db: Sqlite): string {
  const own = db.prepare<[], number>('SELECT total_changes()').pluck().get()
  return `${String(db.pragma('data_version', { simple: true }))}:${own}`
}

function isStillRight({ source, query, list }: Kept): boolean {
  return JSON.stringify(readUnits(source, query)) === JSON.stringify(list.units)
}

function keyOf({ form }: RowsSource, query: RowsQuery): string {
  const { periods, regions, filters, where, search, sort } = query
  return JSON.stringify([form.code, form.version, periods, regions, filters, where, search?.trim() ?? '', sort ?? []])
}
