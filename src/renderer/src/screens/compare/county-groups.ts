import type { Language, RegionView } from '#contract'
import { areaName } from '../../words/areas.ts'

/** Counties that are spoken of as one: an area, or those of a level of poverty. */
export interface CountyGroup {
  readonly key: string
  readonly name: string
  readonly codes: readonly string[]
}

export interface LevelNames {
  readonly national: string
  readonly municipal: string
  readonly none: string
}

/** Every area and every level of poverty, with its counties. */
export function countyGroups(
  regions: readonly RegionView[],
  language: Language,
  levels: LevelNames,
): readonly CountyGroup[] {
  const codes = (wanted: (region: RegionView) => boolean) => regions.filter(wanted).map(({ code }) => code)
  const areas = [...new Set(regions.map(({ area }) => area))].filter((area) => area !== '')
  return [
    ...areas.map((one) => ({
      key: `area:${one}`,
      name: areaName(one, language),
      codes: codes(({ area }) => area === one),
    })),
    ...(['national', 'municipal', 'none'] as const).map((level) => ({
      key: `level:${level}`,
      name: levels[level],
      codes: codes(({ povertyLevel }) => (povertyLevel ?? 'none') === level),
    })),
  ]
}

/** The group that has exactly these counties. */
export function groupOf(codes: readonly string[], groups: readonly CountyGroup[]): CountyGroup | undefined {
  const wanted = [...codes].sort().join()
  return groups.find((group) => [...group.codes].sort().join() === wanted)
}
