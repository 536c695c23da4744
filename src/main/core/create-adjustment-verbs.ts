import type { AdjustmentsRoom } from '#contract'
import { adjust, restore, withdraw } from './adjustments/adjust.ts'
import { type AdjustmentSource, readAdjustments } from './adjustments/read-adjustments.ts'
import type { CoreContext } from './create-core.ts'
import { cellAddresses } from './intake/cell-addresses.ts'

/** What adjustments of an open book are read from and written to. */
export function adjustmentSource({ book: { db }, catalogue, regions }: CoreContext): AdjustmentSource {
  return { db, catalogue, regions, cellOf: cellAddresses(db) }
}

/** What is asked of adjustments. */
export function createAdjustmentVerbs(context: CoreContext): AdjustmentsRoom {
  const { clock } = context
  return {
    list: (query) => readAdjustments(adjustmentSource(context), query),
    adjust: (query) => adjust(adjustmentSource(context), query, clock()),
    withdraw: ({ adjustment, reason }) => withdraw(adjustmentSource(context), adjustment, reason, clock()),
    restore: ({ adjustment }) => restore(adjustmentSource(context), adjustment, clock()),
  }
}
