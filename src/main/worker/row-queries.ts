import { z } from 'zod'
import { PERIOD } from '../core/base/periods.ts'

// The shape of every question about rows.

const name = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/)
const region = z.string().regex(/^\d{6}(?:@\d{4})?$/)
const member = z.string().max(500).nullable()
const text = z.string().max(500)
const whole = z.int().nonnegative()
const number = z.number().refine(Number.isFinite)
const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)

const columnFilter = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('members'),
    members: z.array(member).max(50_001),
    except: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('number'),
    compare: z.enum(['=', '!=', '<', '<=', '>', '>=', 'between', 'absent', 'present']),
    value: number.optional(),
    upTo: number.optional(),
  }),
  z.strictObject({
    kind: z.literal('date'),
    compare: z.enum(['in', 'before', 'after', 'between', 'absent', 'present']),
    value: day.optional(),
    upTo: day.optional(),
  }),
  z.strictObject({
    kind: z.literal('text'),
    compare: z.enum(['contains', 'lacks', 'begins', 'equals', 'differs', 'absent', 'present']),
    text: text.optional(),
  }),
  z.strictObject({ kind: z.literal('exact'), text: text.min(1) }),
])

const rows = {
  form: name,
  periods: z.array(z.string().regex(PERIOD)).max(1000).optional(),
  regions: z.array(region).max(100).optional(),
  filters: z.record(name, z.array(member).min(1).max(1000)).optional(),
  where: z.record(name, columnFilter).optional(),
  search: z.string().max(200).optional(),
  sort: z
    .array(z.strictObject({ column: name, descending: z.boolean() }))
    .max(10)
    .optional(),
}

/** Which rows, and in which order: what a report of rows takes too. */
export const ROWS_QUERY = z.strictObject(rows)

const address = z.strictObject({ form: name, submission: whole, row: whole, block: whole.optional() })

export const ROW_QUERIES = {
  rows: z.strictObject({ ...rows, offset: whole, limit: whole.max(10_000) }),
  members: z.strictObject({
    ...rows,
    column: name,
    find: z.string().max(200).optional(),
    order: z.enum(['value', 'rows']).optional(),
    limit: whole.max(10_000).optional(),
  }),
  selection: z.strictObject({ ...rows, from: whole, to: whole, columns: z.array(name).max(200) }),
  rowPlace: z.strictObject({ ...rows, region }),
  row: address,
  rowDetail: address,
}
