import { baseOption } from './base.ts'
import type { Chart, Manner } from './chart.ts'
import type { ChoroplethInput, MapPlace } from './choropleth-input.ts'
import { classOf, mapClasses } from './map-classes.ts'
import { mapLegend } from './map-legend.ts'
import { ASPECT, INNER_EDGES, INNER_FRAME, INNER_MAP, INNER_PLACES, WHOLE_MAP } from './map-names.ts'
import { mapRegion } from './map-region.ts'
import { amountText } from './number-text.ts'
import { ink } from './palette.ts'
import { absentNames, absentNote, ranked } from './ranked.ts'

export type { ChoroplethInput, MapPlace, MapPoint } from './choropleth-input.ts'

/**
 * Counties coloured by the class their value falls into, the inner city enlarged in a corner.
 *
 * A county without a value is hatched and named under the map; it belongs to no class. Marks can be reached by the
 * arrow keys in the order of the ranking.
 */
export function choroplethChart(input: ChoroplethInput, manner: Manner): Chart {
  const { measure, places, classes: count } = input
  const byCode = new Map(input.points.map((point) => [point.keys.region ?? '', point]))
  const points = places.map(
    (place) => byCode.get(place.key) ?? { keys: { region: place.key }, name: place.name, value: null },
  )
  const order = ranked(points)
  const rule = { ...input, decimals: measure.decimals, classes: count, middle: input.whole }
  const classes = mapClasses(
    order.map(({ value }) => Number(value)),
    rule,
    manner,
  )
  const rankOf = new Map(order.map((point, at) => [point.keys.region, [at + 1, order.length] as const]))
  const drawn = (label: (place: MapPlace) => 'none' | 'name' | 'name-and-marks') =>
    places.map((place) => {
      const point = byCode.get(place.key)
      const shade = classOf(point?.value ?? null, classes, measure.decimals)
      const rank = rankOf.get(place.key) ?? null
      return mapRegion({ ...input, place, point, shade, rank, label: label(place) }, manner)
    })
  const isInner = (place: MapPlace) => place.key in INNER_PLACES
  const parted = input.scheme === 'diverging' ? input.whole : null
  const absent = points.length - order.length
  const at = new Map(places.map((place, index) => [place.key, index]))
  return {
    option: {
      ...baseOption(manner),
      graphic: {
        elements: [
          mapLegend(
            { measure, classes, absent, middle: parted, wholeName: input.wholeName, marks: marksOf(places, manner) },
            manner,
          ),
        ],
      },
      series: [
        {
          ...mapSeries(WHOLE_MAP, manner),
          left: '5%',
          right: '15%',
          top: 8,
          bottom: 8,
          preserveAspect: true,
          roam: true,
          scaleLimit: { min: 1, max: 8 },
          labelLayout: { hideOverlap: true },
          data: [...drawn((place) => (isInner(place) ? 'none' : 'name-and-marks')), ...frame('', manner)],
        },
        {
          ...mapSeries(INNER_MAP, manner),
          left: 6,
          top: 6,
          // Held in by both sides, so that it stays in the free corner whatever the shape of the panel.
          width: '31%',
          height: '34%',
          preserveAspect: true,
          preserveAspectAlign: 'left',
          preserveAspectVerticalAlign: 'top',
          clip: true,
          boundingCoords: [
            [INNER_EDGES.west, INNER_EDGES.north],
            [INNER_EDGES.east, INNER_EDGES.south],
          ],
          data: [...drawn((place) => (isInner(place) ? 'name' : 'none')), ...frame(manner.say('innerCity'), manner)],
        },
      ],
    } as Chart['option'],
    description: describe(input, order, absent, manner),
    note: [absentNote(absentNames(points), manner), manner.say('unitsNote')]
      .filter((line) => line !== null)
      .join(' · '),
    targets: order.map(({ keys }) => {
      const place = keys.region ?? ''
      return { seriesIndex: place in INNER_PLACES ? 1 : 0, dataIndex: at.get(place) ?? 0, keys }
    }),
  }
}

/** What all maps have in common. Colours and names come with each county; one outside the scope is an outline only. */
export function mapSeries(map: string, manner: Manner) {
  const colours = ink(manner.dark)
  return {
    type: 'map' as const,
    map,
    aspectScale: ASPECT,
    cursor: 'pointer',
    selectedMode: 'multiple' as const,
    label: { show: false },
    itemStyle: { areaColor: colours.surface, borderColor: colours.line, borderWidth: 0.8 },
    emphasis: { disabled: true, label: { show: false } },
  }
}

/** Draws the frame of the enlargement, on either map. */
function frame(title: string, manner: Manner) {
  const colours = ink(manner.dark)
  const look = { color: 'transparent', areaColor: 'transparent', borderColor: colours.soft, borderWidth: 1 }
  return [
    {
      name: INNER_FRAME,
      value: Number.NaN,
      silent: true,
      itemStyle: { ...look, ...(title === '' && { borderType: 'dashed' as const }) },
      label: {
        show: title !== '',
        formatter: title,
        color: colours.text,
        fontSize: 10,
        textBorderColor: colours.surface,
        textBorderWidth: 3,
      },
    },
  ]
}

/** The line that explains the marks beside names, as far as they occur. */
function marksOf(places: readonly MapPlace[], manner: Manner): readonly string[] {
  const has = (level: MapPlace['povertyLevel']) => places.some(({ povertyLevel }) => povertyLevel === level)
  return [
    ...(has('national') ? [`▲ ${manner.say('nationalCounty')}${manner.say('exitYearMark')}`] : []),
    ...(has('municipal') ? [`△ ${manner.say('municipalCounty')}`] : []),
  ]
}

function describe(
  { measure, whole, wholeName }: ChoroplethInput,
  order: readonly { readonly name: string; readonly value: number | null }[],
  absent: number,
  manner: Manner,
): string {
  const [first, last] = [order.at(0), order.at(-1)]
  if (first === undefined || last === undefined) return manner.say('emptyDescription', { measure: measure.title })
  return manner.say('mapDescription', {
    measure: measure.title,
    count: order.length,
    absent,
    whole: `${wholeName} ${amountText(whole, measure, manner)}`,
    first: `${first.name} ${amountText(first.value, measure, manner)}`,
    last: `${last.name} ${amountText(last.value, measure, manner)}`,
  })
}
