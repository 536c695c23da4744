import type { Completeness, Filing, FormCompleteness, ReviewState } from '#contract'
import { daysBetween } from '../base/days.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { reviewStateOf } from '../intake/review-state.ts'
import { ARRIVED_ON } from '../intake/submissions.ts'

/** A submission as far as it concerns one county. */
interface Sent {
  readonly region: string
  readonly submission: number
  readonly undone: number
  readonly current: number
  readonly reason: string | null
  readonly arrivedOn: string
  readonly accepted: number
  readonly inReview: number
  readonly pending: number
}

/**
 * How every county stands with every form of a period.
 *
 * A return that concerns some counties alone is owed by those that are named in it. A return is in time by its first
 * arrival: one that was in time and corrected after the deadline is not late.
 *
 * @param today day up to which what is still owed counts as late
 */
export function readCompleteness(db: Sqlite, catalogue: Catalogue, period: string, today: string): Completeness {
  const counties = db
    .prepare<[], { code: string }>('SELECT code FROM region WHERE is_county = 1 ORDER BY code')
    .all()
    .map(({ code }) => code)
  const dueOf = db.prepare<[string, string], { due: string }>('SELECT due FROM deadline WHERE form = ? AND period = ?')
  const sentFor = db.prepare<[string, string], Sent>(
    `SELECT r.code AS region, s.submission_id AS submission, s.undone, p.is_current AS current, s.sent_back_reason AS reason,
       ${ARRIVED_ON} AS arrivedOn, p.is_accepted AS accepted, s.in_review AS inReview,
       EXISTS (SELECT 1 FROM check_pending c
         WHERE c.form = s.form AND c.period = s.period AND c.region_id = p.region_id) AS pending
     FROM submission s JOIN submission_region p USING (submission_id) JOIN import i USING (import_id)
       JOIN region r ON r.region_id = p.region_id
     WHERE s.form = ? AND s.period = ? AND r.is_county = 1 ORDER BY s.submission_id`,
  )
  const forms = [...catalogue.forms].map(([form, { owedBy }]): FormCompleteness => {
    const due = dueOf.get(form, period)?.due ?? null
    const sent = sentFor.all(form, period)
    const byCounty = Map.groupBy(sent, ({ region }) => region)
    const asked = owedBy === 'concerned' ? counties.filter((code) => byCounty.has(code)) : counties
    const filings = asked.map((region) => filingOf(region, byCounty.get(region) ?? [], due, today))
    const counting = new Set(sent.filter(({ current }) => current === 1).map(({ region }) => region))
    return {
      form,
      asked: due !== null || sent.some(({ undone }) => undone === 0),
      due,
      expected: asked.length,
      filed: asked.filter((code) => counting.has(code)),
      missing: asked.filter((code) => !counting.has(code)),
      filings,
    }
  })
  return { period, forms }
}

function filingOf(region: string, sent: readonly Sent[], due: string | null, today: string): Filing {
  const valid = sent.filter(({ undone }) => undone === 0)
  const newest = valid.at(-1)
  const arrivedOn = valid.map((each) => each.arrivedOn).sort()[0] ?? null
  const isOwed = newest === undefined || newest.reason !== null
  const measured = isOwed ? today : arrivedOn
  const daysLate = due === null || measured === null ? null : Math.max(0, daysBetween(due, measured))
  return {
    region,
    state: isOwed ? owedState(newest, sent.length) : inState(daysLate),
    submission: (newest ?? sent.at(-1))?.submission ?? null,
    arrivedOn,
    daysLate,
    versions: valid.length,
    reason: newest?.reason ?? null,
    review: reviewOf(valid),
  }
}

/** Where the newest return stands that neither was undone nor is owed again. */
function reviewOf(valid: readonly Sent[]): ReviewState | null {
  const newest = valid.at(-1)
  if (newest === undefined || newest.current === 0) return null
  return reviewStateOf({
    isUndone: false,
    isSentBack: false,
    isCurrent: true,
    isAccepted: newest.accepted === 1,
    isInReview: newest.inReview === 1,
    isPending: newest.pending === 1,
    isResent: (valid.at(-2)?.reason ?? null) !== null,
  })
}

function owedState(newest: Sent | undefined, everSent: number): Filing['state'] {
  if (newest !== undefined) return 'sent-back'
  return everSent === 0 ? 'missing' : 'undone'
}

function inState(daysLate: number | null): Filing['state'] {
  if (daysLate === null) return 'filed'
  return daysLate > 0 ? 'late' : 'on-time'
}
