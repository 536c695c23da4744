import type { Sensitivity } from '#contract'

/**
 * A personal value as it may be shown: 张* · 张*三 for names with a point · 138****1234 · 500101********1234 · card last four.
 *
 * A value too short for its mask is hidden altogether.
 */
export function masked(value: string, sensitivity: Sensitivity): string {
  switch (sensitivity) {
    case 'public':
      return value
    case 'name':
      return maskedName(value)
    case 'phone':
      return value.length >= 8 ? `${value.slice(0, 3)}****${value.slice(-4)}` : '****'
    case 'id-number':
      return value.length === 18 ? `${value.slice(0, 6)}********${value.slice(-4)}` : '********'
    case 'bank-account':
      return value.length >= 8 ? `****${value.slice(-4)}` : '****'
  }
}

/** Of a name with a point (阿依·古丽) the first and the last character stay, of any other the first. */
function maskedName(name: string): string {
  const characters = [...name]
  const [first = ''] = characters
  if (characters.length < 2) return '*'
  return name.includes('·') ? `${first}*${characters.at(-1)}` : `${first}*`
}
