import type { FormDefinition } from '../forms/form-definition.ts'
import { crossedHeader, type MemberOf } from './crossed-header.ts'
import { type Header, type HeaderParts, lastColumnOf, type MappedColumn, settled } from './header.ts'
import { type ColumnPath, type HeaderPaths, unitOf } from './header-paths.ts'
import { type Heading, type HeadingIndex, matchPath } from './heading.ts'
import { type KeptMatch, matchKept } from './kept-headings.ts'

/** What a header is read by. */
export interface HeaderReader {
  readonly form: FormDefinition
  readonly index: HeadingIndex
  /** What a heading says a block is about. */
  readonly memberOf: MemberOf
}

const DEEPEST_HEADER = 4
const LAST_HEADER_START = 30

/**
 * Tries every place and depth a header can have and takes the one that shows most of the form; of equals the tightest.
 *
 * @param starts first and last row it may begin in; the top of the table where left out
 */
export function findHeader(
  paths: HeaderPaths,
  reader: HeaderReader,
  starts: readonly [number, number] = [paths.top.firstRow, paths.top.firstRow + LAST_HEADER_START],
): Header | null {
  const { top } = paths
  let best: Header | null = null
  for (let first = starts[0]; first <= Math.min(top.lastRow, starts[1]); first++) {
    let mayBe = false
    for (let depth = 1; depth <= DEEPEST_HEADER && first + depth - 1 <= top.lastRow; depth++) {
      mayBe ||= canHead(paths, first + depth - 1, reader)
      if (!mayBe) continue
      const header = headerAt(paths, first, first + depth - 1, reader)
      const enough = header.mapped.length >= Math.min(2, reader.form.columns.length)
      if (enough && (best === null || isBetter(header, best))) best = header
    }
  }
  return best
}

/** Whether any text of a row may be a heading of the form; most rows that are tried are of the body and are not. */
function canHead(paths: HeaderPaths, row: number, { index }: HeaderReader): boolean {
  if (index.kept !== undefined && index.kept.length > 0) return true
  return paths.keysIn(row).some((key) => index.endings.has(key))
}

/** The same header without the lines over it is better; the same headings further down are another header. */
function isBetter(header: Header, best: Header): boolean {
  const more = header.weight - best.weight
  return more > 1e-9 || (more > -1e-9 && header.firstRow > best.firstRow && header.firstRow <= best.lastRow)
}

/** What the rows of a header mean as columns of a form, however few. */
export function headerAt(paths: HeaderPaths, firstRow: number, lastRow: number, reader: HeaderReader): Header {
  const columns = paths.between(firstRow, lastRow)
  const kept = matchKept(reader.index.kept ?? [], columns)
  const plain = plainHeader(paths, columns, reader.index, kept)
  const crossed = kept.size > 0 ? null : crossedHeader(paths, columns, reader)
  return { firstRow, lastRow, ...(crossed !== null && crossed.weight > plain.weight ? crossed : plain) }
}

function plainHeader(
  { top }: HeaderPaths,
  columns: readonly ColumnPath[],
  index: HeadingIndex,
  kept: ReadonlyMap<number, KeptMatch>,
): HeaderParts {
  const candidates = columns.flatMap(({ at, path, under }) =>
    matchesOf(kept.get(at), index, under).map(
      (match): MappedColumn => ({ ...match, at, path, unit: unitOf(under), block: null }),
    ),
  )
  const block = { firstColumn: top.firstColumn, lastColumn: lastColumnOf(top), members: [] }
  return { blocks: [block], ...settled(candidates, columns) }
}

/** What was kept of a heading is surer than anything the form says of it. */
function matchesOf(kept: KeptMatch | undefined, index: HeadingIndex, headings: readonly Heading[]) {
  if (kept === undefined) return matchPath(index, headings)
  return kept.column === null ? [] : [{ column: kept.column, strength: 1, kept }]
}
