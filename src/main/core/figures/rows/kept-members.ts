import type { Sqlite } from '../../book/open-book.ts'
import type { AllMembers } from './members.ts'
import { bookMark } from './row-lists.ts'

const MOST_KEPT = 4

/** Value lists kept while somebody searches in them; dropped with any change to the book. */
export class KeptMembers {
  private readonly kept = new Map<string, AllMembers>()
  private readonly db: Sqlite
  private seen = ''

  constructor(db: Sqlite) {
    this.db = db
  }

  find(key: string): AllMembers | undefined {
    const now = bookMark(this.db)
    if (now !== this.seen) this.kept.clear()
    this.seen = now
    return this.kept.get(key)
  }

  keep(key: string, members: AllMembers): void {
    this.kept.delete(key)
    this.kept.set(key, members)
    for (const oldest of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(oldest)
  }
}
