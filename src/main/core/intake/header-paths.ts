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
  private readonly texts = new Map<number, readonly string[]>()
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
    const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, at) => this.textsIn(firstRow + at))
    const grouped = rows.map((_, at) => withGroups(this.top.headable, rows.slice(at)))
    const paths: ColumnPath[] = []
    for (const [place, at] of this.top.headable.entries()) {
      const own = pathIn(rows, place)
      if (own.length === 0) continue
      const path = own.map(([text]) => text)
      const under = pathIn(grouped, place).map(([text]) => text)
      paths.push({
        at,
        path,
        rows: own.map(([, row]) => firstRow + row),
        headings: this.headingsOf(path),
        under: this.headingsOf(under),
      })
    }
    this.known.set(key, paths)
    return paths
  }

  /** What the texts of a row name, blank ones left out. */
  keysIn(row: number): readonly string[] {
    const known = this.rowKeys.get(row)
    if (known !== undefined) return known
    const texts = new Set(this.textsIn(row))
    const keys = [...texts].filter((text) => text !== '').flatMap((text) => this.heading(text).keys)
    this.rowKeys.set(row, keys)
    return keys
  }

  /** Texts of a row over the columns that may have a heading; looking a cell up among many merges is dear. */
  private textsIn(row: number): readonly string[] {
    const known = this.texts.get(row)
    if (known !== undefined) return known
    const texts = this.top.headable.map((at) => this.top.text(row, at).trim())
    this.texts.set(row, texts)
    return texts
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
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, at) => [top.text(firstRow + at, column).trim()])
  return pathIn(rows, 0).map(([text]) => text)
}

/** Texts at one place of some rows with the number of their row; blank ones and those that go on are left out. */
function pathIn(rows: readonly (readonly string[])[], place: number): (readonly [text: string, row: number])[] {
  const path: (readonly [string, number])[] = []
  for (const [at, texts] of rows.entries()) {
    const text = texts[place] ?? ''
    if (text !== '' && text !== path.at(-1)?.[0]) path.push([text, at])
  }
  return path
}

/**
 * Texts of the first of some rows, a blank one taken from the nearest to its left, where that and all columns up to
 * this one have headings of their own below it.
 *
 * @param columns column of each place
 */
function withGroups(
  columns: readonly number[],
  [row = [], ...below]: readonly (readonly string[])[],
): readonly string[] {
  let group = ''
  return row.map((text, place) => {
    const own = below.some((texts) => texts[place] !== '' && texts[place] !== text)
    const goesOn = columns[place - 1] === (columns[place] ?? 0) - 1
    group = own ? text || (goesOn ? group : '') : ''
    return text || group
  })
}

/** Unit named in the innermost heading that names one. */
export function unitOf(headings: readonly Heading[]): Unit | null {
  return headings.findLast(({ unit }) => unit !== null)?.unit ?? null
}
