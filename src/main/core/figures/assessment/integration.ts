import type { AssessmentQuery, CountyStandard, Integration, LineYear, Standard } from '#contract'
import { checkPeriod, yearOf } from '../../base/periods.ts'
import { readStandards, valueIn } from '../../standards/standards.ts'
import type { AssessmentSource } from './assessment-source.ts'
import { countyFigures, figureOf } from './county-figures.ts'
import { rowOfCounty } from './evidence-rows.ts'
import { assessedUnits } from './units.ts'

const FORM = 'SOCIAL'

/**
 * The dibao standard and the poverty line by year, and what counties filed of them in the year of a period.
 *
 * @throws CoreError `period-malformed`
 */
export function integration(source: AssessmentSource, query: AssessmentQuery): Integration {
  const { db, catalogue, regions } = source
  const year = yearOf(checkPeriod(query.period))
  const standards = readStandards(db, source.standards, 'lines')
  const named = (code: string) => standards.find((standard) => standard.code === code)
  const dibao = named('dibao_standard')
  const povertyLine = named('poverty_line')
  const figures = countyFigures(db, catalogue, FORM, ['standard', 'poverty_line'], year).get(year)
  const rowOf = rowOfCounty(source, FORM, year)
  const municipal = valueIn(dibao, year)?.value ?? null
  const line = valueIn(povertyLine, year)?.value ?? null
  const counties = assessedUnits(regions, query, year).map((unit): CountyStandard => {
    const each = unit.ids.map((id) => ({ ...unit, ids: [id] }))
    const { period, value: standard } = commonValue(each.map((one) => figureOf(figures, one, 'standard')))
    const { value: filedLine } = commonValue(each.map((one) => figureOf(figures, one, 'poverty_line')))
    return {
      region: unit.region.code,
      period,
      standard,
      povertyLine: filedLine,
      against: compared(standard, municipal),
      againstLine: compared(standard, line),
      source: period === null ? null : rowOf(regions.idOf(unit.region.code), period),
    }
  })
  const count = (against: CountyStandard['against']) => counties.filter((county) => county.against === against).length
  return {
    year: String(year),
    lines: lineYears(dibao, povertyLine, year),
    counties,
    counts: {
      below: count('below'),
      equal: count('equal'),
      above: count('above'),
      absent: count('absent'),
      'cannot-tell': count('cannot-tell'),
    },
  }
}

/** A standard has no sum: of joined units it is theirs where they share one, and absent where they don't. */
function commonValue(found: readonly { readonly period: string | null; readonly value: number | null }[]) {
  const [first] = found
  const isCommon = found.every(({ value }) => value === first?.value)
  return { period: first?.period ?? null, value: isCommon ? (first?.value ?? null) : null }
}

function compared(filed: number | null, held: number | null): CountyStandard['against'] {
  if (filed === null) return 'absent'
  if (held === null) return 'cannot-tell'
  if (filed === held) return 'equal'
  return filed < held ? 'below' : 'above'
}

/** Every year from the first that a line is known of to the last, or to the one asked for. */
export function lineYears(
  dibao: Standard | undefined,
  povertyLine: Standard | undefined,
  asked: number,
): readonly LineYear[] {
  const values = [...(dibao?.values ?? []), ...(povertyLine?.values ?? [])]
  if (values.length === 0) return []
  const first = Math.min(...values.map(({ from }) => from))
  const last = Math.max(asked, ...values.map(({ from, until }) => until ?? from))
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return years.map((year) => {
    const [low, line] = [valueIn(dibao, year), valueIn(povertyLine, year)]
    return {
      year,
      dibao: low,
      povertyLine: line,
      counts: low === null || line === null ? null : Math.max(low.value, line.value),
      higher: low === null || line === null ? null : higherOf(low.value, line.value),
      fell: [
        ...(fellIn(dibao, year, first) ? (['dibao'] as const) : []),
        ...(fellIn(povertyLine, year, first) ? (['poverty-line'] as const) : []),
      ],
    }
  })
}

function higherOf(dibao: number, line: number): LineYear['higher'] {
  if (dibao === line) return 'same'
  return dibao > line ? 'dibao' : 'poverty-line'
}

/** Whether a line is lower than in the last year before that it is known of. */
function fellIn(standard: Standard | undefined, year: number, first: number): boolean {
  const now = valueIn(standard, year)
  for (let before = year - 1; now !== null && before >= first; before--) {
    const then = valueIn(standard, before)
    if (then !== null) return now.value < then.value
  }
  return false
}
