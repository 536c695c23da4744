import type { RegionView } from '#contract'

/** Found by either name, by English name without spaces, or by the start of the code. */
export function matchesCounty(region: RegionView, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  const names = [region.name.zh, region.shortName.zh, region.name.en.toLowerCase(), region.shortName.en.toLowerCase()]
  return region.code.startsWith(wanted) || names.some((name) => name.includes(wanted))
}
