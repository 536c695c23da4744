import type { CoreRooms } from '#contract'
import { unbound } from './base/unbound.ts'

/** Bound soon. */
export function createAdjustmentVerbs(): Pick<CoreRooms, 'adjustments'> {
  return {
    adjustments: unbound<CoreRooms['adjustments']>(),
  }
}
