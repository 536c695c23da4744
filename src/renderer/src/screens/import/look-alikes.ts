import type { RegionView } from '#contract'

/** Counties that are easily taken for this one: names of the same length that begin alike, as 巫山 and 巫溪. */
export function lookAlikes(region: RegionView, all: readonly RegionView[]): readonly RegionView[] {
  const name = region.shortName.zh
  return all.filter(
    ({ code, shortName }) =>
      code !== region.code && shortName.zh.length === name.length && shortName.zh.at(0) === name.at(0),
  )
}
