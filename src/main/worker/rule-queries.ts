import { z } from 'zod'
import { language, name, path, period, region, whole } from './query-parts.ts'

// The shape of every question about rules and checks.

const code = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_.-]*$/)

/** A rule as somebody wrote it; the rules' own room has the one shape it is checked by. */
const rule = z.record(z.string(), z.unknown())

const none = z.strictObject({})

const scope = {
  forms: z.array(name).max(1000).optional(),
  periods: z.array(period).max(1000).optional(),
  regions: z.array(region).max(100).optional(),
  submission: whole.optional(),
  rules: z.array(code).max(1000).optional(),
}

const checks = z.strictObject({
  ...scope,
  severity: z.enum(['error', 'warning']).optional(),
  state: z.enum(['open', 'explained']).optional(),
  offset: whole.optional(),
  limit: whole.max(100_000).optional(),
})

export const RULE_QUERIES = {
  rules: {
    list: z.strictObject({ form: name.optional(), find: z.string().max(200).optional() }),
    definition: z.strictObject({ code }),
    versions: z.strictObject({ code }),
    check: z.strictObject({ rule }),
    complete: z.strictObject({ form: name, text: z.string().max(4000), at: whole.max(4000) }),
    rehearse: z.strictObject({
      rule,
      periods: z.array(period).max(1000).optional(),
      regions: z.array(region).max(100).optional(),
      limit: whole.max(100_000).optional(),
    }),
    add: z.strictObject({ rule }),
    withdraw: z.strictObject({ code }),
    restore: z.strictObject({ code }),
    setActive: z.strictObject({ code, active: z.boolean(), reason: z.string().trim().min(1).max(2000) }),
    importFrom: z.strictObject({ file: path }),
    exportTo: z.strictObject({ code, to: path }),
  },
  checks: {
    findings: checks,
    run: z.strictObject(scope),
    runPending: none,
    outliers: none,
    setOutliers: z.strictObject({
      form: name,
      on: z.boolean(),
      limit: z.number().min(1).max(100),
      against: z
        .array(z.enum(['history', 'peers']))
        .min(1)
        .max(2),
      measures: z
        .array(z.strictObject({ column: name, scale: z.enum(['linear', 'log']) }))
        .max(500)
        .optional(),
    }),
  },
}

export const CHECKS_REPORT = z.strictObject({ query: checks, language, to: path })
