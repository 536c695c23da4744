import type { Label } from './form.ts'

/** What a person may do in a book: enter returns, review them, administer forms, rules, standards and people. Everybody may read. */
export type Role = 'enter' | 'review' | 'administer'

export interface Person {
  readonly person: number
  readonly name: string
  readonly roles: readonly Role[]
  /** May open the book. */
  readonly active: boolean
  readonly since: string
  readonly isYou: boolean
}

/** Who has opened the book. */
export interface SignedIn {
  readonly name: string
  readonly roles: readonly Role[]
}

export interface PeopleRoom {
  list(query: Record<string, never>): readonly Person[]
  /** Gives a person a key of their own to the book. */
  add(query: { readonly name: string; readonly roles: readonly Role[]; readonly passphrase: string }): Person
  /** The last one who administers keeps that role. */
  setRoles(query: { readonly person: number; readonly roles: readonly Role[] }): Person
  rename(query: { readonly person: number; readonly name: string }): Person
  /** Takes the person's key away; what they did stays under their name. */
  remove(query: { readonly person: number }): Person
  /** Changes one's own passphrase. */
  changePassphrase(query: { readonly old: string; readonly new: string }): null
}

/** One entry of the audit: who did what, when. Never changed, never deleted. */
export interface AuditEntry {
  readonly no: number
  readonly at: string
  /** `null` in entries of older books. */
  readonly who: string | null
  readonly verb: string
  /** What was done in one word, and in a sentence. */
  readonly title: Label
  readonly told: Label
  /** What the sentence is made of, as it was kept. */
  readonly details: Readonly<Record<string, unknown>>
  readonly hash: string
}

export interface AuditQuery {
  readonly verbs?: readonly string[]
  readonly who?: readonly string[]
  /** Days, both included. */
  readonly since?: string
  readonly until?: string
  /** Words that are all in the sentence, the name or the details, or with which the hash begins. */
  readonly find?: string
  /** Entries that name this submission. */
  readonly submission?: number
  readonly offset?: number
  /** 500 where left out. */
  readonly limit?: number
}

export interface AuditPage {
  readonly total: number
  /** Newest first. */
  readonly entries: readonly AuditEntry[]
  /** All that occur, for filters. */
  readonly verbs: readonly { readonly verb: string; readonly title: Label }[]
  readonly people: readonly string[]
  /** Hash of the newest entry of the book: printed on exports, it proves later that nothing was cut off. */
  readonly head: string | null
}

/** Whether the chain of the audit is whole. */
export interface AuditVerdict {
  readonly ok: boolean
  readonly entries: number
  readonly head: string | null
  readonly firstBroken: { readonly no: number; readonly why: 'hash-wrong' | 'chain-broken' | 'number-missing' } | null
  /** Number of the entry with the hash asked for; `null` where no good entry has it, or none was asked for. */
  readonly found: number | null
}

export interface AuditRoom {
  entries(query: AuditQuery): AuditPage
  /**
   * Reckons every hash anew. Long.
   *
   * `head`, a hash printed on an export, is looked for: a book that has not got it has lost entries since. Its first 8
   * characters are enough.
   */
  verify(query: { readonly head?: string }): AuditVerdict
}
