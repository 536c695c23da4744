import { memberCoverage, memberTreemap } from '../parts/member-figures.ts'
import { countyHeat, countyRanking, countyStack, memberMatrix, periodTrend } from '../parts/subject-figures.ts'
import { type ChartChoices, type ChartDeclaration, chosen } from './declaration.ts'

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

/** Members of a dimension stacked for each county. */
export function stack(dimension: string, choices: ChartChoices = {}): ChartDeclaration {
  return {
    key: `stack:${dimension}`,
    rows: ['region', dimension],
    name: 'stack',
    title: 'stackTitle',
    dimensions: [dimension],
    draw: ({ subject, places, data, measure }) => countyStack(subject, places, data, dimension, measure),
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
    draw: ({ subject, places, data, measure }) => countyHeat(subject, places, data, dimension, measure),
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
