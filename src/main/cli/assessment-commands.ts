import type { AssessmentQuery } from '#contract'
import { checkPeriod } from '../core/base/periods.ts'
import { COVERAGE_FORMS, EXIT_FORMS } from '../core/create-assessment-verbs.ts'
import { type CoreContext, createCore } from '../core/create-core.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import type { Command } from './commands.ts'
import { LAYER_OPTION, sayLayer, withFigures, withLayer } from './layer-option.ts'
import { boundariesOf, type CommandLine, required } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'
import { sayNotFiled, sayYear } from './say-why-empty.ts'

const SHAPE: Command['shape'] = {
  words: ['BOOK'],
  options: { ...LAYER_OPTION, period: 'text', region: 'text', boundaries: 'text', json: 'flag' },
}

/** Full coverage by county; as JSON with the cells behind every figure. */
export const coverageCommand: Command = {
  shape: SHAPE,
  run: (line) =>
    withFigures(line.words[0] ?? '', line, (context) => {
      const { figures } = createCore(context)
      const query = queryOf(line, context)
      const found = figures.coverage(query)
      sayLayer(context, { forms: COVERAGE_FORMS, year: Number(found.year), regions: query.regions })
      sayYear(query, found.year)
      const years = found.trend.map(({ year }) => year)
      if (found.counties.every(({ period }) => period === null)) sayNotFiled('POOR_BASE', found.year, query, years)
      if (line.flags.has('json')) {
        const counties = found.counties.map(({ region }) => figures.coverageEvidence({ ...query, region }))
        printJson(withLayer(context, { ...found, counties }))
        return 0
      }
      const total = { region: 'total', ...found, ...found.counts }
      printTable(
        [
          'region',
          'verdict',
          'reason',
          'poorHouseholds',
          'reachedHouseholds',
          'unreached',
          'rate',
          'atLeast',
          'atMost',
          'borneOut',
        ],
        [...found.counties, total],
      )
      return 0
    }),
}

/** The exit assessment by county and criterion; as JSON with the cells behind both sides of every rate. */
export const exitCommand: Command = {
  shape: SHAPE,
  run: (line) =>
    withFigures(line.words[0] ?? '', line, (context) => {
      const { figures } = createCore(context)
      const query = queryOf(line, context)
      const found = figures.exit(query)
      sayLayer(context, { forms: EXIT_FORMS, year: Number(found.year), regions: query.regions })
      sayYear(query, found.year)
      const years = found.trend.filter(({ assessed }) => assessed > 0).map(({ year }) => year)
      if (found.counties.length === 0) sayNotFiled('EXIT', found.year, query, years)
      if (line.flags.has('json')) {
        const counties = found.counties.map(({ region }) => figures.exitEvidence({ ...query, region }))
        printJson(withLayer(context, { ...found, counties }))
        return 0
      }
      printTable(
        [
          'region',
          'criterion',
          'numerator',
          'denominator',
          'rate',
          'sense',
          'threshold',
          'margin',
          'spare',
          'verdict',
          'reason',
        ],
        found.counties.flatMap(({ region, verdict, history, criteria }) => [
          ...criteria.map((criterion) => ({ region, ...criterion })),
          { region, criterion: 'all', verdict, reason: `history ${history}` },
        ]),
      )
      return 0
    }),
}

function queryOf(line: CommandLine, { regions }: CoreContext): AssessmentQuery {
  const { region } = line.text
  return {
    period: checkPeriod(required(line, 'period')),
    ...(line.text.boundaries !== undefined && { boundaries: boundariesOf(line.text.boundaries) }),
    ...(region !== undefined && { regions: [regionFilter(regions, region)] }),
  }
}
