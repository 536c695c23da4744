import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alongNeighbours } from './make-map/mended-border.ts'
import { areaOf, type Place, placeAt, type Ring, roomiest } from './make-map/rings.ts'
import { simplified } from './make-map/simplify.ts'

// node tools/make-map.ts SOURCE.geojson
// Makes resources/regions/chongqing.geojson: newest codes, borders that fit each other, as many places as can be seen.

interface Source {
  readonly features: readonly {
    readonly id: string
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
  }[]
}

/** The source is of mid-2016: two counties still have the codes they had before they became districts. */
const RENUMBERED: Readonly<Record<string, string>> = { '500228': '500155', '500232': '500156' }

const KAIZHOU = '500154'

/** Degrees: 开州 is beside its neighbours' border by less than this. */
const BESIDE = 0.003

/** About 100 m, the step of the source: a third of a pixel on a large screen, less than one in the enlarged inner city. */
const TOLERANCE = 0.001

/** Specks smaller than 1 km², most of them a single step of the source's raster. */
const SPECK = 0.0001

const source = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Source
const counties = source.features
  .map(({ id, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const rings = polygons.map(([outer = []]) => withoutRepeats(outer)).filter((ring) => areaOf(ring) > SPECK)
    return { code: RENUMBERED[id] ?? id, rings }
  })
  .sort((a, b) => a.code.localeCompare(b.code))

const others = counties.filter(({ code }) => code !== KAIZHOU).flatMap(({ rings }) => rings)
const mended = counties.map(({ code, rings }) => ({
  code,
  rings: code === KAIZHOU ? rings.map((ring) => alongNeighbours(ring, others, BESIDE)) : rings,
}))

const thinned = simplified(
  mended.flatMap(({ rings }) => rings),
  TOLERANCE,
)
let taken = 0
const features = mended.map(({ code, rings }) => {
  const own = thinned.slice(taken, taken + rings.length).map((ring) => ring.map(rounded))
  taken += rings.length
  const largest = own.reduce((most, ring) => (areaOf(ring) > areaOf(most) ? ring : most), own[0] ?? [])
  return {
    type: 'Feature',
    properties: { name: code, cp: rounded(roomiest(largest)) },
    geometry: { type: 'MultiPolygon', coordinates: own.map((ring) => [ring]) },
  }
})

const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
writeFileSync(
  join(import.meta.dirname, '../resources/regions/chongqing.geojson'),
  `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`,
)

function rounded([x, y]: Place): Place {
  return [Math.round(x * 10_000) / 10_000, Math.round(y * 10_000) / 10_000]
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter((place, at) => at === 0 || place.join() !== placeAt(ring, at - 1).join())
}
