import type { CoreRooms } from '#contract'
import { unbound } from './base/unbound.ts'

/** Bound soon. */
export function createPeopleVerbs(): Pick<CoreRooms, 'people' | 'audit'> {
  return {
    people: unbound<CoreRooms['people']>(),
    audit: unbound<CoreRooms['audit']>(),
  }
}
