import { z } from 'zod'
import type { FormFile, FormFileList, FormIssue } from '#contract'

const label = z.strictObject({ zh: z.string().max(200), en: z.string().max(200) })
/** Names become column names of tables: short, plain, and without the double line that sets figures apart there. */
const identifier = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/)
const text = z.string().max(200)

const columnFile = z.strictObject({
  name: identifier,
  zh: text,
  en: text,
  group: z.array(label).max(5).default([]),
  type: z.enum(['text', 'identifier', 'integer', 'decimal', 'date', 'year', 'boolean', 'code', 'region']),
  role: z.enum(['dimension', 'measure', 'identifier', 'attribute']),
  sensitivity: z.enum(['public', 'name', 'phone', 'id-number', 'bank-account']).default('public'),
  unit: text.optional(),
  decimals: z.int().min(0).max(6).default(0),
  required: z.boolean().default(false),
  aggregate: z.enum(['sum', 'mean', 'none']).default('sum'),
  weight: identifier.optional(),
  within: identifier.optional(),
  list: text.optional(),
  check: z.enum(['credit-code', 'id-number']).optional(),
  part_of: identifier.optional(),
  overlaps: z.boolean().default(false),
  aliases: z.array(text).max(200).default([]),
})

export const listFile = z.strictObject({
  name: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9_-]*$/),
  title: label,
  members: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(100),
        zh: text,
        en: text,
        aliases: z.array(text).max(100).default([]),
        scaleUnit: text.optional(),
      }),
    )
    .min(1)
    .max(1000),
})

/** The format of a form's file, for those of the program and those that people define. */
export const formFile = z.strictObject({
  code: z
    .string()
    .max(40)
    .regex(/^[A-Z][A-Z0-9_]*$/),
  version: z.int().positive(),
  kind: z.enum(['roster', 'table']),
  title: label,
  formNumber: text,
  titles: z.array(text).max(100),
  key: z.array(identifier).max(20),
  absentMarks: z.record(z.string().max(20), z.enum(['none', 'not-applicable', 'small', 'unknown'])),
  every: z.enum(['month', 'year']).optional(),
  owedBy: z.literal('concerned').optional(),
  ours: z
    .strictObject({
      column: identifier,
      startsWith: z.array(z.string().min(1).max(20)).min(1).max(100),
      blank: z.enum(['pass', 'hold']),
    })
    .optional(),
  columns: z.array(columnFile).min(1).max(500),
  ratios: z
    .array(
      z.strictObject({
        name: identifier,
        zh: text,
        en: text,
        numerator: identifier,
        denominator: identifier,
        scale: z.number().positive(),
        unit: text,
        decimals: z.int().min(0).max(6),
      }),
    )
    .max(100),
  lists: z.array(listFile).max(100).optional(),
}) satisfies z.ZodType<FormFile>

/** A definition with every default filled in. */
export type ReadFormFile = z.infer<typeof formFile>
export type ReadListFile = z.infer<typeof listFile> & FormFileList

/** A definition as somebody wrote it: read, or what is wrong with its shape. */
export function readFormFile(raw: unknown): ReadFormFile | readonly FormIssue[] {
  const read = formFile.safeParse(raw)
  if (read.success) return read.data
  return read.error.issues.map(({ path, message }) => ({ code: 'schema', at: path.join('.'), value: message }))
}

export function isRead(read: ReadFormFile | readonly FormIssue[]): read is ReadFormFile {
  return !Array.isArray(read)
}
