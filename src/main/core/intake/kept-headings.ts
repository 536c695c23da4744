import type { AliasView } from '#contract'
import type { ColumnDefinition, FormDefinition, Unit } from '../forms/form-definition.ts'
import { type Heading, readHeading } from './heading.ts'

/** What a kept mapping says of a heading. */
export interface KeptMatch {
  /** `null`: it feeds no column. */
  readonly column: ColumnDefinition | null
  readonly version: number
  readonly keptAt: string
  /** Column that an older mapping, which still holds, has for the heading, where it is another one. */
  readonly otherwise: ColumnDefinition | null
}

/** The kept mappings of one form, newest first. */
export type KeptHeadings = readonly KeptMapping[]

interface KeptMapping {
  readonly version: number
  readonly keptAt: string
  /** Columns by heading, for headings that stand over several columns from left to right. */
  readonly columns: ReadonlyMap<string, readonly (ColumnDefinition | null)[]>
  /** Columns that its headings feed. */
  readonly feeds: ReadonlySet<ColumnDefinition>
}

/** Headings of a form's kept mappings, without those of columns it no longer has. */
export function keptHeadings(
  aliases: readonly AliasView[],
  form: FormDefinition,
  units: readonly Unit[],
): KeptHeadings {
  return aliases
    .filter((alias) => alias.kind === 'mapping' && alias.form === form.code && alias.withdrawnAt === null)
    .sort((a, b) => b.version - a.version)
    .map(({ version, keptAt, headings }) => {
      const paths = headings.map(({ path }) => path.map((text) => readHeading(text, units)))
      const columns = new Map<string, (ColumnDefinition | null)[]>()
      for (const [at, keys] of keysOfPaths(paths).entries()) {
        const name = headings[at]?.column ?? null
        const column = name === null ? null : form.columns.find((candidate) => candidate.name === name)
        if (column !== undefined) for (const key of keys) push(columns, key, column)
      }
      return { version, keptAt, columns, feeds: new Set([...columns.values()].flat().filter((each) => each !== null)) }
    })
}

export interface HeadedColumn {
  readonly at: number
  readonly headings: readonly Heading[]
}

/**
 * What kept mappings say of the columns of a header, by the texts over them and never by their place: a header
 * that was reordered, or that others were put into, is still the same.
 *
 * Only where one heading stands over several columns their order counts, and then there must be as many as were kept.
 */
export function matchKept(kept: KeptHeadings, columns: readonly HeadedColumn[]): ReadonlyMap<number, KeptMatch> {
  const found = new Map<number, KeptMatch>()
  if (kept.length === 0) return found
  const places = placesByKey(columns)
  for (const mapping of kept) {
    for (const [key, ats] of places) {
      const feeds = mapping.columns.get(key)
      if (feeds === undefined || feeds.length !== ats.length) continue
      for (const [nth, at] of ats.entries()) {
        const column = feeds[nth] ?? null
        const newer = found.get(at)
        if (newer === undefined)
          found.set(at, { column, version: mapping.version, keptAt: mapping.keptAt, otherwise: null })
        else if (newer.otherwise === null && column !== null && column !== newer.column)
          found.set(at, { ...newer, otherwise: column })
      }
    }
  }
  return found
}

/** A column of a header, and what was kept of it. */
interface ShownColumn {
  readonly column: ColumnDefinition
  readonly kept?: KeptMatch
}

interface ShownHeader {
  readonly mapped: readonly ShownColumn[]
  readonly ignored: readonly unknown[]
  readonly twice: readonly unknown[]
}

/**
 * Whether a header shows nearly all of a kept mapping, so that somebody has said before what this sheet is.
 *
 * Columns that the form knows by itself count too: the next county may have headed one of them properly.
 */
export function showsKept(kept: KeptHeadings, { mapped, ignored, twice }: ShownHeader): boolean {
  const headings = mapped.length + ignored.length + twice.length
  return kept.some(({ version, feeds }) => {
    const byIt = mapped.filter((each) => each.kept?.version === version).length
    const shown = mapped.filter(({ column }) => feeds.has(column)).length
    return byIt >= 2 && shown >= feeds.size * 0.8 && shown >= headings * 0.5
  })
}

function placesByKey(columns: readonly HeadedColumn[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, keys] of keysOfPaths(columns.map(({ headings }) => headings)).entries()) {
    for (const key of keys) push(places, key, columns[place]?.at ?? 0)
  }
  return places
}

/** Each path with and without the levels that stand over the whole header, as a title that was taken for one. */
function keysOfPaths(paths: readonly (readonly Heading[])[]): readonly (readonly string[])[] {
  const names = paths.map((path) => path.map(({ keys }) => (keys[0] ?? '').replace(/^其中:?(?=.)/, '')))
  const shortest = Math.min(...names.map((path) => path.length))
  const [first = []] = names
  let shared = 0
  while (names.length > 1 && shared < shortest - 1 && names.every((path) => path[shared] === first[shared])) shared++
  return names.map((path) => [...new Set([JSON.stringify(path), JSON.stringify(path.slice(shared))])])
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
