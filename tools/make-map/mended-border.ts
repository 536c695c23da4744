import { distanceTo, type Place, placeAt, type Ring } from './rings.ts'

/**
 * A county drawn by another hand, along the border its neighbours have on their side.
 *
 * The source's 开州 is later than the rest and up to 200 m beside the border of its neighbours: the part of its ring
 * that runs beside theirs is replaced by theirs, the part along the municipality's border stays.
 */
export function alongNeighbours(county: Ring, neighbours: readonly Ring[], within: number): Ring {
  const outline = outlineOf(neighbours)
  const theirs = run(outline, (place) => distanceTo(place, county) < within)
  const own = run(county, (place) => distanceTo(place, outline) >= within)
  const ends = [placeAt(own, 0), placeAt(theirs, 0), placeAt(theirs, theirs.length - 1)] as const
  const joined = isNearer(ends[0], ends[2], ends[1]) ? [...theirs, ...own] : [...[...theirs].reverse(), ...own]
  return [...joined, placeAt(joined, 0)]
}

/** The longest run of places for which something holds, in a ring that may begin within it. */
function run(ring: Ring, holds: (place: Place) => boolean): readonly Place[] {
  const open = ring.slice(0, -1)
  const flags = open.map(holds)
  let best: readonly Place[] = []
  for (let from = 0; from < open.length; from++) {
    if (!flags[from] || flags[(from + open.length - 1) % open.length]) continue
    const places: Place[] = []
    for (let step = 0; step < open.length && flags[(from + step) % open.length]; step++)
      places.push(placeAt(open, (from + step) % open.length))
    if (places.length > best.length) best = places
  }
  return best
}

/** The longest closed line of sides that only one ring has: the outline of them all. */
function outlineOf(rings: readonly Ring[]): Ring {
  const sides = new Map<string, { from: Place; to: Place; times: number }>()
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [from, to] = [placeAt(ring, at - 1), placeAt(ring, at)]
      const key = [from.join(), to.join()].sort().join(';')
      sides.set(key, { from, to, times: (sides.get(key)?.times ?? 0) + 1 })
    }
  }
  const next = new Map<string, Place[]>()
  for (const { from, to, times } of sides.values()) {
    if (times === 1) next.set(from.join(), [...(next.get(from.join()) ?? []), to])
  }
  let longest: readonly Place[] = []
  for (const [start, ways] of next) {
    while (ways.length > 0) {
      const line: Place[] = []
      for (let at: string = start; ; ) {
        const place = next.get(at)?.shift()
        if (place === undefined) break
        line.push(place)
        at = place.join()
        if (at === start) break
      }
      if (line.length > longest.length) longest = line
    }
  }
  return [...longest, placeAt(longest, 0)]
}

function isNearer([x, y]: Place, near: Place, far: Place): boolean {
  return Math.hypot(x - near[0], y - near[1]) < Math.hypot(x - far[0], y - far[1])
}
