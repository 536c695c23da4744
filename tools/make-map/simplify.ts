import { distanceToSide, type Place, placeAt, type Ring } from './rings.ts'

const keyOf = (place: Place) => place.join()

/**
 * Leaves out places that stray less than `tolerance` from the line without them.
 *
 * A border shared by two rings is cut where it begins and ends and thinned out once for both, so that neighbours still
 * share it afterwards.
 */
export function simplified(rings: readonly Ring[], tolerance: number): readonly Ring[] {
  const owners = ownersOfSides(rings)
  return rings.map((ring) => {
    const open = ring.slice(0, -1)
    const ends = open.flatMap((_, at) => (isEnd(open, at, owners) ? [at] : []))
    // An island of its own has no end: it is cut at two of its places.
    const cuts = ends.length >= 2 ? ends : [0, Math.floor(open.length / 2)]
    const thinned = cuts.flatMap((from, number) => {
      const to = cuts[(number + 1) % cuts.length] ?? from
      const arc = to > from ? open.slice(from, to + 1) : [...open.slice(from), ...open.slice(0, to + 1)]
      return thinOneWay(arc, tolerance).slice(0, -1)
    })
    return [...thinned, placeAt(thinned, 0)]
  })
}

/** The rings on either side of each side of a ring. */
function ownersOfSides(rings: readonly Ring[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  rings.forEach((ring, number) => {
    for (let at = 1; at < ring.length; at++) {
      const side = sideKey(placeAt(ring, at - 1), placeAt(ring, at))
      owners.set(side, `${owners.get(side) ?? ''}/${number}`)
    }
  })
  return owners
}

function isEnd(open: readonly Place[], at: number, owners: ReadonlyMap<string, string>): boolean {
  const here = placeAt(open, at)
  const before = sideKey(placeAt(open, (at + open.length - 1) % open.length), here)
  const after = sideKey(here, placeAt(open, (at + 1) % open.length))
  return owners.get(before) !== owners.get(after)
}

/** Thins a line out from the same end whichever way a ring runs along it. */
function thinOneWay(arc: readonly Place[], tolerance: number): readonly Place[] {
  const turned = keyOf(placeAt(arc, 0)) > keyOf(placeAt(arc, arc.length - 1))
  const thinned = thinOut(turned ? [...arc].reverse() : arc, tolerance)
  return turned ? [...thinned].reverse() : thinned
}

/** Douglas and Peucker's way: the place that strays most is kept and parts the line. */
function thinOut(line: readonly Place[], tolerance: number): readonly Place[] {
  const [first, last] = [placeAt(line, 0), placeAt(line, line.length - 1)]
  let farthest = 0
  let most = tolerance
  for (let at = 1; at < line.length - 1; at++) {
    const distance = distanceToSide(placeAt(line, at), first, last)
    if (distance > most) [farthest, most] = [at, distance]
  }
  if (farthest === 0) return [first, last]
  const before = thinOut(line.slice(0, farthest + 1), tolerance)
  return [...before.slice(0, -1), ...thinOut(line.slice(farthest), tolerance)]
}

function sideKey(one: Place, other: Place): string {
  const [a, b] = [keyOf(one), keyOf(other)]
  return a < b ? `${a};${b}` : `${b};${a}`
}
