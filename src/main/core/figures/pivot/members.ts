import type { RegionView } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import type { Dimension } from './dimension.ts'

/** A member of a dimension; `null`: absent. */
export type Member = string | null

/** The member of a dimension that a value of its source belongs to. */
export function memberOf(dimension: Dimension, places: ReadonlyMap<string, RegionView>): (value: Member) => Member {
  switch (dimension.part) {
    case null:
      return (value) => value
    case 'area':
      return (value) => places.get(value ?? '')?.area || null
    case 'poverty':
      return (value) => places.get(value ?? '')?.povertyLevel ?? null
    case 'exit':
      return (value) => places.get(value ?? '')?.exitYear?.toString() ?? null
    case 'year':
      return (value) => value?.slice(0, 4) ?? null
    case 'month':
      return (value) => value?.slice(0, 7) ?? null
  }
}

/** What is known of each region by its code, units that were joined to others since included. */
export function placesOf(regions: RegionIndex): ReadonlyMap<string, RegionView> {
  return new Map(regions.all().map((region) => [region.code, region]))
}

/** Order in which members are listed: code lists and counties as they are listed, numbers and periods by size, texts by pinyin, absent last. */
export function memberOrder(form: FormDefinition, dimension: Dimension): (a: Member, b: Member) => number {
  const compare = orderOf(form, dimension)
  return (a, b) => {
    if (a === b) return 0
    if (a === null || b === null) return a === null ? 1 : -1
    return compare(a, b)
  }
}

const POVERTY = ['national', 'municipal']
const AREAS = ['主城都市区', '渝东北', '渝东南']
const COLLATOR = new Intl.Collator('zh-CN', { numeric: true })

function orderOf(form: FormDefinition, { source, part }: Dimension): (a: string, b: string) => number {
  if (part === 'area') return byPlace(AREAS)
  if (part === 'poverty') return byPlace(POVERTY)
  if (source.kind !== 'column' || part !== null) return byText
  const { type, list } = source.column
  if (list !== null) return byPlace((form.lists[list] ?? []).map(({ code }) => code))
  return type === 'text' ? (a, b) => COLLATOR.compare(a, b) || byText(a, b) : byNumberOrText
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function byNumberOrText(a: string, b: string): number {
  const difference = Number(a) - Number(b)
  return Number.isNaN(difference) || difference === 0 ? byText(a, b) : difference
}

function byPlace(listed: readonly string[]): (a: string, b: string) => number {
  const places = new Map(listed.map((member, place) => [member, place]))
  const placeOf = (member: string) => places.get(member) ?? listed.length
  return (a, b) => placeOf(a) - placeOf(b) || byText(a, b)
}
