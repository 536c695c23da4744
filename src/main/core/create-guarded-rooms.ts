import type { CoreContext, SyncRooms } from './create-core.ts'
import { loggedExport, loggedExports } from './people/export-log.ts'
import { withRoles } from './people/roles.ts'

/** The verbs of a book as they may be called: each by who has its role, and each export with an entry in the audit. */
export function createGuardedRooms(verbs: SyncRooms, { book, exports }: CoreContext): SyncRooms {
  const { forms, indicators, rules, reports } = verbs
  const logged = {
    ...verbs,
    forms: { ...forms, exportTo: loggedExport('form', forms.exportTo, exports) },
    indicators: { ...indicators, exportTo: loggedExport('indicator', indicators.exportTo, exports) },
    rules: { ...rules, exportTo: loggedExport('rule', rules.exportTo, exports) },
    reports: loggedExports(reports, exports),
  }
  return withRoles(logged, book.db)
}
