import type { FormView, RegionView } from '#contract'
import { type CompareSettings, emptySide, firstSettings } from './settings.ts'

export type ReadyComparisonKind = 'last-year' | 'last-year-by' | 'key-counties' | 'areas'

export interface ReadyComparison {
  readonly kind: ReadyComparisonKind
  /** Title of the dimension it is by, where it is not the county. */
  readonly dimension: FormView['columns'][number] | null
  readonly settings: CompareSettings
}

/** Comparisons that make sense for any form: with last year by county and by its code list, and of groups of counties. */
export function readyComparisons(form: FormView, regions: readonly RegionView[]): readonly ReadyComparison[] {
  const first = firstSettings(form)
  const dimension = form.columns.find((column) => column.role === 'dimension' && column.list !== null) ?? null
  const codes = (wanted: (region: RegionView) => boolean) => regions.filter(wanted).map(({ code }) => code)
  const groups = (kind: ReadyComparisonKind, a: readonly string[], b: readonly string[]): ReadyComparison => ({
    kind,
    dimension,
    settings: {
      ...first,
      by: dimension === null ? [] : [dimension.name],
      before: { ...emptySide, regions: a },
      after: { ...emptySide, regions: b },
    },
  })
  return [
    { kind: 'last-year', dimension: null, settings: first },
    ...(dimension === null
      ? []
      : [{ kind: 'last-year-by' as const, dimension, settings: { ...first, by: [dimension.name, 'region'] } }]),
    groups(
      'key-counties',
      codes(({ povertyLevel }) => povertyLevel === null),
      codes(({ povertyLevel }) => povertyLevel === 'national'),
    ),
    groups(
      'areas',
      codes(({ area }) => area === '渝东南'),
      codes(({ area }) => area === '渝东北'),
    ),
  ]
}
