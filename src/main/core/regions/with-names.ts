import type { RegionIndex } from './region-index.ts'
import { regionKey } from './region-names.ts'

/**
 * The regions with further names that a person has confirmed.
 *
 * Such a name is only asked for where nothing else is called so: 巫溪 stays 巫溪, whatever was confirmed.
 *
 * @param names region codes by the text as it stands in a sheet
 * @param onUse told each time that a text is taken for a region because of them
 */
export function withNames(
  regions: RegionIndex,
  names: Readonly<Record<string, string>>,
  onUse: (text: string, code: string) => void = () => {},
): RegionIndex {
  const confirmed = new Map(Object.entries(names).map(([text, code]) => [regionKey(text), code]))
  if (confirmed.size === 0) return regions
  return {
    resolve(text, year) {
      const found = regions.resolve(text, year)
      const code = found.kind === 'unknown' ? confirmed.get(regionKey(text)) : undefined
      if (code === undefined) return found
      onUse(text.trim(), code)
      return { kind: 'region', code }
    },
    namedIn: (text, year) => regions.namedIn(text, year),
    has: (code) => regions.has(code),
    idOf: (code) => regions.idOf(code),
    codeOf: (id) => regions.codeOf(id),
    nameOf: (code, year) => regions.nameOf(code, year),
    counties: (year) => regions.counties(year),
    all: () => regions.all(),
    joined: () => regions.joined(),
  }
}
