import type { Filters } from '#contract'
import { changeText } from './change-text.ts'
import type { ChartMeasure, Manner } from './chart.ts'
import type { MapPlace, MapPoint } from './choropleth-input.ts'
import type { MapClass } from './map-classes.ts'
import { ink } from './palette.ts'
import { hatched } from './patterns.ts'
import { tip, valueLines } from './tip.ts'

export interface RegionInput {
  readonly place: MapPlace
  readonly point: MapPoint | undefined
  readonly shade: MapClass | null
  /** Place among those with a value, and how many there are. */
  readonly rank: readonly [place: number, of: number] | null
  readonly measure: ChartMeasure
  readonly picked: Filters
  readonly label: 'none' | 'name' | 'name-and-marks'
  /** Said in the tip's heading beside the name. */
  readonly when?: string
}

/** A county as the map draws it: its class, its name and marks, and what is told on hovering. */
export function mapRegion(input: RegionInput, manner: Manner) {
  const { place, point, shade, picked } = input
  const colours = ink(manner.dark)
  const keys = { region: place.key }
  const colour = shade?.colour ?? colours.surface
  const chosen = (picked.region ?? []).includes(place.key)
  const look = {
    color: colour,
    areaColor: colour,
    borderColor: shade === null ? colours.faint : colours.surface,
    borderWidth: 0.8,
  }
  const decal = shade === null ? hatched(colours.faint) : shade.decal
  const outline = { ...look, borderColor: colours.text, borderWidth: 2 }
  const label = labelOf(input, manner)
  return {
    name: place.key,
    value: point?.value ?? Number.NaN,
    keys,
    tip: tip(headingOf(input), tipLines(input, manner)),
    selected: chosen,
    itemStyle: { ...look, ...(decal !== null && { decal }) },
    label,
    emphasis: { disabled: false, itemStyle: outline, label: { ...label, show: true } },
    select: { itemStyle: outline, label },
  }
}

function headingOf({ place, rank, when }: RegionInput): string {
  const name = when === undefined ? place.name : `${place.name}  ${when}`
  return rank === null ? name : `${rank[0]}  ${name}`
}

function tipLines({ place, point, rank, measure }: RegionInput, manner: Manner): (readonly [string, string])[] {
  if (point === undefined)
    return [[place.filed ? manner.say('noValue') : manner.say('notFiled'), ''], ...levelLines(place, manner)]
  const lines = valueLines(point, measure, manner)
  if (rank !== null) lines.push([manner.say('rank'), `${rank[0]} / ${rank[1]}`])
  if (point.before !== undefined) lines.push([changeText(point.before, point.value, measure, manner), ''])
  return [...lines, ...levelLines(place, manner)]
}

function levelLines({ povertyLevel, exitYear }: MapPlace, manner: Manner): readonly (readonly [string, string])[] {
  if (povertyLevel === null) return []
  const exit = exitYear === null ? '' : manner.say('exitedIn', { year: exitYear })
  return [[manner.say(povertyLevel === 'national' ? 'nationalCounty' : 'municipalCounty'), exit]]
}

/** ▲ a national key county, △ a municipal one, each with the year it passed the exit. */
function labelOf({ place, label }: RegionInput, manner: Manner) {
  const colours = ink(manner.dark)
  const mark = place.povertyLevel === null ? '' : place.povertyLevel === 'national' ? '▲' : '△'
  const year = place.exitYear === null ? '' : ` ${place.exitYear}`
  const second = label === 'name-and-marks' && mark !== '' ? `\n{mark|${mark}${year}}` : ''
  // A halo, for a name may reach beyond its county onto any other colour.
  const ground = { color: colours.text, textBorderColor: colours.surface, textBorderWidth: 2.5 }
  return {
    show: label !== 'none',
    formatter: `{name|${place.name}}${second}`,
    rich: {
      name: { ...ground, fontSize: manner.language === 'en' ? 10 : 11 },
      mark: { ...ground, fontSize: 9, lineHeight: 12 },
    },
  }
}
