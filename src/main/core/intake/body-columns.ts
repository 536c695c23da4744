import { withoutBlanks } from '../base/plain-text.ts'
import type { ColumnDefinition } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { HeaderReader } from './find-header.ts'
import type { Header, MappedColumn } from './header.ts'
import { pathOf } from './header-paths.ts'
import { cellText, type SheetTop } from './sheet-top.ts'

/** Headings that say nothing of what stands below them. */
const SAYS_NOTHING = /^(?:项目|指标|名称|类别|内容|栏目|地区|区域|单位|单位名称|指标名称|项目名称)?[\\/／]?$/

const LOOKED_ROWS = 20
const MOSTLY = 0.8

/**
 * Adds the columns that are known by what stands in them: a county, a stage or an industry under no heading of its own.
 *
 * Only under a heading that is blank or says nothing, and only where nearly every cell is a member.
 */
export function withBodyColumns(header: Header, top: SheetTop, reader: HeaderReader, regions: RegionIndex): Header {
  const taken = new Set([...header.mapped, ...header.twice].map(({ at }) => at))
  const crossed = new Set(header.blocks.flatMap(({ members }) => members.map(({ column }) => column)))
  const wanting = reader.form.columns.filter(
    (column) =>
      (column.type === 'region' || (column.type === 'code' && column.required)) &&
      !crossed.has(column) &&
      !header.mapped.some((mapped) => mapped.column === column),
  )
  const added: MappedColumn[] = []
  for (const column of wanting) {
    for (const at of top.headable) {
      const path = pathOf(top, at, header.firstRow, header.lastRow)
      if (taken.has(at) || !SAYS_NOTHING.test(withoutBlanks(path.at(-1) ?? ''))) continue
      if (!holdsMembers(column, at, header, top, reader, regions)) continue
      added.push({ column, at, path, unit: null, strength: 0.6, block: null })
      taken.add(at)
      break
    }
  }
  if (added.length === 0) return header
  return {
    ...header,
    mapped: [...header.mapped, ...added].sort((a, b) => a.at - b.at),
    ignored: header.ignored.filter(({ at }) => !taken.has(at)),
    weight: header.weight + added.reduce((sum, { strength }) => sum + strength, 0),
  }
}

function holdsMembers(
  column: ColumnDefinition,
  at: number,
  header: Header,
  top: SheetTop,
  { memberOf }: HeaderReader,
  regions: RegionIndex,
): boolean {
  const texts = top.rows
    .filter(({ row }) => row > header.lastRow)
    .slice(0, LOOKED_ROWS)
    .map(({ cells }) => cellText(cells[at] ?? null).trim())
    .filter((text) => text !== '')
  const members = texts.filter((text) =>
    column.type === 'region'
      ? ['region', 'aggregate'].includes(regions.resolve(text, null).kind)
      : memberOf(text)?.column === column,
  )
  return members.length >= 2 && members.length >= texts.length * MOSTLY
}
