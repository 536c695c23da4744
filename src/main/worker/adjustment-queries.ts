import { z } from 'zod'
import { language, name, path, period, region, whole } from './query-parts.ts'

/** Which adjustments are asked for. */
const ADJUSTMENTS_QUERY = z.strictObject({
  forms: z.array(name).max(1000).optional(),
  periods: z.array(period).max(1000).optional(),
  regions: z.array(region).max(100).optional(),
  submission: whole.optional(),
  all: z.boolean().optional(),
})

/** The shape of their export. */
export const ADJUSTMENTS_REPORT = z.strictObject({ query: ADJUSTMENTS_QUERY, language, to: path })

const reason = z.string().max(2000)

/** Shapes of the questions about adjustments; whether a value fits is checked where it is kept. */
export const ADJUSTMENT_QUERIES = {
  list: ADJUSTMENTS_QUERY,
  adjust: z.strictObject({
    submission: whole,
    row: whole,
    block: whole.optional(),
    column: name,
    value: z.union([z.string().max(2000), z.number(), z.null()]),
    reason,
  }),
  withdraw: z.strictObject({ adjustment: whole, reason }),
  restore: z.strictObject({ adjustment: whole }),
}
