import { z } from 'zod'
import { day, language, path, whole } from './query-parts.ts'

// The shape of questions about people and the audit.

const name = z.string().max(200)
const roles = z.array(z.enum(['enter', 'review', 'administer'])).max(3)
const passphrase = z.string().max(1000)
const names = z.array(z.string().max(200)).max(1000).optional()

const audit = z.strictObject({
  verbs: names,
  who: names,
  since: day.optional(),
  until: day.optional(),
  find: z.string().max(200).optional(),
  submission: whole.optional(),
  offset: whole.optional(),
  limit: whole.max(100_000).optional(),
})

export const PEOPLE_QUERIES = {
  list: z.strictObject({}),
  add: z.strictObject({ name, roles, passphrase }),
  setRoles: z.strictObject({ person: whole, roles }),
  rename: z.strictObject({ person: whole, name }),
  remove: z.strictObject({ person: whole }),
  changePassphrase: z.strictObject({ old: passphrase, new: passphrase }),
}

export const AUDIT_QUERIES = {
  entries: audit,
  verify: z.strictObject({
    head: z
      .string()
      .regex(/^[0-9a-fA-F]{8,64}$/)
      .optional(),
  }),
}

export const AUDIT_REPORT = z.strictObject({ query: audit, language, to: path })
