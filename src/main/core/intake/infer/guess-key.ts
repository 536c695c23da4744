import type { FormFileColumn } from '#contract'

/**
 * Columns that together name each of the rows once: an identifier alone, the county, the county with the dimensions,
 * the county or nothing with a name. Empty where none of them does.
 *
 * @param rows texts by column name
 */
export function guessKey(
  columns: readonly FormFileColumn[],
  rows: readonly Readonly<Record<string, string>>[],
): readonly string[] {
  const of = (wanted: (column: FormFileColumn) => boolean) => columns.filter(wanted).map(({ name }) => name)
  const region = of(({ type }) => type === 'region')
  const codes = of(({ type }) => type === 'code')
  const names = of(({ type }) => type === 'text').slice(0, 4)
  const candidates = [
    ...(region.length > 0 ? [region, ...codes.map((code) => [...region, code]), [...region, ...codes]] : []),
    ...of(({ type }) => type === 'identifier').map((name) => [name]),
    ...names.map((name) => [name]),
    ...names.map((name) => [...region, name]),
    codes,
    ...names.slice(1).map((name) => [...region, names[0] ?? name, name]),
  ]
  return candidates.find((candidate) => candidate.length > 0 && namesEachOnce(candidate, rows)) ?? []
}

function namesEachOnce(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): boolean {
  const seen = new Set<string>()
  for (const row of rows) {
    const texts = columns.map((column) => row[column] ?? '')
    if (texts.every((text) => text === '')) return false
    seen.add(texts.join('\u0000'))
  }
  return rows.length > 0 && seen.size === rows.length
}
