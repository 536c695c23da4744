import type { CoreRooms, Standard } from '#contract'
import type { CoreContext } from './create-core.ts'
import { markStandards } from './rules/running/pending.ts'
import { readHistory, setStandard, unsetStandard } from './standards/set-standard.ts'
import { readStandards } from './standards/standards.ts'

/** Binds the verbs of standards; rules into which they go are marked for a check with the change of a value, or neither is kept. */
export function createStandardVerbs({ book: { db }, rules, standards, clock }: CoreContext): CoreRooms['standards'] {
  const rechecked = (change: () => Standard): Standard => {
    const changed = db
      .transaction(() => {
        const standard = change()
        markStandards(db, rules.all.values())
        return standard
      })
      .immediate()
    rules.reload()
    return changed
  }
  return {
    list: ({ group }) => readStandards(db, standards, group ?? null),
    set: (query) => rechecked(() => setStandard(db, standards, query, clock())),
    unset: (query) => rechecked(() => unsetStandard(db, standards, query, clock())),
    history: ({ code }) => readHistory(db, standards, code),
  }
}
