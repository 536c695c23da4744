import { z } from 'zod'
import type { RuleFile, RuleIssue } from '#contract'
import { PERIOD } from '../../base/periods.ts'

const label = z.strictObject({ zh: z.string().max(200), en: z.string().max(200) })
const sentence = z.strictObject({ zh: z.string().max(1000), en: z.string().max(1000) })
const formula = z.string().max(4000)
const period = z.string().regex(PERIOD)

/** The format of a rule's file, for those of the program and those that people define. */
export const ruleFile = z.strictObject({
  code: z
    .string()
    .max(64)
    .regex(/^[A-Za-z][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*$/),
  version: z.int().positive().default(1),
  form: z
    .string()
    .max(64)
    .regex(/^[A-Za-z][A-Za-z0-9_-]*$/),
  title: label,
  rule: formula.min(1),
  when: formula.min(1).optional(),
  severity: z.enum(['error', 'warning']),
  message: sentence,
  tolerance: z
    .strictObject({
      absolute: z.number().nonnegative().optional(),
      relative: z.number().nonnegative().max(1).optional(),
      rounding: z.boolean().optional(),
    })
    .optional(),
  from: period.optional(),
  until: period.optional(),
  source: sentence.optional(),
  off: z.boolean().optional(),
}) satisfies z.ZodType<RuleFile>

/** The format of resources/forms/rules: the rules of a form. */
export const formRules = z.strictObject({ rules: z.array(ruleFile) })

/** A definition with every default filled in. */
export type ReadRuleFile = z.infer<typeof ruleFile>

/** A definition as somebody wrote it: read, or what is wrong with its shape. */
export function readRuleFile(raw: unknown): ReadRuleFile | readonly RuleIssue[] {
  const read = ruleFile.safeParse(raw)
  if (read.success) return read.data
  return read.error.issues.map(({ path, message }) => ({
    code: 'schema',
    field: fieldOf(path[0]),
    from: 0,
    to: 0,
    value: path.length > 1 ? `${path.join('.')}: ${message}` : message,
    suggestion: null,
  }))
}

export function isRead(read: ReadRuleFile | readonly RuleIssue[]): read is ReadRuleFile {
  return !Array.isArray(read)
}

/** What is said of the whole, as an unknown field, is said of its code. */
function fieldOf(name: PropertyKey | undefined): RuleIssue['field'] {
  return typeof name === 'string' && Object.hasOwn(ruleFile.shape, name) ? (name as RuleIssue['field']) : 'code'
}
