import { withoutBlanks } from '../base/plain-text.ts'
import type { ColumnDefinition, FormDefinition, Unit } from '../forms/form-definition.ts'
import { type Heading, type HeadingIndex, matchPath, readHeading } from './heading.ts'
import { type KeptMatch, matchKept } from './kept-headings.ts'
import type { SheetTop } from './sheet-top.ts'

/** A sheet column that feeds a column of the form. */
export interface MappedColumn {
  readonly column: ColumnDefinition
  readonly at: number
  readonly path: readonly string[]
  /** Unit named in the heading. */
  readonly unit: Unit | null
  readonly strength: number
  /** Repeated group of columns it belongs to, as its place in `Header.blocks`; `null` where it holds for each of them. */
  readonly block: number | null
  /** Known by a mapping that was kept. */
  readonly kept?: KeptMatch
  /** Mapped by a person. */
  readonly byHand?: true
}

/** A heading that says what a whole block is about: 小学 over its columns of pupils and money. */
export interface BlockMember {
  readonly column: ColumnDefinition
  /** Member code, or region code. */
  readonly value: string
  readonly text: string
  readonly row: number
  readonly at: number
}

/** A group of columns that makes a row of the form out of each line: most tables have one, over all columns. */
export interface Block {
  readonly firstColumn: number
  readonly lastColumn: number
  readonly members: readonly BlockMember[]
}

export interface UnmappedColumn {
  readonly at: number
  readonly path: readonly string[]
  /** It would feed a column, had a person not taken it away. */
  readonly byHand?: true
}

/** Header of a table. `mapped` alone decides which column feeds which. */
export interface Header {
  readonly firstRow: number
  readonly lastRow: number
  /** At least one. Blocks side by side have columns of their own; blocks of a crossed header share all columns of the table. */
  readonly blocks: readonly Block[]
  readonly mapped: readonly MappedColumn[]
  /** Headings that mean no column of the form. */
  readonly ignored: readonly UnmappedColumn[]
  /** Two headings that mean the same column equally well. */
  readonly twice: readonly MappedColumn[]
  /** Sum of the strengths: how much of the form the header shows. */
  readonly weight: number
}

const DEEPEST_HEADER = 4
const LAST_HEADER_START = 30

/** Headings that number the rows and are never data. */
const ROW_NUMBERING = /^(?:序号|编号|行次|代码|no\.?)$/i

/** Tries every place and depth a header can have and takes the one that shows most of the form; of equals the tightest. */
export function findHeader(
  top: SheetTop,
  form: FormDefinition,
  index: HeadingIndex,
  units: readonly Unit[],
): Header | null {
  let best: Header | null = null
  for (let first = top.firstRow; first <= Math.min(top.lastRow, top.firstRow + LAST_HEADER_START); first++) {
    for (let depth = 1; depth <= DEEPEST_HEADER && first + depth - 1 <= top.lastRow; depth++) {
      const header = headerAt(top, first, first + depth - 1, index, units)
      if (header.mapped.length >= Math.min(2, form.columns.length) && (best === null || isBetter(header, best)))
        best = header
    }
  }
  return best
}

function isBetter(header: Header, best: Header): boolean {
  const more = header.weight - best.weight
  return more > 1e-9 || (more > -1e-9 && header.firstRow > best.firstRow)
}

/** What the rows of a header mean as columns of a form, however few. */
export function headerAt(
  top: SheetTop,
  firstRow: number,
  lastRow: number,
  index: HeadingIndex,
  units: readonly Unit[],
): Header {
  const paths = top.headable
    .map((at) => ({ at, path: pathOf(top, at, firstRow, lastRow) }))
    .filter(({ path }) => path.length > 0)
    .map(({ at, path }) => ({ at, path, headings: path.map((text) => readHeading(text, units)) }))
  const kept = matchKept(index.kept ?? [], paths)
  const candidates = paths
    .flatMap(({ at, path, headings }) =>
      matchesOf(kept.get(at), index, headings).map((match) => ({
        ...match,
        at,
        path,
        unit: unitOf(headings),
        block: null,
      })),
    )
    .sort((a, b) => b.strength - a.strength || a.at - b.at)

  const mapped: MappedColumn[] = []
  const twice: MappedColumn[] = []
  const taken = new Set<number>()
  for (const candidate of candidates) {
    if (taken.has(candidate.at)) continue
    const rival = mapped.find((other) => other.column.name === candidate.column.name)
    if (rival === undefined) {
      mapped.push(candidate)
      taken.add(candidate.at)
    } else if (Math.abs(rival.strength - candidate.strength) < 1e-9) {
      twice.push(candidate)
    }
  }
  mapped.sort((a, b) => a.at - b.at)
  return {
    firstRow,
    lastRow,
    blocks: [{ firstColumn: 0, lastColumn: Number.POSITIVE_INFINITY, members: [] }],
    mapped,
    ignored: paths
      .filter(({ at, path }) => !taken.has(at) && !ROW_NUMBERING.test(withoutBlanks(path.at(-1) ?? '')))
      .map(({ at, path }) => ({ at, path })),
    twice: twice.filter(({ at }) => !taken.has(at)),
    weight: mapped.reduce((sum, { strength }) => sum + strength, 0),
  }
}

/** What was kept of a heading is surer than anything the form says of it. */
function matchesOf(kept: KeptMatch | undefined, index: HeadingIndex, headings: readonly Heading[]) {
  if (kept === undefined) return matchPath(index, headings)
  return kept.column === null ? [] : [{ column: kept.column, strength: 1, kept }]
}

/** Texts over a column from the outside in, each once. */
export function pathOf(top: SheetTop, column: number, firstRow: number, lastRow: number): string[] {
  const path: string[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    const text = top.text(row, column).trim()
    if (text !== '' && text !== path.at(-1)) path.push(text)
  }
  return path
}

/** Unit named in the innermost heading that names one. */
export function unitOf(headings: readonly Heading[]): Unit | null {
  return headings.findLast(({ unit }) => unit !== null)?.unit ?? null
}
