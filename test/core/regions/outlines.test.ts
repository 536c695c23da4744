import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRegionFiles } from '../../../src/main/core/regions/region-files.ts'

type Place = readonly [number, number]

interface Outlines {
  readonly features: readonly {
    readonly properties: { readonly name: string; readonly cp: Place }
    readonly geometry: { readonly coordinates: readonly (readonly (readonly Place[])[])[] }
  }[]
}

const folder = join(import.meta.dirname, '../../../resources/regions')
const { features } = JSON.parse(readFileSync(join(folder, 'chongqing.geojson'), 'utf8')) as Outlines
const ringsOf = (code: string) =>
  features.find(({ properties }) => properties.name === code)?.geometry.coordinates.flat() ?? []

/** Places of a county's border that another county's border has as well. */
function sharedPlaces(one: string, other: string): number {
  const places = new Set(ringsOf(one).flatMap((ring) => ring.map(String)))
  return new Set(
    ringsOf(other)
      .flat()
      .map(String)
      .filter((place) => places.has(place)),
  ).size
}

function areaOf(ring: readonly Place[]): number {
  const parts = ring.slice(1).map(([x, y], at) => (ring[at]?.[0] ?? x) * y - x * (ring[at]?.[1] ?? y))
  return Math.abs(parts.reduce((sum, part) => sum + part, 0)) / 2
}

test('the map has an outline for each of the 38 counties under its newest code, and for nothing else', () => {
  const { districts } = readRegionFiles(folder)

  expect(features.map(({ properties }) => properties.name).sort()).toEqual(districts.map(({ code }) => code).sort())
})

test.each([
  ['开州', '云阳', '500154', '500235'],
  ['开州', '万州', '500154', '500101'],
  ['开州', '城口', '500154', '500229'],
  ['开州', '巫溪', '500154', '500238'],
  ['梁平', '万州', '500155', '500101'],
  ['武隆', '彭水', '500156', '500243'],
  ['綦江', '南川', '500110', '500119'],
  ['大足', '荣昌', '500111', '500153'],
])('%s and %s meet in one border', (_one, _other, code, neighbour) => {
  expect(sharedPlaces(code, neighbour)).toBeGreaterThan(20)
})

test('no county stands alone: 秀山 meets 酉阳 only, all others two or more', () => {
  const codes = features.map(({ properties }) => properties.name)
  const neighbours = (code: string) => codes.filter((other) => other !== code && sharedPlaces(code, other) > 0)

  expect(codes.filter((code) => neighbours(code).length < 2).map((code) => [code, neighbours(code)])).toEqual([
    ['500241', ['500242']],
  ])
})

test('the outlines together cover what the municipality covers, 82,400 km²', () => {
  const degrees = features
    .flatMap(({ geometry }) => geometry.coordinates.flat())
    .reduce((sum, ring) => sum + areaOf(ring), 0)

  expect(degrees * 111.32 ** 2 * Math.cos((30.05 * Math.PI) / 180)).toBeCloseTo(82_400, -3)
})

test('the outlines are small enough to be read when the map is first opened', () => {
  expect(statSync(join(folder, 'chongqing.geojson')).size).toBeLessThan(400_000)
})
