import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import { MUNICIPALITY } from '../regions/keep-regions.ts'
import type { RegionIndex, Resolved } from '../regions/region-index.ts'
import type { Named } from './find-period.ts'
import type { Over } from './over.ts'
import type { SheetTop } from './sheet-top.ts'

const REPORTING_UNIT =
  /(?:填报|报送|上报|编报|制表|综合|汇总)(?:单位|机关)(?:[(](?:盖?公?章|签章)[)])?(?::|$)(.*)$|(?:填报)?区县[(]?(?:自治县)?[)]?:(.*)$/

/** What stands behind 填报单位 in a line over the table, in the same cell or the next. */
export function reportingUnit({
  top,
  headerRow,
}: Over): { readonly text: string; readonly row: number; readonly column: number } | null {
  for (let row = top.firstRow; row < headerRow; row++) {
    for (const column of top.headable) {
      for (const line of top.text(row, column).split(/[\r\n]+/)) {
        const plain = withoutBlanks(toHalfWidth(line))
        const match = REPORTING_UNIT.exec(plain)
        if (match === null) continue
        const text = (match[1] ?? match[2] ?? '') || nextText(top, row, column)
        if (text !== '') return { text: text.replace(/[(](?:盖?公?章|签章)[)]$/, ''), row, column }
      }
    }
  }
  return null
}

/** The text of the cell behind a label, which may be merged over several columns. */
function nextText(top: SheetTop, row: number, column: number): string {
  const label = top.text(row, column)
  for (const at of top.headable) {
    if (at <= column) continue
    const text = top.text(row, at)
    if (text.trim() !== '' && text !== label) return withoutBlanks(text)
  }
  return ''
}

export type RegionFound =
  | { readonly kind: 'found'; readonly code: string }
  | { readonly kind: 'conflict'; readonly found: string; readonly other: string; readonly where: string }
  | { readonly kind: 'unknown'; readonly text: string; readonly resolved: Resolved }
  | { readonly kind: 'missing' }

/** One county out of what the reporting unit, title, file name and folder say; the municipality gives way to a county. */
export function oneRegion(places: readonly Named[]): RegionFound {
  let code: string | null = null
  for (const { where, values } of places) {
    const counties = values.filter((value) => value !== MUNICIPALITY)
    if (counties.length > 1) {
      if (code !== null && counties.includes(code)) continue
      return { kind: 'conflict', found: code ?? counties[0] ?? '', other: counties[1] ?? '', where }
    }
    const value = counties[0] ?? values[0]
    if (value === undefined) continue
    if (code === null) code = value
    else if (value !== code && value !== MUNICIPALITY && code !== MUNICIPALITY)
      return { kind: 'conflict', found: code, other: value, where }
  }
  return code === null ? { kind: 'missing' } : { kind: 'found', code }
}

/** The region that 填报单位 names, be it by its plain name or inside the name of an office (云阳县扶贫办). */
export function regionOfUnit(
  text: string,
  year: number | null,
  regions: RegionIndex,
): { readonly code: string | null; readonly resolved: Resolved } {
  const resolved = regions.resolve(text, year)
  if (resolved.kind === 'region') return { code: resolved.code, resolved }
  if (resolved.kind === 'aggregate') return { code: MUNICIPALITY, resolved }
  const named = OFFICE.test(text) ? regions.namedIn(text, year) : []
  return { code: named.length === 1 ? (named[0] ?? null) : null, resolved }
}

/** An office of a county: what stands behind the county's name must say so. */
const OFFICE = /(?:政府|局|办|办公室|委|委员会|中心|科|处|站|厅|社|公司|学校)$/
