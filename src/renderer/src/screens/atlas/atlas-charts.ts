import type { IndicatorLine, IndicatorResult, IndicatorView, Language, RegionView } from '#contract'
import { boxChart } from '../../charts/box-chart.ts'
import type { Chart, ChartMeasure, Manner } from '../../charts/chart.ts'
import { choroplethChart, type MapPlace, type MapPoint } from '../../charts/choropleth-chart.ts'
import { correlation } from '../../charts/distribution.ts'
import { heatChart } from '../../charts/heat-chart.ts'
import { mapMultiplesChart } from '../../charts/map-multiples-chart.ts'
import { rankingChart } from '../../charts/ranking-chart.ts'
import { scatterChart } from '../../charts/scatter-chart.ts'
import { periodLabel } from '../../parts/format.ts'
import { areaName } from '../../words/areas.ts'
import { textOf } from '../../words/words.ts'
import type { AtlasChoices } from './choices.ts'
import type { Atlas } from './use-atlas.ts'

/** What every chart of the screen needs: the figures, what is chosen and picked, and how it is told. */
export interface Drawing {
  readonly atlas: Atlas
  readonly choices: AtlasChoices
  readonly scopeRegions: readonly string[]
  readonly picked: Readonly<Record<string, readonly (string | null)[]>>
  readonly manner: Manner
  /** What the whole is: the municipality, or the counties chosen. */
  readonly wholeName: string
}

export function measureOf({ code, title, unit, decimals }: IndicatorView, language: Language): ChartMeasure {
  return { name: code, title: textOf(title, language), unit: textOf(unit, language).trim(), decimals }
}

export function mapOf({ atlas, choices, scopeRegions, picked, manner, wholeName }: Drawing): Chart | null {
  const { now, indicator, regions } = atlas
  if (now === undefined || indicator === undefined) return null
  const places = placesOf(regions, scopeRegions, now, atlas.period, manner)
  return choroplethChart(
    {
      measure: measureOf(indicator, manner.language),
      places,
      points: pointsOf(now.lines, places, indicator),
      picked,
      whole: now.total.value,
      wholeName,
      ...classing(indicator, choices, now),
    },
    manner,
  )
}

export function multiplesOf({ atlas, choices, scopeRegions, picked, manner, wholeName }: Drawing): Chart | null {
  const { series, indicator, periods, regionsOf } = atlas
  if (series === undefined || indicator === undefined) return null
  const maps = periods.map((period) => {
    const places = placesOf(
      (regionsOf.get(period) ?? []).filter(({ code }) => !code.includes('@')),
      scopeRegions,
      series,
      period,
      manner,
    )
    return {
      period,
      label: periodLabel(period, manner.language),
      places,
      points: pointsOf(linesIn(series, period), places, indicator),
      whole: wholeIn(series, period),
    }
  })
  return mapMultiplesChart(
    {
      measure: measureOf(indicator, manner.language),
      maps,
      picked,
      wholeName,
      ...classing(indicator, choices, series),
    },
    manner,
  )
}

/** @param visible bars shown at once */
export function rankingOf({ atlas, scopeRegions, picked, manner }: Drawing, visible: number): Chart | null {
  const { now, indicator, regions } = atlas
  if (now === undefined || indicator === undefined) return null
  const places = placesOf(regions, scopeRegions, now, atlas.period, manner)
  return rankingChart(
    {
      measure: measureOf(indicator, manner.language),
      points: allPoints(now.lines, places, indicator),
      picked,
      visible,
    },
    manner,
  )
}

export function matrixOf({ atlas, scopeRegions, picked, manner }: Drawing): Chart | null {
  const { series, indicator, periods, regions } = atlas
  if (series === undefined || indicator === undefined) return null
  const places = placesOf(regions, scopeRegions, series, null, manner)
  return heatChart(
    {
      measure: measureOf(indicator, manner.language),
      places,
      categories: periods.map((period) => ({ key: period, name: periodLabel(period, manner.language) })),
      placeDimension: 'region',
      categoryDimension: 'period',
      points: periods.flatMap((period) =>
        allPoints(linesIn(series, period), places, indicator).map((point) => ({
          ...point,
          keys: { region: point.keys.region ?? null, period },
        })),
      ),
      picked,
    },
    manner,
  )
}

export function scatterOf({ atlas, scopeRegions, picked, manner }: Drawing): Chart | null {
  const { now, other, indicator, regions } = atlas
  if (now === undefined || other === undefined || indicator === undefined) return null
  const places = placesOf(regions, scopeRegions, now, atlas.period, manner)
  const valueAt = (result: IndicatorResult, region: string) =>
    result.lines.find(({ keys }) => keys.region === region)?.value ?? null
  const inScope = regions.filter(({ code }) => places.some(({ key }) => key === code))
  return scatterChart(
    {
      x: measureOf(other.indicator, manner.language),
      y: measureOf(indicator, manner.language),
      points: inScope.map(({ code, shortName, area }) => ({
        keys: { region: code },
        name: textOf(shortName, manner.language),
        x: valueAt(other, code),
        y: valueAt(now, code),
        group: area,
      })),
      groups: [...new Set(inScope.map(({ area }) => area))].map((area) => ({
        key: area,
        name: areaName(area, manner.language),
        colour: areaColour(area, regions),
      })),
      picked,
    },
    manner,
  )
}

/** How far the two figures go together over the counties that have both. */
export function correlationOf({ now, other }: Atlas): number | null {
  const pairs = (now?.lines ?? []).flatMap(({ keys, value }) => {
    const beside = other?.lines.find((line) => line.keys.region === keys.region)?.value ?? null
    return value === null || beside === null ? [] : [[beside, value] as const]
  })
  return correlation(pairs)
}

export function boxesOf(
  { atlas, choices, scopeRegions, picked, manner }: Drawing,
  levelName: (level: RegionView['povertyLevel']) => string,
): Chart | null {
  const { now, indicator, regions } = atlas
  if (now === undefined || indicator === undefined) return null
  const places = placesOf(regions, scopeRegions, now, atlas.period, manner)
  const points = allPoints(now.lines, places, indicator)
  const groupOf = ({ area, povertyLevel }: RegionView) =>
    choices.grouping === 'area'
      ? { key: area, name: areaName(area, manner.language), colour: areaColour(area, regions) }
      : { key: povertyLevel ?? 'none', name: levelName(povertyLevel), colour: levelColour(povertyLevel) }
  const groups = new Map(regions.map((region) => [groupOf(region).key, groupOf(region)]))
  return boxChart(
    {
      measure: measureOf(indicator, manner.language),
      groups: [...groups.values()].map((group) => ({
        ...group,
        keys: {},
        points: points.filter(({ keys }) => {
          const region = regions.find(({ code }) => code === keys.region)
          return region !== undefined && groupOf(region).key === group.key
        }),
      })),
      picked,
    },
    manner,
  )
}

/** As on every screen: areas have their colours in the order in which their counties are listed. */
function areaColour(area: string, regions: readonly RegionView[]): number {
  return [...new Set(regions.map((region) => region.area))].indexOf(area) * 2
}

function levelColour(level: RegionView['povertyLevel']): number {
  return level === 'national' ? 3 : level === 'municipal' ? 2 : 0
}

/** A level of amounts is coloured from little to much; a share that should be high or low, to either side of the whole. */
function classing(indicator: IndicatorView, { method, classes, scheme }: AtlasChoices, { total }: IndicatorResult) {
  const parts = indicator.direction !== 'neither' && indicator.denominator !== null && total.value !== null
  return {
    method,
    classes,
    scheme: scheme ?? (parts ? 'diverging' : 'sequential'),
    direction: indicator.direction,
  } as const
}

/** Counties in scope with their names; `period`: whether they filed for it. */
export function placesOf(
  regions: readonly RegionView[],
  chosen: readonly string[],
  { leftOut }: IndicatorResult,
  period: string | null,
  { language }: Manner,
): readonly MapPlace[] {
  const unfiled = new Set(
    leftOut.filter((one) => one.why === 'not-filed' && one.period === period).map(({ region }) => region),
  )
  return regions
    .filter(({ code }) => chosen.length === 0 || chosen.includes(code))
    .map(({ code, shortName, povertyLevel, exitYear }) => ({
      key: code,
      name: textOf(shortName, language),
      filed: !unfiled.has(code),
      povertyLevel,
      exitYear,
    }))
}

function pointsOf(
  lines: readonly IndicatorLine[],
  places: readonly MapPlace[],
  indicator: IndicatorView,
): readonly MapPoint[] {
  const names = new Map(places.map(({ key, name }) => [key, name]))
  return lines
    .filter(({ keys }) => names.has(keys.region ?? ''))
    .map(({ keys, value, numerator, denominator, before }) => ({
      keys: { region: keys.region ?? null },
      name: names.get(keys.region ?? '') ?? '',
      value,
      before,
      ...(indicator.denominator !== null && { numerator, denominator }),
    }))
}

/** Points of all counties, an absent one for each without a line. */
function allPoints(
  lines: readonly IndicatorLine[],
  places: readonly MapPlace[],
  indicator: IndicatorView,
): readonly MapPoint[] {
  const points = pointsOf(lines, places, indicator)
  const known = new Set(points.map(({ keys }) => keys.region))
  return [
    ...points,
    ...places
      .filter(({ key }) => !known.has(key))
      .map(({ key, name }) => ({ keys: { region: key }, name, value: null })),
  ]
}

export function linesIn(result: IndicatorResult, period: string): readonly IndicatorLine[] {
  return result.lines.filter(({ keys }) => keys.period === period)
}

export function wholeIn(result: IndicatorResult, period: string): number | null {
  return result.totals.find(({ keys }) => keys.period === period)?.value ?? null
}
