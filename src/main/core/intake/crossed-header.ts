import type { ColumnDefinition, FormDefinition } from '../forms/form-definition.ts'
import { codeKey } from '../forms/to-form.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { type Block, type BlockMember, type HeaderParts, lastColumnOf, type MappedColumn, settled } from './header.ts'
import { type ColumnPath, type HeaderPaths, unitOf } from './header-paths.ts'
import { type ColumnMatch, type HeadingIndex, matchPath } from './heading.ts'
import { withoutNumbering } from './numbering.ts'

/** The dimension of a form that a heading names a member of, and the member; `null` where it names none. */
export type MemberOf = (text: string) => { readonly column: ColumnDefinition; readonly value: string } | null

/** Members of the code lists of a form, and counties where the form has a column for them. */
export function memberFinder(form: FormDefinition, regions: RegionIndex): MemberOf {
  const coded = form.columns.filter(({ type, role }) => type === 'code' && role === 'dimension')
  const region = form.columns.find(({ type }) => type === 'region')
  const known = new Map<string, ReturnType<MemberOf>>()
  const find: MemberOf = (text) => {
    for (const column of coded) {
      const codes = form.codeLists.get(column.list ?? '')?.codeOf
      const value = codes?.get(codeKey(text)) ?? codes?.get(codeKey(withoutNumbering(text)))
      if (value !== undefined) return { column, value }
    }
    if (region === undefined || !CAN_NAME_COUNTY.test(text)) return null
    const resolved = regions.resolve(text, null)
    return resolved.kind === 'region' ? { column: region, value: resolved.code } : null
  }
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found ?? null
    if (known.size >= MOST_KNOWN) known.clear()
    const member = find(text)
    known.set(text, member)
    return member
  }
}

const MOST_KNOWN = 20_000
/** No header has so many columns. */
const MOST_CROSSED = 1000
/** Chinese names of some length, or codes. */
const CAN_NAME_COUNTY = /^(?=.{2,24}$).*(?:[\u4e00-\u9fff]|\d{6})/su

interface Crossed extends ColumnMatch {
  readonly path: ColumnPath
  readonly members: readonly BlockMember[]
}

/**
 * Reads a header in which members of a dimension stand over groups of the same columns: 小学 (人数, 金额), 初中 (人数, 金额).
 *
 * A measure outside the groups holds for all of them together: it is a total and feeds nothing.
 */
export function crossedHeader(
  { top }: HeaderPaths,
  columns: readonly ColumnPath[],
  { index, memberOf }: { readonly index: HeadingIndex; readonly memberOf: MemberOf },
): HeaderParts | null {
  if (columns.length > MOST_CROSSED) return null
  const crossed = columns.flatMap((path): Crossed[] => {
    const members = membersIn(path, memberOf)
    if (members.length === 0) return []
    const rest = path.headings.filter((_, at) => !members.some(({ row }) => row === path.rows[at]))
    return matchPath(index, rest)
      .filter(({ column }) => column.role === 'measure')
      .map((match) => ({ ...match, path, members }))
  })
  const keys = [...new Set(crossed.map(({ members }) => keyOf(members)))]
  if (keys.length < 2 || new Set(keys.map((key) => key.replaceAll(/=[^|]*/g, ''))).size !== 1) return null

  const lastColumn = lastColumnOf(top)
  const blocks = keys.map((key): Block => {
    const members = crossed.find((each) => keyOf(each.members) === key)?.members ?? []
    return { firstColumn: top.firstColumn, lastColumn, members }
  })
  const dimensions = new Set(blocks.flatMap(({ members }) => members.map(({ column }) => column)))
  const own = crossed.map(
    ({ column, strength, path: { at, path, headings }, members }): MappedColumn => ({
      column,
      strength,
      at,
      path,
      unit: unitOf(headings),
      block: keys.indexOf(keyOf(members)),
    }),
  )
  const inBlocks = new Set(own.map(({ at }) => at))
  const shared = columns
    .filter(({ at }) => !inBlocks.has(at))
    .flatMap(({ at, path, headings }) =>
      matchPath(index, headings)
        .filter(({ column }) => column.role !== 'measure')
        .map((match): MappedColumn => ({ ...match, at, path, unit: unitOf(headings), block: null })),
    )
  if (shared.some(({ column }) => dimensions.has(column))) return null
  const parts = settled([...own, ...shared], columns)
  return { blocks, ...parts, weight: parts.weight + dimensions.size }
}

/** One member at most of each dimension, the innermost. */
function membersIn({ at, path, rows }: ColumnPath, memberOf: MemberOf): readonly BlockMember[] {
  const found = new Map<ColumnDefinition, BlockMember>()
  path.forEach((text, place) => {
    const member = memberOf(text)
    if (member !== null) found.set(member.column, { ...member, text, row: rows[place] ?? 0, at })
  })
  return [...found.values()]
}

function keyOf(members: readonly BlockMember[]): string {
  return members
    .map(({ column, value }) => `${column.name}=${value}`)
    .sort()
    .join('|')
}
