import type { Language, RegionView } from '#contract'
import { periodLabel } from '../../parts/format.ts'
import { regionName } from '../../parts/names.ts'
import { type CountyGroup, groupOf } from './county-groups.ts'
import type { Side } from './settings.ts'

export interface SideNaming {
  readonly regions: readonly RegionView[]
  readonly groups: readonly CountyGroup[]
  readonly language: Language
  /** `渝中区等 20 个`. */
  many(first: string, count: number): string
}

/** What tells two sides apart, as short as can be: their periods, their counties, or both. */
export function sideNames(before: Side, after: Side, naming: SideNaming): readonly [before: string, after: string] {
  const apart = before.regions.join() !== after.regions.join()
  const samePeriod = before.periods.join() === after.periods.join()
  const nameOf = (side: Side): string => {
    const parts = [...(apart ? [placeOf(side, naming)] : []), ...(samePeriod && apart ? [] : [periodOf(side, naming)])]
    return parts.filter((part) => part !== '').join(' ')
  }
  return [nameOf(before), nameOf(after)]
}

function placeOf({ regions: codes }: Side, { regions, groups, language, many }: SideNaming): string {
  const [first] = codes
  if (first === undefined) return ''
  const name = regionName(regions, first, language)
  return codes.length === 1 ? name : (groupOf(codes, groups)?.name ?? many(name, codes.length))
}

function periodOf({ periods }: Side, { language }: SideNaming): string {
  return periods.map((code) => periodLabel(code, language)).join(language === 'en' ? ', ' : '、')
}
