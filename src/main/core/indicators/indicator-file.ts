import { z } from 'zod'
import type { IndicatorFile, IndicatorIssue } from '#contract'
import { PERIOD } from '../base/periods.ts'

const label = z.strictObject({ zh: z.string().max(200), en: z.string().max(200) })
const definition = z.strictObject({ zh: z.string().max(2000), en: z.string().max(2000) })
const name = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/)
const period = z.string().regex(PERIOD)

const side = z.strictObject({
  form: name,
  measure: name,
  membersOf: name.optional(),
  filters: z.record(name, z.array(z.string().max(200).nullable()).min(1).max(1000)).optional(),
})

const fields = {
  code: z
    .string()
    .max(60)
    .regex(/^[A-Za-z][A-Za-z0-9_-]*$/),
  version: z.int().positive().default(1),
  title: label,
  definition,
  numerator: side,
  denominator: side.optional(),
  scale: z.number().positive().default(1),
  unit: z.string().max(60),
  decimals: z.int().min(0).max(6).default(0),
  direction: z.enum(['higher', 'lower', 'neither']).default('neither'),
  from: period.optional(),
  until: period.optional(),
  basis: name.optional(),
}

export const batch = z.enum(['production', 'relocation', 'ecology', 'education', 'social', 'poverty', 'exit'])

/** The format of an indicator's file. */
export const indicatorFile = z.strictObject({ ...fields, batch }) satisfies z.ZodType<IndicatorFile>

/** The format of resources/indicators: the indicators of a batch. */
export const batchFile = z.strictObject({ batch, indicators: z.array(z.strictObject(fields)) })

/** A definition with every default filled in. */
export type ReadIndicatorFile = z.infer<typeof indicatorFile>

/** A definition as somebody wrote it: read, or what is wrong with its shape. */
export function readIndicatorFile(raw: unknown): ReadIndicatorFile | readonly IndicatorIssue[] {
  const read = indicatorFile.safeParse(raw)
  if (read.success) return read.data
  return read.error.issues.map(({ path, message }) => ({ code: 'schema', at: path.join('.'), value: message }))
}

export function isRead(read: ReadIndicatorFile | readonly IndicatorIssue[]): read is ReadIndicatorFile {
  return !Array.isArray(read)
}
