import type { Language } from '#contract'
import { auditHead } from '../book/audit.ts'
import type { Book } from '../book/open-book.ts'

/** What stands at the foot of every printed page of a report. */
export interface Stamp {
  readonly language: Language
  /** Head of the audit when it was written; `null` in a book in which nothing was done yet. */
  readonly head: string | null
}

/** The stamp of a book as it is now. A later book that has no entry with this hash has lost entries since. */
export function stampOf({ db }: Book, language: Language): Stamp {
  return { language, head: auditHead(db) }
}

/** The stamp in words; empty where there is nothing to say. */
export function stampText({ language, head }: Stamp): string {
  if (head === null) return ''
  return language === 'en' ? `Audit head ${head}` : `留痕链首 ${head}`
}

/** The first characters of the head, enough to look it up by, for a line among the figures. */
export function shortHead(head: string): string {
  return head.slice(0, 16)
}
