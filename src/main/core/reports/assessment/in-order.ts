import type { Language, RegionView } from '#contract'

/** Things of counties in the order they were shown in; what is not named there keeps its place behind. */
export function inOrder<T extends { readonly region: string }>(
  things: readonly T[],
  order: readonly string[] | undefined,
): readonly T[] {
  if (order === undefined) return things
  const places = new Map(order.map((region, at) => [region, at]))
  const placeOf = ({ region }: T) => places.get(region) ?? order.length
  return [...things].sort((a, b) => placeOf(a) - placeOf(b))
}

/** Name of a county in the language of a report. */
export function nameOf(regions: readonly RegionView[], code: string, language: Language): string {
  const name = regions.find((region) => region.code === code)?.name
  return name === undefined ? code : language === 'en' ? name.en : name.zh
}
