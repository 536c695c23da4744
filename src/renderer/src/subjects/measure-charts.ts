import type { PivotLine } from '#contract'
import type { Point } from '../charts/chart.ts'
import { funnelChart } from '../charts/funnel-chart.ts'
import { valueIn } from '../charts/measures.ts'
import { memberColour } from '../charts/palette.ts'
import { partChart } from '../charts/part-chart.ts'
import { trendOf, withAbsentPlaces } from '../charts/points.ts'
import { rankingChart } from '../charts/ranking-chart.ts'
import { scatterChart } from '../charts/scatter-chart.ts'
import { stackChart } from '../charts/stack-chart.ts'
import { trendChart } from '../charts/trend-chart.ts'
import { periodLabel } from '../parts/format.ts'
import { areasOf } from './areas.ts'
import type { ChartDeclaration, ChartTexts, Drawing } from './declaration.ts'

/** What the charts of named measures have in common: whatever a person chooses, they show these. */
function ofMeasures(
  key: string,
  measures: readonly string[],
  texts: ChartTexts,
): Omit<ChartDeclaration, 'rows' | 'draw'> {
  const [first = 'count'] = measures
  return { key, measures, texts, measureOf: () => first, name: 'ranking', title: 'rankingTitle', dimensions: [] }
}

/** Measures as steps one after the other: planned, started, completed. */
export function funnel(measures: readonly string[], texts: ChartTexts): ChartDeclaration {
  return {
    ...ofMeasures('funnel', measures, texts),
    rows: [],
    draw: ({ subject, data }) => {
      const points = measures.map(
        (name): Point => ({
          keys: {},
          name: subject.measure(name).title,
          value: valueIn(data.total, name, subject.form),
        }),
      )
      const [first = 'count'] = measures
      return funnelChart({ measure: subject.measure(first), points, picked: subject.picked }, subject.manner)
    },
  }
}

/** The measure that layers must add up to, and the words of the subject for those that don't and for all that do. */
export interface SumCheck {
  readonly whole: string
  readonly broken: string
  readonly sound: string
}

/** Measures stacked for each county; where a whole is named, counties in which they don't add up to it are told. */
export function layers(measures: readonly string[], texts: ChartTexts, check?: SumCheck): ChartDeclaration {
  return {
    ...ofMeasures(`layers:${measures[0]}`, check === undefined ? measures : [...measures, check.whole], texts),
    rows: ['region'],
    draw: (drawing) => {
      const { subject, data, places } = drawing
      const [first = 'count'] = measures
      const chart = stackChart(
        {
          measure: subject.measure(first),
          places,
          layers: measures.map((name, colour) => ({ key: name, name: subject.measure(name).title, colour })),
          placeDimension: 'region',
          layerDimension: MEASURE,
          points: data.lines.flatMap((line) =>
            measures.map((name) => ({
              keys: { ...line.keys, [MEASURE]: name },
              name: '',
              value: valueIn(line, name, subject.form),
            })),
          ),
          picked: subject.picked,
        },
        subject.manner,
      )
      if (check === undefined) return chart
      const broken = notAddingUp(drawing, measures, check.whole)
      const names = broken.join(subject.manner.say('listMark'))
      const note = broken.length === 0 ? drawing.say(check.sound) : drawing.say(check.broken, { names })
      return { ...chart, note: chart.note === null ? note : `${note} · ${chart.note}` }
    },
  }
}

/** Stands for a measure in the keys of a chart; it is no dimension, so picking it picks the county alone. */
const MEASURE = 'measure'

/** Counties whose parts differ from their whole, each with the difference; those without a value can't be told. */
export function notAddingUp(
  { subject, data, places }: Pick<Drawing, 'subject' | 'data' | 'places'>,
  measures: readonly string[],
  whole: string,
): readonly string[] {
  return data.lines.flatMap((line) => {
    const parts = measures.map((name) => valueIn(line, name, subject.form))
    const said = valueIn(line, whole, subject.form)
    if (said === null || parts.some((part) => part === null)) return []
    const difference = parts.reduce<number>((sum, part) => sum + Number(part), 0) - said
    if (difference === 0) return []
    return [`${placeName(places, line)} ${difference > 0 ? '+' : '−'}${Math.abs(difference)}`]
  })
}

/** A part inside its whole by county. */
export function partOf(part: string, whole: string, texts: ChartTexts): ChartDeclaration {
  return {
    ...ofMeasures(`part:${part}`, [part, whole], texts),
    rows: ['region'],
    draw: ({ subject, data, places }) =>
      partChart(
        {
          part: subject.measure(part),
          whole: subject.measure(whole),
          points: data.lines.map((line) => ({
            keys: line.keys,
            name: placeName(places, line),
            part: valueIn(line, part, subject.form),
            whole: valueIn(line, whole, subject.form),
          })),
          picked: subject.picked,
        },
        subject.manner,
      ),
  }
}

/** Several measures of one unit over the periods, a line each. */
export function lines(measures: readonly string[], texts: ChartTexts): ChartDeclaration {
  return {
    ...ofMeasures(`lines:${measures[0]}`, measures, texts),
    rows: ['period'],
    draw: ({ subject, data, measure }) => {
      const { period, language, dark } = subject.scope
      const series = measures.map((name, place) => ({
        ...trendOf(data, name, subject.form, { name: subject.measure(name).title }, period),
        colour: memberColour(place, dark),
      }))
      const label = (code: string) => periodLabel(code, language)
      return trendChart({ measure: subject.measure(measure), series, label }, subject.manner)
    },
  }
}

/** One measure against another for each county, coloured by area. */
export function scatter(x: string, y: string, texts: ChartTexts): ChartDeclaration {
  return {
    ...ofMeasures(`scatter:${x}:${y}`, [x, y], texts),
    rows: ['region'],
    draw: ({ subject, data, places }) => {
      const areas = areasOf(subject.scope)
      return scatterChart(
        {
          x: subject.measure(x),
          y: subject.measure(y),
          groups: areas.map(({ name, colour }) => ({ key: name, name, colour })),
          points: data.lines.map((line) => ({
            keys: line.keys,
            name: placeName(places, line),
            x: valueIn(line, x, subject.form),
            y: valueIn(line, y, subject.form),
            group: areas.find(({ codes }) => codes.has(line.keys.region ?? ''))?.name ?? '',
          })),
          picked: subject.picked,
        },
        subject.manner,
      )
    },
  }
}

/** A measure for each row (households an enterprise leads) by county, recomputed from both sides. */
export function perRow(measure: string, decimals: number, texts: ChartTexts): ChartDeclaration {
  return {
    ...ofMeasures(`per-row:${measure}`, [measure, 'count'], texts),
    rows: ['region'],
    draw: ({ subject, data, places, say }) => {
      const points = data.lines.map((line): Point => {
        const [numerator = null, denominator = null] = [measure, 'count'].map((name) =>
          valueIn(line, name, subject.form),
        )
        const name = placeName(places, line)
        return { keys: line.keys, name, value: ratioOf(numerator, denominator), numerator, denominator }
      })
      const shown = { ...subject.measure(measure), title: say(texts.name), decimals }
      return rankingChart(
        { measure: shown, points: withAbsentPlaces(points, places), picked: subject.picked },
        subject.manner,
      )
    },
  }
}

/** One over the other; `null` where either is absent or there is nothing to divide by. */
export function ratioOf(numerator: number | null | undefined, denominator: number | null | undefined): number | null {
  if (numerator == null || denominator == null || denominator === 0) return null
  return numerator / denominator
}

function placeName(places: Drawing['places'], line: PivotLine): string {
  return places.find((place) => place.key === line.keys.region)?.name ?? String(line.keys.region ?? '')
}
