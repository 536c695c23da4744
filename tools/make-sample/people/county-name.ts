import type { SampleCounty } from '../figures/counties.ts'

/** How an office writes its own county: 酉阳土家族苗族自治县, 酉阳县, 酉阳自治县, `酉 阳 县`, `酉 阳`, or with blanks around it. */
export type CountyStyle = 'official' | 'common' | 'autonomous' | 'spaced' | 'short' | 'padded'

const PEOPLES = /(?:土家族|苗族)+自治县$/

export function countyName(county: SampleCounty, style: CountyStyle): string {
  switch (style) {
    case 'official':
      return county.name
    case 'common':
      return commonName(county)
    case 'autonomous':
      return county.name.replace(PEOPLES, '自治县')
    case 'spaced':
      return [...commonName(county)].join(' ')
    case 'short':
      return [...shortName(county)].join(' ')
    case 'padded':
      return `\u3000${county.name} `
  }
}

/** 石柱土家族自治县 as 石柱县; other names as they are. */
export function commonName(county: SampleCounty): string {
  return county.name.replace(PEOPLES, '县')
}

/** 万州区 as 万州; names of two characters stay whole, 忠县 would be nothing without 县. */
function shortName(county: SampleCounty): string {
  const name = commonName(county)
  return name.length > 2 ? name.slice(0, -1) : name
}
