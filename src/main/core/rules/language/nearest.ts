/**
 * The name that was probably meant by one that is not there; `null` where none comes near.
 *
 * @param names what could be meant, each with the other ways it is written
 */
export function nearest(
  wrong: string,
  names: readonly { readonly name: string; readonly also: readonly string[] }[],
): string | null {
  const wanted = wrong.toLowerCase()
  let best: string | null = null
  let least = Math.max(Math.floor(wanted.length / 3), wanted.length > 2 ? 1 : 0) + 1
  for (const { name, also } of names) {
    for (const written of [name, ...also]) {
      const distance = distanceOf(wanted, written.toLowerCase())
      if (distance < least) {
        least = distance
        best = name
      }
    }
  }
  return best ?? containing(wanted, names)
}

/** The one name that has the wrong one in it, or is in it. */
function containing(
  wanted: string,
  names: readonly { readonly name: string; readonly also: readonly string[] }[],
): string | null {
  if (wanted.length < 2) return null
  const found = names.filter(({ name, also }) =>
    [name, ...also].some((written) => {
      const other = written.toLowerCase()
      return other.includes(wanted) || (other.length >= 2 && wanted.includes(other))
    }),
  )
  const [shortest] = [...found].sort((a, b) => a.name.length - b.name.length)
  return shortest?.name ?? null
}

/** Signs to put in, take out, change or swap to make one text of the other. */
function distanceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 12) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const line = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : changed
      line.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1))
    }
    before = last
    last = line
  }
  return last[b.length] ?? 0
}
