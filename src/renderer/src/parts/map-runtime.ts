import { MapChart } from 'echarts/charts'
import { GraphicComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import outlines from '../../../../resources/regions/chongqing.geojson?raw'
import {
  INNER_EDGES,
  INNER_FRAME,
  INNER_MAP,
  INNER_PLACES,
  SMALL_MAPS,
  smallMap,
  WHOLE_MAP,
} from '../charts/map-names.ts'

interface Feature {
  readonly type: 'Feature'
  readonly properties: { readonly name: string; readonly cp: readonly number[] }
  readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] }
}

echarts.use([MapChart, GraphicComponent])

const { features } = JSON.parse(outlines) as { readonly features: readonly Feature[] }
const { west, north, east, south } = INNER_EDGES

/** A little within the edges, so that its line isn't cut off where the map ends. */
const inset = 0.001

const frame: Feature = {
  type: 'Feature',
  properties: { name: INNER_FRAME, cp: [(west + east) / 2, north - 0.02] },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west + inset, north - inset],
        [east - inset, north - inset],
        [east - inset, south + inset],
        [west + inset, south + inset],
        [west + inset, north - inset],
      ],
    ],
  },
}

register(WHOLE_MAP, [...features, frame])
register(INNER_MAP, [...features.map(withInnerPlace), frame])
for (let at = 0; at < SMALL_MAPS; at++) register(smallMap(at), features)

function withInnerPlace(feature: Feature): Feature {
  const cp = INNER_PLACES[feature.properties.name]
  return cp === undefined ? feature : { ...feature, properties: { ...feature.properties, cp } }
}

function register(name: string, parts: readonly Feature[]): void {
  echarts.registerMap(name, { type: 'FeatureCollection', features: parts } as Parameters<typeof echarts.registerMap>[1])
}
