import type { Label, Language } from '#contract'

/** The areas of the municipality, by the name they have in the data. */
const areaTerms: Readonly<Record<string, Label>> = {
  渝东北: { zh: '渝东北', en: 'Northeast' },
  渝东南: { zh: '渝东南', en: 'Southeast' },
  主城都市区: { zh: '主城都市区', en: 'Metropolitan' },
}

/** Name of an area in a language; the name in the data where no other is known. */
export function areaName(area: string, language: Language): string {
  const term = areaTerms[area]
  if (term === undefined) return area
  return language === 'en' ? term.en : term.zh
}
