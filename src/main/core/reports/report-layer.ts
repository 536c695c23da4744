import type { Language, Layer } from '#contract'
import { countAdjustments, countWithin } from '../adjustments/read-adjustments.ts'
import type { BookLayer } from '../book/book-layer.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { RegionIndex } from '../regions/region-index.ts'

/** The layer the figures of a report are made of, and how many adjustments are within what it is about. */
export interface ReportLayer {
  readonly name: Layer
  readonly adjustments: number
}

/** What a report reads its layer from. */
export interface LayerSource {
  readonly db: Sqlite
  readonly regions: RegionIndex
  readonly layer: BookLayer
}

export interface LayerScope {
  readonly forms: readonly string[]
  readonly periods?: readonly string[] | undefined
  /** All periods of a year. */
  readonly year?: number
  readonly regions?: readonly string[] | undefined
  /** A submission, whether it counts or not. */
  readonly submission?: number
}

/** Reads which layer a report shows, and how many adjustments lie within its scope. */
export function readLayer({ db, regions, layer }: LayerSource, scope: LayerScope): ReportLayer {
  if (scope.submission !== undefined) return { name: layer.name, adjustments: countAdjustments(db, scope.submission) }
  const periods = scope.year === undefined ? scope.periods : periodsOf(db, scope.year)
  const adjustments = layer.isAdjusted()
    ? countWithin(db, regions, {
        forms: scope.forms,
        ...(periods && { periods }),
        ...(scope.regions && { regions: scope.regions }),
      })
    : 0
  return { name: layer.name, adjustments }
}

/** `数据层：调整后（含 3 处调整）`: which layer, and what is or is not inside. */
export function layerText({ name, adjustments }: ReportLayer, language: Language): string {
  const words = WORDS[language]
  if (adjustments === 0) return `${words.layer}${words[name]}${words.none}`
  return `${words.layer}${words[name]}${name === 'adjusted' ? words.inside(adjustments) : words.outside(adjustments)}`
}

function periodsOf(db: Sqlite, year: number): readonly string[] {
  return db
    .prepare<[string], string>('SELECT DISTINCT period FROM submission WHERE substr(period, 1, 4) = ?')
    .pluck()
    .all(String(year))
}

const WORDS = {
  'zh-CN': {
    layer: '数据层：',
    source: '报送原值',
    adjusted: '调整后',
    none: '（无调整）',
    inside: (count: number) => `（含 ${count} 处调整）`,
    outside: (count: number) => `（未计入 ${count} 处调整）`,
  },
  en: {
    layer: 'Layer: ',
    source: 'as sent',
    adjusted: 'adjusted',
    none: ' (no adjustments)',
    inside: (count: number) => ` (${count} ${count === 1 ? 'adjustment' : 'adjustments'} inside)`,
    outside: (count: number) => ` (${count} ${count === 1 ? 'adjustment' : 'adjustments'} left out)`,
  },
} as const
