import { baseOption, fontFamily } from './base.ts'
import type { Chart, Manner } from './chart.ts'
import { mapSeries } from './choropleth-chart.ts'
import type { ChoroplethInput, MapPlace, MapPoint } from './choropleth-input.ts'
import { classOf, mapClasses } from './map-classes.ts'
import { mapLegend } from './map-legend.ts'
import { SMALL_MAPS, smallMap } from './map-names.ts'
import { mapRegion } from './map-region.ts'
import { amountText } from './number-text.ts'
import { ink } from './palette.ts'
import { absentNames, ranked } from './ranked.ts'

/** One period with the names its counties had then. */
export interface MapOfPeriod {
  readonly period: string
  readonly label: string
  readonly places: readonly MapPlace[]
  readonly points: readonly MapPoint[]
  readonly whole: number | null
}

export interface MapMultiplesInput extends Omit<ChoroplethInput, 'places' | 'points' | 'whole'> {
  readonly maps: readonly MapOfPeriod[]
}

/** Part of the width kept for the legend where every cell has a map. */
const LEGEND_SHARE = 16

/**
 * One small map for each period, all in the classes of all values together, so that a colour means the same in each.
 *
 * A county is one shape and one series through the years; its name is that of each year.
 */
export function mapMultiplesChart(input: MapMultiplesInput, manner: Manner): Chart {
  const { measure } = input
  const maps = input.maps.slice(-SMALL_MAPS)
  const values = maps.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  // Parted at the newest whole: a middle of every year's own would give one colour several meanings.
  const middle = maps.at(-1)?.whole ?? null
  const rule = { ...input, decimals: measure.decimals, middle }
  const classes = mapClasses(values, rule, manner)
  const cells = cellsOf(maps.length)
  const drawn = maps.map((map) => regionsOf(map, input, classes, manner))
  const absent = maps.reduce((sum, map) => sum + missing(map).length, 0)
  const parted = input.scheme === 'diverging' ? middle : null
  return {
    option: {
      ...baseOption(manner),
      graphic: {
        elements: [
          ...maps.map((map, at) => titleOf(map, cells[at] ?? { left: 0, top: 0 }, input, manner)),
          mapLegend({ measure, classes, absent, middle: parted, wholeName: input.wholeName, marks: [] }, manner),
        ],
      },
      series: maps.map((_, at) => {
        const { left = 0, top = 0, width = 0, height = 0 } = cells[at] ?? {}
        return {
          ...mapSeries(smallMap(at), manner),
          left: `${left + 1}%`,
          top: `${top + 7}%`,
          width: `${width - 2}%`,
          height: `${height - 8}%`,
          preserveAspect: true,
          preserveAspectVerticalAlign: 'top',
          data: drawn[at] ?? [],
        }
      }),
    } as Chart['option'],
    description: describe(maps, input, manner),
    note: noteOf(maps, manner),
    targets: maps.flatMap((map, seriesIndex) =>
      ranked(map.points).map(({ keys }) => ({
        seriesIndex,
        dataIndex: map.places.findIndex((place) => place.key === keys.region),
        keys: { ...keys, period: map.period },
      })),
    ),
  }
}

function regionsOf(map: MapOfPeriod, input: MapMultiplesInput, classes: ReturnType<typeof mapClasses>, manner: Manner) {
  const { measure, picked } = input
  const byCode = new Map(map.points.map((point) => [point.keys.region, point]))
  const order = ranked(map.points)
  const rankOf = new Map(order.map((point, at) => [point.keys.region, [at + 1, order.length] as const]))
  return map.places.map((place) => {
    const point = byCode.get(place.key)
    const shade = classOf(point?.value ?? null, classes, measure.decimals)
    const rank = rankOf.get(place.key) ?? null
    const chosen = (picked.region ?? []).includes(place.key)
    const region = mapRegion(
      { place, point, shade, rank, measure, picked, label: chosen ? 'name' : 'none', when: map.label },
      manner,
    )
    return { ...region, keys: { region: place.key, period: map.period } }
  })
}

interface Cell {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Cells in per cent, as many abreast as keeps them largest in a panel about as high as wide; a free one has the legend. */
function cellsOf(count: number): readonly Cell[] {
  const abreast = count <= 2 ? count : count <= 4 ? 2 : count <= 9 ? 3 : 4
  const below = Math.ceil(count / abreast)
  const hasFree = abreast * below > count
  const [width, height] = [(100 - (hasFree ? 0 : LEGEND_SHARE)) / abreast, 100 / below]
  return Array.from({ length: count }, (_, at) => ({
    left: (at % abreast) * width,
    top: Math.floor(at / abreast) * height,
    width,
    height,
  }))
}

function titleOf(
  map: MapOfPeriod,
  { left, top }: Pick<Cell, 'left' | 'top'>,
  input: MapMultiplesInput,
  manner: Manner,
) {
  const whole = amountText(map.whole, input.measure, manner)
  return {
    type: 'text' as const,
    left: `${left + 1}%`,
    top: `${top + 1}%`,
    silent: true,
    style: {
      text: `${map.label}  ${whole}`,
      fill: ink(manner.dark).text,
      font: `600 12px ${fontFamily}`,
    },
  }
}

function missing({ places, points }: MapOfPeriod): readonly string[] {
  const byCode = new Map(points.map((point) => [point.keys.region, point]))
  return absentNames(
    places.map((place) => byCode.get(place.key) ?? { keys: { region: place.key }, name: place.name, value: null }),
  )
}

function noteOf(maps: readonly MapOfPeriod[], manner: Manner): string | null {
  const lines = maps.flatMap((map) => {
    const names = missing(map)
    return names.length === 0 ? [] : [`${map.label}：${names.join(manner.say('listMark'))}`]
  })
  return [...lines, manner.say('unitsNote')].join(' · ')
}

function describe(maps: readonly MapOfPeriod[], { measure }: MapMultiplesInput, manner: Manner): string {
  const [from, to] = [maps.at(0), maps.at(-1)]
  if (from === undefined || to === undefined) return manner.say('emptyDescription', { measure: measure.title })
  return manner.say('mapsDescription', {
    measure: measure.title,
    from: from.label,
    to: to.label,
    all: maps.map((map) => `${map.label} ${amountText(map.whole, measure, manner)}`).join(manner.say('listMark')),
  })
}
