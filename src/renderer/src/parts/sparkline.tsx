export interface SparklineProps {
  /** Oldest first; `null` is a gap in the line. */
  readonly values: readonly (number | null)[]
}

const width = 48
const height = 16
const inset = 3

/** A trend without axes; said in words elsewhere, so silent for those who can't see it. */
export function Sparkline({ values }: SparklineProps) {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return null
  const places = placesOf(values, Math.min(...known), Math.max(...known))
  const last = places.findLast((place) => place !== null)
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={pathOf(places)} />
      {last && <circle cx={last[0]} cy={last[1]} r={2.2} />}
    </svg>
  )
}

type Place = readonly [number, number] | null

function placesOf(values: readonly (number | null)[], low: number, high: number): readonly Place[] {
  const step = (width - 2 * inset) / Math.max(values.length - 1, 1)
  return values.map((value, at) => {
    if (value === null) return null
    const level = high === low ? 0.5 : (value - low) / (high - low)
    return [inset + at * step, height - inset - level * (height - 2 * inset)]
  })
}

/** A path that starts anew after each gap. */
function pathOf(places: readonly Place[]): string {
  return places
    .map((place, at) =>
      place === null ? '' : `${places[at - 1] ? 'L' : 'M'}${place[0].toFixed(1)} ${place[1].toFixed(1)}`,
    )
    .join(' ')
}
