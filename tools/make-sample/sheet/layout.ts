/** A column of a return as the office prints it. */
export interface Column {
  readonly name: string
  readonly heading: string
  readonly synonyms: readonly string[]
  /** Headings above it, outermost first. */
  readonly group: readonly string[]
  readonly kind: ColumnKind
  /** Always said in the heading: 元 for 户均增收, 万美元 for exports. */
  readonly unit: string | null
  readonly width: number
  /** Members of the code list in full, in brief and by trade word. */
  readonly spellings: Spellings | null
}

export type ColumnKind =
  | 'serial'
  | 'county'
  | 'text'
  | 'name'
  | 'code'
  | 'phone'
  | 'date'
  | 'year'
  | 'choice'
  | 'count'
  | 'money'
  /** 元 a person and year. */
  | 'a-year'
  | 'number'

export type Spellings = Readonly<Record<string, readonly [full: string, brief: string, trade: string]>>

/** Values by column name: money in 万元, dates as YYYY-MM-DD, choices by code. */
export type Row = Readonly<Record<string, string | number | null>>

export interface Layout {
  readonly attachment: string
  readonly titles: readonly [own: string, ...others: string[]]
  readonly formNumber: string
  readonly authority: string
  /** Units of counts in the 计量单位 line, after that of money. */
  readonly countUnits: readonly string[]
  /** Columns that stay together whatever the order; the first block stays first. */
  readonly blocks: readonly (readonly Column[])[]
  /** Column of the 合计 label, and in a roster of the number of rows. */
  readonly key: string
  readonly countsRows: boolean
  /** Columns that have no total. */
  readonly withoutTotal: readonly string[]
  /** A 其中 row under the total. */
  readonly part: { readonly label: string; readonly holds: (row: Row) => boolean } | null
  readonly hideable: string
  readonly note: string
}

type Extras = Partial<Pick<Column, 'group' | 'unit' | 'width' | 'spellings'>>

export function column(
  name: string,
  kind: ColumnKind,
  headings: readonly [string, ...string[]],
  extras: Extras = {},
): Column {
  const [heading, ...synonyms] = headings
  return { name, kind, heading, synonyms, group: [], unit: null, width: 11, spellings: null, ...extras }
}

/** Kinds that hold figures and get numbers, not stems, in the guide row. */
export function isFigure(kind: ColumnKind): boolean {
  return kind === 'count' || kind === 'money' || kind === 'a-year' || kind === 'number'
}
