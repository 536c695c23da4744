/** Longitude and latitude. */
export type Place = readonly [number, number]

/** A closed line, its first place repeated at the end. */
export type Ring = readonly Place[]

/** Square degrees inside a ring, whichever way it runs. */
export function areaOf(ring: Ring): number {
  let sum = 0
  for (let at = 1; at < ring.length; at++) {
    const [x, y] = placeAt(ring, at - 1)
    const [nextX, nextY] = placeAt(ring, at)
    sum += x * nextY - nextX * y
  }
  return Math.abs(sum) / 2
}

/** Distance of a place from the nearest side of a line. */
export function distanceTo(place: Place, line: readonly Place[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let at = 1; at < line.length; at++)
    least = Math.min(least, distanceToSide(place, placeAt(line, at - 1), placeAt(line, at)))
  return least
}

export function distanceToSide([x, y]: Place, [fromX, fromY]: Place, [toX, toY]: Place): number {
  const [across, up] = [toX - fromX, toY - fromY]
  const length = across * across + up * up
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * across + (y - fromY) * up) / length))
  return Math.hypot(x - fromX - share * across, y - fromY - share * up)
}

/** Whether a place lies inside a ring. */
export function isInside([x, y]: Place, ring: Ring): boolean {
  let inside = false
  for (let at = 1; at < ring.length; at++) {
    const [fromX, fromY] = placeAt(ring, at - 1)
    const [toX, toY] = placeAt(ring, at)
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside
  }
  return inside
}

/** The place inside a ring that is farthest from its border, to a 200th of its width: where a name has most room. */
export function roomiest(ring: Ring): Place {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  const [left, right, foot, head] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best: { place: Place; room: number } = { place: [(left + right) / 2, (foot + head) / 2], room: -1 }
  const look = (around: Place, step: number) => {
    for (let across = -10; across <= 10; across++) {
      for (let up = -10; up <= 10; up++) {
        const place: Place = [around[0] + across * step, around[1] + up * step]
        const room = isInside(place, ring) ? distanceTo(place, ring) : -1
        if (room > best.room) best = { place, room }
      }
    }
  }
  const width = Math.max(right - left, head - foot)
  look(best.place, width / 20)
  for (const step of [width / 100, width / 400]) look(best.place, step)
  return best.place
}

/** The place at an index that is known to be there. */
export function placeAt(line: readonly Place[], at: number): Place {
  const place = line[at]
  if (place === undefined) throw new Error(`a line has no place ${at}`)
  return place
}
