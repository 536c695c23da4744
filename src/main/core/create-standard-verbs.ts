import type { CoreRooms, Standard } from '#contract'
import type { CoreContext } from './create-core.ts'
import { markStandard } from './rules/running/pending.ts'
import { readHistory, setStandard, unsetStandard } from './standards/set-standard.ts'
import { readStandards } from './standards/standards.ts'

/** Binds the verbs of standards; rules into which one goes are checked again when its value changes. */
export function createStandardVerbs({ book: { db }, rules, standards, clock }: CoreContext): CoreRooms['standards'] {
  const rechecked = (standard: Standard): Standard => {
    rules.reload()
    markStandard(db, rules.all.values(), standard)
    return standard
  }
  return {
    list: ({ group }) => readStandards(db, standards, group ?? null),
    set: (query) => rechecked(setStandard(db, standards, query, clock())),
    unset: (query) => rechecked(unsetStandard(db, standards, query, clock())),
    history: ({ code }) => readHistory(db, standards, code),
  }
}
