import type { AuditQuery } from '#contract'

/** What the audit is narrowed to. */
export interface AuditFilter {
  readonly find: string
  readonly who: readonly string[]
  readonly verbs: readonly string[]
  readonly since: string | null
  readonly until: string | null
}

export const everything: AuditFilter = { find: '', who: [], verbs: [], since: null, until: null }

export function isNarrowed({ find, who, verbs, since, until }: AuditFilter): boolean {
  return find !== '' || who.length > 0 || verbs.length > 0 || since !== null || until !== null
}

/** The filter as the core is asked. */
export function toQuery({ find, who, verbs, since, until }: AuditFilter): AuditQuery {
  return {
    ...(find !== '' && { find }),
    ...(who.length > 0 && { who }),
    ...(verbs.length > 0 && { verbs }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
  }
}
