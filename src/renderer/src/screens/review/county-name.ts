import type { Language, RegionView } from '#contract'
import { regionName } from '../../parts/names.ts'
import { textOf } from '../../words/words.ts'

/** Name of a county as a list has room for it: English names without “… Autonomous County”, Chinese ones in full. */
export function countyName(regions: readonly RegionView[], code: string, language: Language): string {
  const short = language === 'en' ? regions.find((each) => each.code === code)?.shortName : undefined
  return short === undefined ? regionName(regions, code, language) : textOf(short, language)
}
