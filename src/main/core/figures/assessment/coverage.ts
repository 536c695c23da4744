import type { AssessmentQuery, BatchSource, CountyCoverage, Coverage, CoverageVerdict } from '#contract'
import { checkPeriod, yearOf } from '../../base/periods.ts'
import type { AssessmentSource } from './assessment-source.ts'
import { countyCoverage, coverageVerdict, percent, type StatedBase, wholeVerdict } from './county-coverage.ts'
import { type CountyFigures, countyFigures, figureOf, type YearlyFigures } from './county-figures.ts'
import { BASE_COLUMNS, BASE_FORM, BATCH_SOURCES } from './coverage-sources.ts'
import { assessedUnits, type Unit } from './units.ts'
import { villageGaps } from './village-gaps.ts'

/**
 * Whether the five batches reach every registered poor household in the year of a period.
 *
 * @throws CoreError `period-malformed`
 */
export function coverage(source: AssessmentSource, query: AssessmentQuery): Coverage {
  const { db, catalogue, regions } = source
  const year = yearOf(checkPeriod(query.period))
  const units = assessedUnits(regions, query, year)
  const base = countyFigures(db, catalogue, BASE_FORM, BASE_COLUMNS)
  const sourcesOf = readSources(source, year)
  const counties = units.map((unit) =>
    countyCoverage(unit.region.code, statedBase(base.get(year), unit), sourcesOf(unit)),
  )
  const counts = countsOf(counties.map(({ verdict }) => verdict))
  return {
    year: String(year),
    verdict: wholeVerdict(counts),
    counts,
    notBorneOut: counties.filter(({ borneOut }) => borneOut === 'not-borne-out').length,
    ...totals(counties),
    counties,
    villages: villageGaps(source, units, counties, year),
    trend: [...base.keys()].sort().map((each) => yearOfTrend(source, query, each, base)),
  }
}

/** The county of an evidence query as the whole coverage judges it. */
export function coverageOfCounty(source: AssessmentSource, unit: Unit, year: number): CountyCoverage {
  const base = countyFigures(source.db, source.catalogue, BASE_FORM, BASE_COLUMNS, year)
  return countyCoverage(unit.region.code, statedBase(base.get(year), unit), readSources(source, year)(unit))
}

/** Reads each return of the batches once and gives what it says of a unit. */
function readSources({ db, catalogue }: AssessmentSource, year: number): (unit: Unit) => readonly BatchSource[] {
  const byForm = Map.groupBy(BATCH_SOURCES, ({ form }) => form)
  const figures = new Map<string, ReadonlyMap<number, CountyFigures> | undefined>(
    [...byForm].map(([form, sources]) => {
      const columns = sources.map(({ column }) => column)
      return [form, countyFigures(db, catalogue, form, columns, year).get(year)]
    }),
  )
  return (unit) =>
    BATCH_SOURCES.map((source) => ({ ...source, ...figureOf(figures.get(source.form), unit, source.column) }))
}

function statedBase(figures: ReadonlyMap<number, CountyFigures> | undefined, unit: Unit): StatedBase {
  const stated = (column: string) => figureOf(figures, unit, column)
  return {
    period: stated('poor_households').period,
    poor: stated('poor_households').value,
    reached: stated('reached_households').value,
    byBatch: {
      production: stated('production_households').value,
      relocation: stated('relocation_households').value,
      ecology: stated('ecology_households').value,
      education: stated('education_households').value,
      social: stated('social_households').value,
    },
  }
}

function yearOfTrend(
  { regions }: AssessmentSource,
  query: AssessmentQuery,
  year: number,
  base: YearlyFigures,
): Coverage['trend'][number] {
  const stated = assessedUnits(regions, query, year).map((unit) => statedBase(base.get(year), unit))
  const judged = stated.map((one) => ({ ...one, verdict: coverageVerdict(one).verdict }))
  return {
    year: String(year),
    rate: totalsOf(
      judged.map(({ verdict, poor, reached }) => (verdict === 'cannot-tell' ? null : [poor ?? 0, reached ?? 0])),
    ).rate,
    verdict: wholeVerdict(countsOf(judged.map(({ verdict }) => verdict))),
  }
}

function totals(counties: readonly CountyCoverage[]) {
  return totalsOf(
    counties.map(({ verdict, poorHouseholds, reachedHouseholds }) =>
      verdict === 'cannot-tell' ? null : [poorHouseholds ?? 0, reachedHouseholds ?? 0],
    ),
  )
}

/** Sums over the counties that can be told; of none where there is none. */
function totalsOf(sides: readonly (readonly [poor: number, reached: number] | null)[]) {
  const known = sides.filter((side) => side !== null)
  if (known.length === 0) return { poorHouseholds: null, reachedHouseholds: null, unreached: null, rate: null }
  const poor = known.reduce((sum, [one]) => sum + one, 0)
  const reached = known.reduce((sum, [, one]) => sum + one, 0)
  return { poorHouseholds: poor, reachedHouseholds: reached, unreached: poor - reached, rate: percent(reached, poor) }
}

function countsOf(verdicts: readonly CoverageVerdict[]): Readonly<Record<CoverageVerdict, number>> {
  const count = (verdict: CoverageVerdict) => verdicts.filter((one) => one === verdict).length
  return { full: count('full'), 'not-full': count('not-full'), 'cannot-tell': count('cannot-tell') }
}
