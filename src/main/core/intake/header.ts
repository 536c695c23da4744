import { withoutBlanks } from '../base/plain-text.ts'
import type { ColumnDefinition, Unit } from '../forms/form-definition.ts'
import type { ColumnPath } from './header-paths.ts'
import type { KeptMatch } from './kept-headings.ts'
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
  /** Sum of the strengths, each column of the form once: how much of the form the header shows. */
  readonly weight: number
}

/** What a header says, wherever it stands. */
export type HeaderParts = Omit<Header, 'firstRow' | 'lastRow'>

/** Headings that number the rows and are never data. */
const ROW_NUMBERING = /^(?:序号|编号|行次|栏次|代码|代号|no\.?|#)$/i

/** A table that ends with the sheet holds what lies beyond the columns that were looked at, too. */
export function lastColumnOf({ columns, isOpen }: SheetTop): number {
  return isOpen ? Number.POSITIVE_INFINITY : columns - 1
}

/** Gives every column of the form, in every block, the heading that means it most surely. */
export function settled(
  candidates: readonly MappedColumn[],
  columns: readonly ColumnPath[],
): Pick<Header, 'mapped' | 'ignored' | 'twice' | 'weight'> {
  const mapped: MappedColumn[] = []
  const twice: MappedColumn[] = []
  const taken = new Set<number>()
  for (const candidate of [...candidates].sort((a, b) => b.strength - a.strength || a.at - b.at)) {
    if (taken.has(candidate.at)) continue
    const rival = mapped.find(({ column, block }) => column === candidate.column && block === candidate.block)
    if (rival === undefined) {
      mapped.push(candidate)
      taken.add(candidate.at)
    } else if (Math.abs(rival.strength - candidate.strength) < 1e-9) {
      twice.push(candidate)
    }
  }
  mapped.sort((a, b) => a.at - b.at)
  const strongest = new Map<ColumnDefinition, number>()
  for (const { column, strength } of mapped) strongest.set(column, Math.max(strength, strongest.get(column) ?? 0))
  return {
    mapped,
    ignored: columns
      .filter(({ at, path }) => !taken.has(at) && !ROW_NUMBERING.test(withoutBlanks(path.at(-1) ?? '')))
      .map(({ at, path }) => ({ at, path })),
    twice: twice.filter(({ at }) => !taken.has(at)),
    weight: [...strongest.values()].reduce((sum, strength) => sum + strength, 0),
  }
}
