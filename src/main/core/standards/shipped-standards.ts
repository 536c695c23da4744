import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const year = z.int().min(1949).max(2200)

const standardFile = z.strictObject({
  standards: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z][a-z_]*$/),
      title: label,
      group: z.enum(['lines', 'exit', 'aid', 'relocation']),
      sense: z.enum(['at-most', 'at-least', 'amount']),
      unit: label,
      decimals: z.int().min(0).max(4),
      stage: z.string().nullable().default(null),
      values: z.array(
        z.strictObject({
          from: year,
          until: year.nullable(),
          value: z.number().nonnegative(),
          effectiveOn: z.iso.date().nullable().default(null),
          source: label,
          confidence: z.enum(['brief', 'source', 'general']),
        }),
      ),
    }),
  ),
})

/** A standard as the program ships it. */
export type ShippedStandard = z.infer<typeof standardFile>['standards'][number]

/** Standards by code, in the order of their files. */
export type ShippedStandards = ReadonlyMap<string, ShippedStandard>

/** Reads every standard of resources/standards; a fault in one of them is ours and stops the program. */
export function readShippedStandards(folder: string): ShippedStandards {
  const standards = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => standardFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).standards)
  return new Map(standards.map((standard) => [standard.code, standard]))
}
