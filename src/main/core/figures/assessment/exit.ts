import type { AssessmentQuery, CountyExit, Exit, ExitVerdict, HistoryCheck, RegionView } from '#contract'
import { checkPeriod, yearOf } from '../../base/periods.ts'
import { readStandards, valueIn } from '../../standards/standards.ts'
import type { AssessmentSource } from './assessment-source.ts'
import { countyFigures, figureOf, type YearlyFigures } from './county-figures.ts'
import { CRITERIA, judged, overallVerdict } from './criterion.ts'
import { assessedUnits, type Unit } from './units.ts'

/**
 * Which counties pass the exit assessment in the year of a period, each criterion against the threshold of that year.
 *
 * @throws CoreError `period-malformed`
 */
export function exit(source: AssessmentSource, query: AssessmentQuery): Exit {
  const year = yearOf(checkPeriod(query.period))
  const judge = exitJudge(source)
  const units = assessedUnits(source.regions, query, year)
  const counties = units.flatMap((unit) => judge.county(unit, year) ?? [])
  const assessed = new Set(counties.map(({ region }) => region))
  return {
    year: String(year),
    counts: countsOf(counties),
    counties,
    notAssessed: units
      .filter(({ region }) => !assessed.has(region.code))
      .map(({ region: { code, povertyLevel, exitYear } }) => ({
        region: code,
        povertyLevel,
        exitYear,
        expected: exitYear === year,
      })),
    trend: judge.years.map((each) => {
      const found = assessedUnits(source.regions, query, each).flatMap((unit) => judge.county(unit, each) ?? [])
      return { year: String(each), assessed: found.length, passed: countsOf(found).pass }
    }),
  }
}

/** Reads what all years need once, and judges counties by it. */
export function exitJudge({ db, catalogue, standards }: AssessmentSource): {
  /** Years with an assessment, oldest first. */
  readonly years: readonly number[]
  /** `null` where the county was not assessed in the year. */
  county(unit: Unit, year: number): CountyExit | null
} {
  const columnsOf = (form: string) =>
    CRITERIA.filter((one) => one.form === form).flatMap((one) => [one.numeratorColumn, one.denominatorColumn])
  const byForm = new Map<string, YearlyFigures>(
    [...new Set(CRITERIA.map(({ form }) => form))].map((form) => [
      form,
      countyFigures(db, catalogue, form, columnsOf(form)),
    ]),
  )
  const thresholds = readStandards(db, standards, 'exit')
  const assessments = byForm.get('EXIT') ?? new Map()
  return {
    years: [...assessments.keys()].sort(),
    county(unit, year) {
      const filed = assessments.get(year)
      if (!unit.ids.some((id) => filed?.has(id))) return null
      const criteria = CRITERIA.map((sides) => {
        const figures = byForm.get(sides.form)?.get(year)
        const { period, value: numerator } = figureOf(figures, unit, sides.numeratorColumn)
        const { value: denominator } = figureOf(figures, unit, sides.denominatorColumn)
        const standard = thresholds.find(({ code }) => code === sides.standard)
        const threshold = valueIn(standard, year)?.value ?? null
        return judged(sides, { period, numerator, denominator, threshold })
      })
      const { code, povertyLevel, exitYear } = unit.region
      const verdict = overallVerdict(criteria)
      return {
        region: code,
        verdict,
        criteria,
        povertyLevel,
        exitYear,
        history: historyCheck(verdict, unit.region, year),
      }
    },
  }
}

/** A county passes in the year it is known to have left poverty or later, and fails before it, where book and history agree. */
function historyCheck(verdict: ExitVerdict, { exitYear }: RegionView, year: number): HistoryCheck {
  if (verdict === 'cannot-tell') return 'cannot-tell'
  if (exitYear === null) return 'no-record'
  return (verdict === 'pass') === exitYear <= year ? 'agrees' : 'differs'
}

function countsOf(counties: readonly CountyExit[]): Readonly<Record<ExitVerdict, number>> {
  const count = (verdict: ExitVerdict) => counties.filter((county) => county.verdict === verdict).length
  return { pass: count('pass'), fail: count('fail'), 'cannot-tell': count('cannot-tell') }
}
