import type { CoreRooms } from '#contract'
import { unbound } from './base/unbound.ts'

/** Bound soon. */
export function createReviewVerbs(): Pick<CoreRooms, 'review'> {
  return {
    review: unbound<CoreRooms['review']>(),
  }
}
