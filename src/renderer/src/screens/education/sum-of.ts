/** Sum of what is known; `null` where nothing is. */
export function sumOf(values: readonly (number | null)[] | undefined): number | null {
  const known = values?.filter((value) => value !== null) ?? []
  return known.length === 0 ? null : known.reduce((all, value) => all + value, 0)
}
