import { z } from 'zod'
import { name, period, region, whole } from './query-parts.ts'

const submission = z.strictObject({ submission: whole })
const text = z.string().min(1).max(2000)
const reasoned = z.strictObject({ submission: whole, reason: text })
const state = z.enum(['draft', 're-sent', 'checked', 'in-review', 'accepted', 'sent-back'])

/** The shape of every question about the review of submissions. */
export const REVIEW_QUERIES = {
  queue: z.strictObject({
    forms: z.array(name).max(1000).optional(),
    periods: z.array(period).max(1000).optional(),
    regions: z.array(region).max(100).optional(),
    states: z.array(state).max(6).optional(),
    offset: whole.optional(),
    limit: whole.max(100_000).optional(),
  }),
  desk: submission,
  sideBySide: z.strictObject({
    submission: whole,
    changed: z.boolean().optional(),
    marked: z.boolean().optional(),
    find: z.strictObject({ row: whole, block: whole }).optional(),
    offset: whole.optional(),
    limit: whole.max(10_000).optional(),
  }),
  begin: submission,
  accept: z.strictObject({ submission: whole, note: z.string().max(2000).optional() }),
  sendBack: reasoned,
  reopen: reasoned,
  takeBack: submission,
  explain: z.strictObject({ submission: whole, item: z.string().min(1).max(200), text, copyOf: whole.optional() }),
  withdrawExplanation: z.strictObject({ explanation: whole }),
  comment: z.strictObject({
    submission: whole,
    row: whole.optional(),
    block: whole.optional(),
    column: name.optional(),
    text,
    answers: whole.optional(),
  }),
  settleComment: z.strictObject({ comment: whole, settled: z.boolean() }),
}
