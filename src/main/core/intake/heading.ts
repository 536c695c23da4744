import { headingKey, toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import type { ColumnDefinition, FormDefinition, Unit } from '../forms/form-definition.ts'
import type { KeptHeadings } from './kept-headings.ts'

/** A heading taken apart: what it names, and the unit in its brackets. */
export interface Heading {
  readonly keys: readonly string[]
  readonly unit: Unit | null
}

/** `出资总额（万元）` → 出资总额 and 万元; brackets that hold no unit stay part of the name, or are left out as a second try. */
export function readHeading(text: string, units: readonly Unit[]): Heading {
  const plain = withoutBlanks(toHalfWidth(inChinese(text))).replaceAll('_', '')
  const bracket = /^(.+?)[(]([^()]+)[)]$/.exec(plain)
  const unit = bracket?.[2] === undefined ? null : findUnit(bracket[2], units)
  const names = bracket?.[1] === undefined ? [plain] : unit === null ? [plain, bracket[1]] : [bracket[1]]
  return { keys: [...new Set(names.flatMap(keysOf))], unit }
}

/** The Chinese part of a bilingual heading: 区县 of `区县 County`; all of one that is in a single language. */
function inChinese(text: string): string {
  const lines = text.split(/[\r\n]+/)
  const chinese = lines.filter((line) => CHINESE.test(line))
  const joined = (chinese.length > 0 && chinese.length < lines.length ? chinese : lines).join('')
  return CHINESE.test(joined) ? joined.replace(TRANSLATION, '$1') : joined
}

const CHINESE = /[\u4e00-\u9fff]/
/** English of two letters or more behind a Chinese name. */
const TRANSLATION = /^(.*[\u4e00-\u9fff）)])\s*[/／]?\s*[A-Za-z][A-Za-z][A-Za-z\s.,'()/#-]*$/

export function findUnit(text: string, units: readonly Unit[]): Unit | null {
  const name = withoutBlanks(toHalfWidth(text)).replace(/^(?:单位|计量单位):/, '')
  return units.find((unit) => unit.names.some((other) => toHalfWidth(other) === name)) ?? null
}

/** A name with and without 其中 in front. */
function keysOf(name: string): string[] {
  const key = headingKey(name).replaceAll('_', '')
  const bare = key.replace(/^(?:其中|ofwhich)[:]?/, '')
  return bare === key || bare === '' ? [key] : [key, bare]
}

/** Every way the columns of a form are headed, looked up by the innermost heading. */
export interface HeadingIndex {
  readonly byLeaf: ReadonlyMap<string, readonly LeafMatch[]>
  /** Ends of those headings, whole ones among them: what stands in no row of a table is no heading of the form. */
  readonly endings: ReadonlySet<string>
  /** Mappings that people have kept; what they say of a heading goes before what the form says. */
  readonly kept?: KeptHeadings
  /** Headings over others. */
  readonly groups: ReadonlySet<string>
}

interface LeafMatch {
  readonly column: ColumnDefinition
  readonly isTitle: boolean
}

export function headingIndex(form: FormDefinition): HeadingIndex {
  const byLeaf = new Map<string, LeafMatch[]>()
  for (const column of form.columns) {
    const titles = new Set(keysOf(column.title.zh))
    const aliases = new Set([...column.aliases, column.title.en].flatMap(keysOf).filter((key) => !titles.has(key)))
    for (const key of titles) add(byLeaf, key, { column, isTitle: true })
    for (const key of aliases) add(byLeaf, key, { column, isTitle: false })
  }
  const endings = new Set([...byLeaf.keys()].flatMap((key) => Array.from(key, (_, at) => key.slice(at))))
  return {
    byLeaf,
    endings,
    groups: new Set(form.columns.flatMap(({ group }) => group.flatMap(({ zh }) => keysOf(zh)))),
  }
}

export interface ColumnMatch {
  readonly column: ColumnDefinition
  /** 0 to 1: how surely the heading means the column. */
  readonly strength: number
}

/**
 * Columns of the form that a header path can mean, by its innermost heading and the headings over it.
 *
 * 户数 that stands in several groups of the form means a column only under a heading that names its group: under a
 * foreign one it would fill whichever of them the sheet leaves out.
 */
export function matchPath({ byLeaf }: HeadingIndex, path: readonly Heading[]): readonly ColumnMatch[] {
  const known = matches.get(byLeaf) ?? new WeakMap<readonly Heading[], readonly ColumnMatch[]>()
  matches.set(byLeaf, known)
  const found = known.get(path) ?? matchesOf(byLeaf, path)
  known.set(path, found)
  return found
}

/** A header is tried at every place and depth, and most of its paths are the same each time. */
const matches = new WeakMap<HeadingIndex['byLeaf'], WeakMap<readonly Heading[], readonly ColumnMatch[]>>()

function matchesOf(index: HeadingIndex['byLeaf'], path: readonly Heading[]): readonly ColumnMatch[] {
  const leaf = path.at(-1)
  if (leaf === undefined) return []
  const parents = path.slice(0, -1).flatMap(({ keys }) => keys.filter((key) => !OF_WHICH.test(key)))
  const joined = path.length > 1 ? parents.flatMap((parent) => leaf.keys.map((key) => parent + key)) : []
  const whole = joined.flatMap((key) => index.get(key) ?? []).map(({ column }) => ({ column, strength: 0.97 }))
  const byLeaf = leaf.keys.flatMap((key) => {
    const meant = index.get(key) ?? []
    const isShared = meant.filter(({ column, isTitle }) => !isTitle && column.group.length > 0).length > 1
    return meant.map(({ column, isTitle }) => {
      const fit = groupFit(column, parents)
      const isGuess = isShared && !isTitle && column.group.length > 0 && fit < 1
      return { column, strength: isGuess ? 0 : fit * (isTitle ? 1 : 0.9) }
    })
  })
  return [...whole, ...byLeaf].filter(({ strength }) => strength > 0)
}

/** Says only that what stands below is part of what stands beside. */
const OF_WHICH = /^(?:其中|ofwhich)$/

function groupFit(column: ColumnDefinition, parents: readonly string[]): number {
  if (column.group.length === 0) return parents.length === 0 ? 1 : 0.75
  if (parents.length === 0) return 0.7
  const groups = column.group.flatMap((group) => keysOf(group.zh)).map((key) => key.replace(/[(].*[)]$/, ''))
  const fits = parents.some((parent) =>
    groups.some((group) => parent === group || parent.includes(group) || group.includes(parent)),
  )
  return fits ? 1 : 0.5
}

function add(map: Map<string, LeafMatch[]>, key: string, match: LeafMatch): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [match])
  else list.push(match)
}
