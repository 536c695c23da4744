import type { CoreRooms } from '#contract'
import { unbound } from './base/unbound.ts'

/** Bound soon. */
export function createRuleVerbs(): Pick<CoreRooms, 'rules' | 'checks'> {
  return {
    rules: unbound<CoreRooms['rules']>(),
    checks: unbound<CoreRooms['checks']>(),
  }
}
