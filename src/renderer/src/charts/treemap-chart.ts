import type { Filters } from '#contract'
import { baseOption } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Manner, type Point } from './chart.ts'
import { amountText, numberText } from './number-text.ts'
import { ink, memberColour, textOn } from './palette.ts'
import { memberStyle } from './patterns.ts'
import { absentNames, absentNote, ranked } from './ranked.ts'
import { tip, valueLines } from './tip.ts'

export interface TreemapPoint extends Point {
  /** Place in the fixed palette. */
  readonly colour: number
}

export interface TreemapInput {
  readonly measure: ChartMeasure
  readonly points: readonly TreemapPoint[]
  /** The whole, as the core recomputed it. */
  readonly total: number | null
  readonly picked: Filters
}

/** Parts of a whole as areas in their fixed colours; parts without a value are named under the chart. */
export function treemapChart({ measure, points, total, picked }: TreemapInput, manner: Manner): Chart {
  const tiles = ranked(points).filter((point) => Number(point.value) > 0)
  return {
    option: {
      ...baseOption(manner),
      series: [
        {
          type: 'treemap',
          left: 6,
          right: 6,
          top: 6,
          bottom: 6,
          roam: false,
          nodeClick: false,
          breadcrumb: { show: false },
          cursor: 'pointer',
          itemStyle: { borderColor: ink(manner.dark).surface, borderWidth: 1, gapWidth: 1 },
          data: tiles.map((tile) => node(tile, measure, total, isBright(tile.keys, picked), manner)),
        },
      ],
    },
    description: describe(tiles, measure, total, manner),
    note: absentNote(absentNames(points), manner),
    targets: tiles.map((tile, dataIndex) => ({ seriesIndex: 0, dataIndex: dataIndex + 1, keys: tile.keys })),
  }
}

function node(tile: TreemapPoint, measure: ChartMeasure, total: number | null, bright: boolean, manner: Manner) {
  const colour = memberColour(tile.colour, manner.dark)
  const share = shareText(tile, total, manner)
  return {
    name: tile.name,
    value: tile.value ?? 0,
    keys: tile.keys,
    tip: tip(tile.name, [
      ...valueLines(tile, measure, manner),
      ...(share ? [[manner.say('share'), share] as const] : []),
    ]),
    itemStyle: { ...memberStyle(tile.colour, manner), opacity: bright ? 1 : 0.3 },
    label: {
      show: !isTooSmall(tile, total, manner),
      color: bright ? textOn(colour) : ink(manner.dark).text,
      ...(manner.patterns && bright && { textBorderColor: colour, textBorderWidth: 3 }),
      fontSize: 12,
      lineHeight: 16,
      overflow: manner.language === 'en' ? ('truncate' as const) : ('break' as const),
      formatter: labelOf(tile, measure, total, manner),
    },
  }
}

/** An English name would be cut to its first letters in so small a tile; its tip names it. */
function isTooSmall(tile: Point, total: number | null, manner: Manner): boolean {
  return manner.language === 'en' && total !== null && total > 0 && Number(tile.value) / total < 0.025
}

/** Name, value and share where the tile has room for them; a small tile shows its name only. */
function labelOf(tile: Point, measure: ChartMeasure, total: number | null, manner: Manner): string {
  const share = shareText(tile, total, manner)
  if (total !== null && total > 0 && Number(tile.value) / total < 0.05) return tile.name
  const value = numberText(tile.value ?? 0, Math.abs(tile.value ?? 0) >= 1000 ? 0 : measure.decimals, manner.language)
  return [tile.name, value, share].filter((line) => line !== '').join('\n')
}

function shareText(tile: Point, total: number | null, manner: Manner): string {
  if (tile.value === null || total === null || total <= 0) return ''
  return `${numberText((tile.value / total) * 100, 1, manner.language)}%`
}

function describe(tiles: readonly Point[], measure: ChartMeasure, total: number | null, manner: Manner): string {
  const [largest] = tiles
  if (largest === undefined) return manner.say('emptyDescription', { measure: measure.title })
  return manner.say('treemapDescription', {
    measure: measure.title,
    count: tiles.length,
    total: amountText(total, measure, manner),
    first: `${largest.name} ${amountText(largest.value, measure, manner)}`,
  })
}
