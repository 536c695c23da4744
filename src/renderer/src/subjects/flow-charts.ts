import { boxChart } from '../charts/box-chart.ts'
import { kindOf } from '../charts/growth.ts'
import { heatChart } from '../charts/heat-chart.ts'
import { memberName, pointsOf } from '../charts/points.ts'
import { sankeyChart } from '../charts/sankey-chart.ts'
import { periodLabel } from '../parts/format.ts'
import { areasOf } from './areas.ts'
import { type ChartChoices, type ChartDeclaration, chosen, type Drawing } from './declaration.ts'

/** How a measure flows from one dimension into the next: level → industry → county. */
export function flow(dimensions: readonly string[], most: number, choices: ChartChoices): ChartDeclaration {
  return {
    key: `flow:${dimensions.join(':')}`,
    rows: dimensions,
    // What is picked among the first members stays a filter: municipal level and above, say.
    except: dimensions.slice(1),
    name: 'flow',
    title: 'flowTitle',
    dimensions,
    draw: ({ subject, data, places, measure }) =>
      sankeyChart(
        {
          measure: subject.measure(measure),
          steps: dimensions.map((dimension) => {
            const members = subject.members(dimension)
            return {
              dimension,
              nameOf: (member: string | null) =>
                dimension === 'region' ? placeName(places, member) : memberName(members, member, subject.manner),
              colourOf: (member: string | null) => members.find(({ code }) => code === member)?.colour ?? 11,
              ...(dimension === 'region' && { most }),
            }
          }),
          points: pointsOf(data, measure, subject.form, () => ''),
          picked: subject.picked,
        },
        subject.manner,
      ),
    ...chosen(choices),
  }
}

/** How the values of counties spread within each area. */
export function spread(choices: ChartChoices = {}): ChartDeclaration {
  return {
    key: 'spread',
    rows: ['region'],
    name: 'spread',
    title: 'spreadTitle',
    dimensions: [],
    draw: ({ subject, data, places, measure }) => {
      const points = pointsOf(data, measure, subject.form, ({ region }) => placeName(places, region ?? null))
      return boxChart(
        {
          measure: subject.measure(measure),
          groups: areasOf(subject.scope).map(({ name, codes, colour }) => ({
            ...{ key: name, name, colour, keys: {} },
            points: points.filter(({ keys }) => codes.has(keys.region ?? '')),
          })),
          picked: subject.picked,
        },
        subject.manner,
      )
    },
    ...chosen(choices),
  }
}

/** Counties × periods of the kind shown, by colour. */
export function periodHeat(choices: ChartChoices = {}): ChartDeclaration {
  return {
    key: 'periods',
    rows: ['region', 'period'],
    name: 'periods',
    title: 'periodsTitle',
    dimensions: [],
    draw: ({ subject, data, places, measure }) => {
      const { period, language } = subject.scope
      const points = pointsOf(data, measure, subject.form, () => '')
      const periods = points.flatMap(({ keys }) => keys.period ?? []).filter((one) => kindOf(one) === kindOf(period))
      return heatChart(
        {
          measure: subject.measure(measure),
          // A county that did not file the period shown may have filed others: an absent cell is told as such.
          places: places.map((place) => ({ ...place, filed: true })),
          categories: [...new Set(periods)].sort().map((key) => ({ key, name: periodLabel(key, language) })),
          placeDimension: 'region',
          categoryDimension: 'period',
          points,
          picked: subject.picked,
        },
        subject.manner,
      )
    },
    ...chosen(choices),
  }
}

function placeName(places: Drawing['places'], region: string | null): string {
  return places.find((place) => place.key === region)?.name ?? String(region ?? '')
}
