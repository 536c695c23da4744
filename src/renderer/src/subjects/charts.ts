import { standardIn } from '../charts/standard-in.ts'
import { memberCoverage, memberTreemap } from '../parts/member-figures.ts'
import { countyHeat, countyRanking, countyStack, memberMatrix, periodTrend } from '../parts/subject-figures.ts'
import { textOf } from '../words/words.ts'
import { type ChartChoices, type ChartDeclaration, type ChartTexts, chosen } from './declaration.ts'
import { knowing } from './members.ts'

/** Counties ranked by the measure chosen. */
export function ranking(choices: ChartChoices = {}): ChartDeclaration {
  return {
    key: 'ranking',
    rows: ['region'],
    name: 'ranking',
    title: 'rankingTitle',
    dimensions: [],
    draw: ({ subject, places, data, measure }) => countyRanking(subject, places, data, measure),
    ...chosen(choices),
  }
}

/** Counties ranked by one measure against a standard of the year shown, those beyond it named. */
export function limited(measure: string, code: string, texts: ChartTexts): ChartDeclaration {
  return {
    ...ranking({ measure, texts }),
    key: `limited:${measure}`,
    draw: ({ subject, places, data, standards }) => {
      if (standards === undefined) return null
      const standard = standards.find((one) => one.code === code)
      const holds = standardIn(standard, Number(subject.scope.period.slice(0, 4)))
      if (standard === undefined || holds === null) return countyRanking(subject, places, data, measure)
      const sense = standard.sense === 'at-most' ? ('at-most' as const) : ('at-least' as const)
      const limit = { value: holds.value, name: textOf(standard.title, subject.scope.language), sense }
      return countyRanking(subject, places, data, measure, limit)
    },
  }
}

/** Members of a dimension stacked for each county. */
export function stack(dimension: string, choices: ChartChoices = {}): ChartDeclaration {
  return {
    key: `stack:${dimension}`,
    rows: ['region', dimension],
    name: 'stack',
    title: 'stackTitle',
    dimensions: [dimension],
    draw: ({ subject, places, data, measure, say }) => {
      const unstated = choices.unstated === undefined ? undefined : say(choices.unstated)
      return countyStack(knowing(subject, data, dimension), places, data, dimension, measure, unstated)
    },
    ...chosen(choices),
  }
}

/** Counties × members of a dimension, by colour. */
export function heat(dimension: string, choices: ChartChoices = {}): ChartDeclaration {
  return {
    key: `heat:${dimension}`,
    rows: ['region', dimension],
    name: 'heat',
    title: 'heatTitle',
    dimensions: [dimension],
    draw: ({ subject, places, data, measure }) =>
      countyHeat(knowing(subject, data, dimension), places, data, dimension, measure),
    ...chosen(choices),
  }
}

/** Members of one dimension × members of another, by colour. */
export function matrix(across: string, down: string, choices: ChartChoices = {}): ChartDeclaration {
  return {
    key: `matrix:${across}:${down}`,
    rows: [across, down],
    name: 'matrix',
    title: 'matrixTitle',
    dimensions: [across, down],
    draw: ({ subject, data, measure }) => memberMatrix(subject, data, [across, down], measure),
    ...chosen(choices),
  }
}

/** Members of a dimension as parts of the whole. */
export function parts(dimension: string, choices: ChartChoices = {}): ChartDeclaration {
  return {
    key: `parts:${dimension}`,
    rows: [dimension],
    name: 'parts',
    title: 'partsTitle',
    dimensions: [dimension],
    draw: ({ subject, data, measure }) => memberTreemap(subject, data, dimension, measure),
    ...chosen(choices),
  }
}

/** A coverage of each member of a dimension against 100 %. */
export function coverage(
  dimension: string,
  measure: string,
  choices: Omit<ChartChoices, 'measure'> = {},
): ChartDeclaration {
  return {
    key: `coverage:${dimension}`,
    rows: [dimension],
    name: 'coverage',
    title: 'coverageTitle',
    dimensions: [dimension],
    draw: ({ subject, data }) => memberCoverage(subject, data, dimension, measure),
    ...chosen({ ...choices, measure }),
  }
}

/** The measure over the periods, in one line or one for each member of a dimension. */
export function trend(dimension?: string, choices: ChartChoices = {}): ChartDeclaration {
  return {
    key: 'trend',
    rows: dimension === undefined ? ['period'] : ['period', dimension],
    except: ['period'],
    name: 'trend',
    title: dimension === undefined ? 'trendTitle' : 'trendByTitle',
    dimensions: dimension === undefined ? [] : [dimension],
    draw: ({ subject, data, measure }) => periodTrend(subject, data, measure, dimension),
    ...chosen(choices),
  }
}
