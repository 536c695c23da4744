import type { Area, SampleCounty } from './counties.ts'
import { between, createRandom } from './random.ts'

export interface SampleIndustry {
  readonly code: string
  readonly scaleUnit: string
  readonly scaleDecimals: number
  /** Scale for each point of a county's weight. */
  readonly scalePerPoint: number
  /** Tons and 万元 for one of the scale unit; no tons where nothing is weighed. */
  readonly tons: number | null
  readonly valueWan: number
  /** How common it is: northeast, southeast, the rest, inner city. */
  readonly weights: readonly [number, number, number, number]
  /** What firms of the trade call it. */
  readonly trades: readonly string[]
}

/** The "10+2" industries with made-up yields and prices. */
export const INDUSTRIES: readonly SampleIndustry[] = [
  industry('fruit', '亩', [0, 1200, 0.9, 0.35], [5, 2.2, 4, 0.25], ['柑橘种植', '脐橙种植', '李子种植', '水果种植']),
  industry('herbs', '亩', [0, 500, 0.35, 0.45], [3, 4, 1.2, 0], ['中药材种植', '药材种植']),
  industry('tea', '亩', [0, 300, 0.06, 0.5], [1.2, 2.2, 2, 0], ['茶叶种植', '茶业']),
  industry('silk', '亩', [0, 400, 0.1, 0.35], [1.4, 1.8, 1.4, 0], ['蚕桑', '桑蚕养殖']),
  industry('vegetables', '亩', [0, 2000, 1.8, 0.4], [3.2, 3, 6, 0.3], ['蔬菜种植', '高山蔬菜种植', '榨菜种植']),
  industry('chicken', '万只', [2, 3, 15, 60], [2.4, 2.2, 2.6, 0], ['土鸡养殖', '山地鸡养殖']),
  industry('cattle', '头', [0, 200, 0.18, 1.1], [2, 2.8, 0.9, 0], ['肉牛养殖']),
  industry('sheep', '头', [0, 700, 0.02, 0.12], [3, 2.2, 1.2, 0], ['山羊养殖', '肉羊养殖']),
  industry('rabbit', '万只', [2, 1.2, 18, 40], [1.1, 0.9, 1.6, 0], ['肉兔养殖']),
  industry('bees', '群', [0, 120, 0.012, 0.12], [1.6, 1.8, 0.7, 0], ['中蜂养殖', '养蜂']),
  industry('ecommerce', '个', [0, 2.2, null, 28], [1.6, 1.4, 1.6, 4], ['农村电商', '电子商务服务']),
  industry('tourism', '万人次', [2, 2.2, null, 110], [2, 3, 2.4, 4], ['乡村旅游', '休闲农业']),
]

function industry(
  code: string,
  scaleUnit: string,
  [scaleDecimals, scalePerPoint, tons, valueWan]: readonly [number, number, number | null, number],
  weights: SampleIndustry['weights'],
  trades: readonly string[],
): SampleIndustry {
  return { code, scaleUnit, scaleDecimals, scalePerPoint, tons, valueWan, weights, trades }
}

const PLACE_OF: Readonly<Record<Area, 0 | 1 | 2>> = { 渝东北: 0, 渝东南: 1, 主城都市区: 2 }

/** An industry with its weight in one county. */
export type GrownIndustry = readonly [SampleIndustry, number]

const known = new WeakMap<SampleCounty, readonly GrownIndustry[]>()

/** The industries a county goes in for; its inner-city neighbours keep little but e-commerce and tourism. */
export function industriesOf(county: SampleCounty): readonly GrownIndustry[] {
  const grown = known.get(county) ?? grownIn(county)
  known.set(county, grown)
  return grown
}

function grownIn(county: SampleCounty): GrownIndustry[] {
  const place = county.city ? 3 : PLACE_OF[county.area]
  return INDUSTRIES.map((grown): GrownIndustry => {
    const random = createRandom(`industry ${county.lastingCode} ${grown.code}`)
    return [grown, grown.weights[place] * between(random, 0.4, 1.6)]
  }).filter(([, weight]) => weight >= 0.9)
}
