import type { FormDefinition } from '../../forms/form-definition.ts'
import { MUNICIPALITY } from '../../regions/keep-regions.ts'
import type { PeriodShift } from './compiled-rule.ts'
import { isNow } from './expression.ts'

export type Bind = (value: string | number) => string

/** Submissions that count, for every place looked at: of the county itself, of those below it, or of all. */
export type PlacesOf = 'own' | 'parent' | 'children' | 'everywhere'

/**
 * The places looked at that have filed the rule's form, with the submission that counts.
 *
 * Counties go first: to check one county again costs by what that county has filed.
 *
 * @param parts columns worked out once for each place
 */
export function ownSql(form: FormDefinition, isMunicipal: boolean, parts: string, bind: Bind): string {
  const only = isMunicipal
    ? ` AND part.region_id = (SELECT region_id FROM region WHERE code = ${bind(MUNICIPALITY)})`
    : ''
  return `own AS MATERIALIZED (
    SELECT p.*${parts} FROM (
      SELECT part.submission_id, part.region_id, s.period, part.row_count, row_number() OVER () AS place
      FROM (SELECT DISTINCT region_id FROM temp.check_scope WHERE form = ${bind(form.code)}) place
      CROSS JOIN submission_region part ON part.region_id = place.region_id AND part.is_current = 1
      CROSS JOIN submission s ON s.submission_id = part.submission_id AND s.form = ${bind(form.code)}
      CROSS JOIN temp.check_scope scope
        ON scope.form = s.form AND scope.period = s.period AND scope.region_id = part.region_id${only}) p)`
}

/**
 * A table of submissions of a form for the places looked at, in another period where it is shifted. `place` is the
 * number of the place in `own`, by which rows are grouped and joined; everywhere, it is the period.
 */
export function placesSql(
  table: string,
  wanted: {
    readonly form: FormDefinition
    readonly own: FormDefinition
    readonly shift: PeriodShift
    readonly of: PlacesOf
  },
  bind: Bind,
): string {
  const { form, own, shift, of } = wanted
  const columns = 'submission_id, region_id, place, period'
  if (form === own && isNow(shift) && (of === 'own' || of === 'parent')) {
    return `${table} AS MATERIALIZED (SELECT ${columns} FROM own)`
  }
  const isOneCounty = of === 'own' || of === 'parent'
  const regions = isOneCounty
    ? `(SELECT DISTINCT region_id FROM own) place
        CROSS JOIN submission_region part ON part.region_id = place.region_id AND part.is_current = 1
        CROSS JOIN submission s ON s.submission_id = part.submission_id`
    : `submission s
        CROSS JOIN submission_region part ON part.submission_id = s.submission_id AND part.is_current = 1`
  const cases = of === 'everywhere' ? 'DISTINCT period, period AS place' : 'period, region_id, place'
  const match = isOneCounty
    ? ' AND o.region_id = part.region_id'
    : of === 'children'
      ? ' AND o.region_id <> part.region_id'
      : ''
  const { when, order } = periodMatch(form === own, shift)
  const best = `SELECT part.submission_id, part.region_id, o.place, o.period${
    order === null ? '' : `, rank() OVER (PARTITION BY o.place, part.region_id ORDER BY ${order}) AS nearness`
  }
      FROM ${regions}
      CROSS JOIN (SELECT ${cases}, ${periodSql(shift, '')} AS at FROM own) o ON ${when}${match}
      WHERE s.form = ${bind(form.code)}`
  const only = order === null ? '' : ' WHERE nearness = 1'
  return `${table} AS MATERIALIZED (SELECT ${columns} FROM (${best})${only})`
}

/**
 * Which period of a form goes with that of a case. Forms are filed in rhythms of their own: with a year goes the
 * same year, else the month or half-year it ends with.
 *
 * @returns a condition, and in which order several that fit come near; `null` where there is one at most
 */
function periodMatch(isOwn: boolean, shift: PeriodShift): { readonly when: string; readonly order: string | null } {
  if (shift.isLastFiled) {
    return isOwn
      ? {
          when: 's.period < o.period AND length(s.period) = length(o.period) AND substr(s.period, 5, 1) = substr(o.period, 5, 1)',
          order: 's.period DESC',
        }
      : {
          when: 'rule_last_day(s.period) < rule_last_day(o.period)',
          order: 'rule_last_day(s.period) DESC, rule_first_day(s.period)',
        }
  }
  if (isOwn) return { when: 's.period = o.at', order: null }
  return {
    when: 'rule_last_day(s.period) = rule_last_day(o.at)',
    order: 's.period <> o.at, rule_first_day(s.period)',
  }
}

/** SQL of a period shifted back. */
export function periodSql({ periods, years }: PeriodShift, of = 'p.'): string {
  return periods === 0 && years === 0 ? `${of}period` : `rule_period(${of}period, ${periods}, ${years})`
}
