import type { Unit } from '../forms/form-definition.ts'
import { type Heading, readHeading } from './heading.ts'
import type { SheetTop } from './sheet-top.ts'

/** The texts that stand over a column of a sheet, from the outside in. */
export interface ColumnPath {
  readonly at: number
  readonly path: readonly string[]
  /** Row of each text. */
  readonly rows: readonly number[]
  readonly headings: readonly Heading[]
  /** The same with the groups that stand to the left over blank cells, as in a .csv, where nothing is merged. */
  readonly under: readonly Heading[]
}

/** Header paths of a table for every place a header can have, each worked out once for all forms. */
export class HeaderPaths {
  readonly top: SheetTop
  private readonly units: readonly Unit[]
  private readonly known = new Map<string, readonly ColumnPath[]>()
  private readonly rowKeys = new Map<number, readonly string[]>()
  private readonly paths = new Map<string, readonly Heading[]>()
  private readonly headings = new Map<string, Heading>()

  constructor(top: SheetTop, units: readonly Unit[]) {
    this.top = top
    this.units = units
  }

  /** Paths of the columns that have any text in these rows. */
  between(firstRow: number, lastRow: number): readonly ColumnPath[] {
    const key = `${firstRow}:${lastRow}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const paths: ColumnPath[] = []
    for (const at of this.top.headable) {
      const { path, rows } = pathAt(this.top, at, firstRow, lastRow)
      if (path.length === 0) continue
      const under = this.headingsOf(pathUnder(this.top, at, firstRow, lastRow))
      paths.push({ at, path, rows, headings: this.headingsOf(path), under })
    }
    this.known.set(key, paths)
    return paths
  }

  /** What the texts of a row name, blank ones left out. */
  keysIn(row: number): readonly string[] {
    const known = this.rowKeys.get(row)
    if (known !== undefined) return known
    const texts = new Set(this.top.headable.map((at) => this.top.text(row, at).trim()))
    const keys = [...texts].filter((text) => text !== '').flatMap((text) => this.heading(text).keys)
    this.rowKeys.set(row, keys)
    return keys
  }

  /** Headings of equal paths are the same array, so that what they mean is worked out once. */
  private headingsOf(path: readonly string[]): readonly Heading[] {
    const key = path.join('\n\n')
    const known = this.paths.get(key)
    if (known !== undefined) return known
    const headings = path.map((text) => this.heading(text))
    this.paths.set(key, headings)
    return headings
  }

  private heading(text: string): Heading {
    const known = this.headings.get(text)
    if (known !== undefined) return known
    const heading = readHeading(text, this.units)
    this.headings.set(text, heading)
    return heading
  }
}

/** Texts over a column from the outside in, each once. */
export function pathOf(top: SheetTop, column: number, firstRow: number, lastRow: number): readonly string[] {
  return pathAt(top, column, firstRow, lastRow).path
}

function pathAt(top: SheetTop, column: number, firstRow: number, lastRow: number): { path: string[]; rows: number[] } {
  const path: string[] = []
  const rows: number[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    const text = top.text(row, column).trim()
    if (text === '' || text === path.at(-1)) continue
    path.push(text)
    rows.push(row)
  }
  return { path, rows }
}

/** Texts over a column, with those of the groups it is under. */
function pathUnder(top: SheetTop, at: number, firstRow: number, lastRow: number): string[] {
  const path: string[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    const text = top.text(row, at).trim() || groupOver(top, at, row, lastRow)
    if (text !== '' && text !== path.at(-1)) path.push(text)
  }
  return path
}

/** The nearest text to the left in a row, where it and all columns up to this one have headings of their own below it. */
function groupOver(top: SheetTop, at: number, row: number, lastRow: number): string {
  for (let left = at; left >= top.firstColumn && hasBelow(top, left, row, lastRow); left--) {
    const text = top.text(row, left).trim()
    if (text !== '') return text
  }
  return ''
}

function hasBelow(top: SheetTop, at: number, row: number, lastRow: number): boolean {
  const own = top.text(row, at).trim()
  for (let below = row + 1; below <= lastRow; below++) {
    const text = top.text(below, at).trim()
    if (text !== '' && text !== own) return true
  }
  return false
}

/** Unit named in the innermost heading that names one. */
export function unitOf(headings: readonly Heading[]): Unit | null {
  return headings.findLast(({ unit }) => unit !== null)?.unit ?? null
}
