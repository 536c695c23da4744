import type { SetStandard, Standard, StandardHistory, UnsetStandard } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { checkDay } from '../base/days.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { ShippedStandards } from './shipped-standards.ts'
import { readStandard, valueIn } from './standards.ts'

/**
 * Sets the value of a standard that begins in a year, with who says so, why and where it is from.
 *
 * @throws CoreError `standard-unknown`; `standard-malformed` where the value, its years or its reason can't be
 */
export function setStandard(db: Sqlite, shipped: ShippedStandards, query: SetStandard, at: string): Standard {
  const known = readStandard(db, shipped, query.code)
  const before = known.values.find(({ from }) => from === query.from) ?? null
  const given = {
    code: query.code,
    from: query.from,
    value: query.value,
    source: query.source.trim(),
    by: query.by.trim(),
    reason: query.reason.trim(),
    until: query.until === undefined ? (before?.until ?? null) : query.until,
    effectiveOn: query.effectiveOn ?? null,
  }
  check(given, shipped.get(query.code)?.unit.en === '%')
  db.transaction(() => {
    db.prepare(
      `INSERT INTO standard_value (code, from_year, until_year, value, effective_on, source, changed_by, changed_at, reason)
       VALUES (:code, :from, :until, :value, :effectiveOn, :source, :by, :at, :reason)
       ON CONFLICT DO UPDATE SET until_year = excluded.until_year, value = excluded.value, effective_on = excluded.effective_on,
         source = excluded.source, changed_by = excluded.changed_by, changed_at = excluded.changed_at, reason = excluded.reason`,
    ).run({ ...given, at })
    appendAudit(db, at, 'set-standard', {
      ...given,
      before: valueIn(known, given.from)?.value ?? null,
      after: given.value,
    })
  }).immediate()
  return readStandard(db, shipped, query.code)
}

/**
 * Takes back what people have set for a first year: the shipped value holds again, or none.
 *
 * @throws CoreError `standard-unknown`; `standard-unchanged` where nothing was set
 */
export function unsetStandard(db: Sqlite, shipped: ShippedStandards, query: UnsetStandard, at: string): Standard {
  const { code, from } = query
  const by = query.by.trim()
  const reason = query.reason.trim()
  const before = readStandard(db, shipped, code).values.find((value) => value.from === from)
  if (before === undefined || before.change === null)
    throw new CoreError('standard-unchanged', { standard: code, from })
  checkPerson({ by, reason, code })
  db.transaction(() => {
    db.prepare('DELETE FROM standard_value WHERE code = ? AND from_year = ?').run(code, from)
    appendAudit(db, at, 'unset-standard', {
      code,
      from,
      by,
      reason,
      before: before.value,
      after: valueIn(readStandard(db, shipped, code), from)?.value ?? null,
    })
  }).immediate()
  return readStandard(db, shipped, code)
}

/** What was done to a standard, newest first, from the audit. @throws CoreError `standard-unknown` */
export function readHistory(db: Sqlite, shipped: ShippedStandards, code: string): readonly StandardHistory[] {
  readStandard(db, shipped, code)
  return db
    .prepare<[string], StandardHistory>(
      `SELECT iif(verb = 'set-standard', 'set', 'unset') AS verb, at, details ->> 'by' AS "by", details ->> 'reason' AS reason,
         details ->> 'from' AS "from", details ->> 'before' AS before, details ->> 'after' AS after
       FROM audit WHERE verb IN ('set-standard', 'unset-standard') AND details ->> 'code' = ? ORDER BY audit_no DESC`,
    )
    .all(code)
}

const OLDEST_YEAR = 1949
const NEWEST_YEAR = 2200

function check(given: SetStandard & { readonly until: number | null }, isPercent: boolean): void {
  const { code, from, until, value, effectiveOn, source } = given
  const refuse = (why: string, text: string | number) => {
    throw new CoreError('standard-malformed', { standard: code, why, value: text })
  }
  if (!Number.isInteger(from) || from < OLDEST_YEAR || from > NEWEST_YEAR) refuse('year', from)
  if (until !== null && (!Number.isInteger(until) || until < from || until > NEWEST_YEAR)) refuse('until', until)
  if (!Number.isFinite(value) || value < 0 || (isPercent && value > 100)) refuse('value', value)
  if (effectiveOn != null && Number(checkDay(effectiveOn).slice(0, 4)) !== from) refuse('effective-on', effectiveOn)
  if (source === '') refuse('source', '')
  checkPerson(given)
}

/** A change nobody answers for, or without a reason, is none. */
function checkPerson({ by, reason, code }: { readonly by: string; readonly reason: string; readonly code: string }) {
  if (by === '') throw new CoreError('standard-malformed', { standard: code, why: 'by', value: '' })
  if (reason === '') throw new CoreError('standard-malformed', { standard: code, why: 'reason', value: '' })
}
