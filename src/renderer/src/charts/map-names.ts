/** Outlines as the chart runtime knows them; several maps in one chart must each have a name of their own. */
export const WHOLE_MAP = 'chongqing'

/** The districts around the old town, too small to be read on the map of the whole. */
export const INNER_MAP = 'chongqing-inner'

/** Most small maps abreast and below each other. */
export const SMALL_MAPS = 12

export function smallMap(at: number): string {
  return `chongqing-${at}`
}

/** Shows on the whole map what is enlarged, and frames the enlargement. */
export const INNER_FRAME = 'inner-frame'

/** Corners of the enlargement: west, north, east, south. */
export const INNER_EDGES = { west: 106.31, north: 29.72, east: 106.9, south: 29.36 } as const

/** Where the names of the inner districts stand in the enlargement. */
export const INNER_PLACES: Readonly<Record<string, readonly [number, number]>> = {
  '500103': [106.547, 29.552],
  '500104': [106.452, 29.43],
  '500105': [106.75, 29.645],
  '500106': [106.39, 29.63],
  '500107': [106.38, 29.5],
  '500108': [106.66, 29.54],
}

/** A degree of longitude is shorter than one of latitude: at 30° by this much. */
export const ASPECT = 0.866
