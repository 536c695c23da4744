import type { ColumnEvidence, FormFileColumn, FormFileList, FormProposal, OurRows } from '#contract'
import { columnLetters } from '../../base/cell-address.ts'
import { tidied, withoutBlanks } from '../../base/plain-text.ts'
import type { Catalogue, Unit } from '../../forms/form-definition.ts'
import { masked } from '../../privacy/mask.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import type { SheetHead, SheetRow } from '../../workbook/workbook.ts'
import { classifyRow } from '../classify-row.ts'
import { unitsOver } from '../find-units.ts'
import { cellText, type SheetTop, sheetTop } from '../sheet-top.ts'
import { knownHeadings, titledColumn } from './column-titles.ts'
import { ABSENT_MARKS, ColumnValues } from './column-values.ts'
import { type FoundTable, findTable, type HeadedColumn } from './find-table.ts'
import { findTitle } from './form-title.ts'
import { type GuessedColumn, guessColumn } from './guess-column.ts'
import { guessKey } from './guess-key.ts'
import { guessUnit } from './guess-unit.ts'

export interface InferOptions {
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  /** File name without its folder. */
  readonly file: string
  readonly headerRows?: readonly [number, number] | undefined
  /** Code the form shall have. */
  readonly code?: string | undefined
}

/** What is inferred; the names of the file's sheets are for the caller to add. */
export type Inferred = Omit<FormProposal, 'file' | 'sheets'>

/** Rows by which a key is looked for. */
const ROWS_FOR_KEY = 5_000

/** A code list that a person can look over. */
const MOST_VALUES = 60

/** The shares that make a column one of counties. */
const MOSTLY = 0.8

/** Infers a form from one sheet: `begin` with its first rows, `feed` the others, `finish`. */
export class InferSession {
  private readonly options: InferOptions
  private readonly head: SheetHead
  private readonly top: SheetTop
  private readonly table: FoundTable | null
  private readonly values: readonly ColumnValues[]
  private readonly keyRows: string[][] = []
  private rows = 0
  private atFooter = false

  constructor(options: InferOptions, head: SheetHead, topRows: readonly SheetRow[]) {
    this.options = options
    this.head = head
    this.top = sheetTop(head, topRows)
    this.table = findTable(this.top, topRows, options.headerRows)
    this.values = (this.table?.columns ?? []).map(() => new ColumnValues(options.regions))
    this.feed(topRows)
  }

  /** Whether the sheet has a table at all, so that its rows are wanted. */
  get hasTable(): boolean {
    return this.table !== null
  }

  feed(rows: readonly SheetRow[]): void {
    if (this.table === null) return
    for (const row of rows) if (row.row > this.table.headerRows[1]) this.take(row, this.table.columns)
  }

  /** The proposal; `null` where the sheet has no table with rows. */
  finish(): Inferred | null {
    const { table } = this
    if (table === null || this.rows === 0) return null
    const guesses = table.columns.map(({ path }, at) => guessColumn(path.join(' '), this.valuesAt(at)))
    const region = this.findRegion()
    const columns = this.columnsOf(table.columns, guesses, region)
    const lists = guesses.flatMap((guess, at) =>
      guess.type === 'code' && at !== region ? [this.listOf(columns[at], at)] : [],
    )
    const ours = region === null ? undefined : this.oursOf(region)
    const key = guessKey(columns, this.textsForKey(columns, ours))
    const keyed = columns.map((column) =>
      key.includes(column.name) && column.type !== 'region' ? { ...column, required: true } : column,
    )
    const { title, formNumber } = findTitle(
      this.top,
      table.headerRows[0],
      { sheet: this.head.name, file: this.options.file },
      this.options.regions,
    )
    return {
      sheet: this.head.name,
      headerRows: table.headerRows,
      rows: this.rows,
      columns: columns.map((column, at) => this.evidenceOf(column, table.columns[at], at)),
      form: {
        code: this.options.code ?? 'NEW_FORM',
        version: 1,
        kind: region !== null && key.includes('region') ? 'table' : 'roster',
        title: { zh: title, en: title },
        formNumber,
        titles: [title],
        key,
        absentMarks: this.absentMarks(),
        ...(ours !== undefined && { ours }),
        columns: keyed,
        ratios: [],
        lists,
      },
    }
  }

  private take(row: SheetRow, columns: readonly HeadedColumn[]): void {
    const { kind } = classifyRow(row, [], this.rows === 0)
    if (kind === 'footer') this.atFooter = true
    if (kind !== 'data' || this.atFooter || row.cells.every((cell) => cell === null)) return
    this.rows++
    columns.forEach(({ at }, place) => {
      this.valuesAt(place).add(row.cells[at] ?? null)
    })
    if (this.keyRows.length < ROWS_FOR_KEY)
      this.keyRows.push(columns.map(({ at }) => tidied(cellText(row.cells[at] ?? null))))
  }

  private valuesAt(at: number): ColumnValues {
    const values = this.values[at]
    if (values === undefined) throw new Error(`no column ${at}`)
    return values
  }

  /** The column that names the county: by code where there is one, since a code is never ambiguous, else by name. */
  private findRegion(): number | null {
    const byCode = this.values.findIndex(
      ({ codes, ourCodes, counties, aggregates, filled, marks }) =>
        filled > 0 &&
        codes + marks.size >= filled * MOSTLY &&
        counties > 0 &&
        counties + aggregates >= ourCodes * MOSTLY,
    )
    if (byCode >= 0) return byCode
    const byName = this.values.findIndex(
      ({ counties, aggregates, filled }) => counties > 0 && counties + aggregates >= filled * MOSTLY,
    )
    return byName < 0 ? null : byName
  }

  /** Codes of other provinces in the column: the form then says that ours begin with 50. */
  private oursOf(region: number): OurRows | undefined {
    const { codes, ourCodes } = this.valuesAt(region)
    return codes > ourCodes ? { column: 'region', startsWith: ['50'], blank: 'hold' } : undefined
  }

  private columnsOf(
    headed: readonly HeadedColumn[],
    guesses: readonly GuessedColumn[],
    region: number | null,
  ): FormFileColumn[] {
    const { units } = this.options.catalogue
    const known = knownHeadings(this.options.catalogue)
    const over = unitsOver([{ top: this.top, headerRow: this.table?.headerRows[0] ?? 0 }], units)
    const taken = new Set<string>()
    return headed.map(({ at, path }, place) => {
      const guess = guesses[place]
      if (guess === undefined) throw new Error(`no guess for column ${place}`)
      const titled = titledColumn(path, at + 1, known, taken, units)
      const { zh, en } = titled.title
      if (place === region) {
        const aliases = this.regionAliases(headed, region)
        return { name: 'region', zh, en: en === zh ? 'County' : en, type: 'region', role: 'dimension', aliases }
      }
      const unit = guess.role === 'measure' ? guessUnit(path.join(' '), titled.unit, guess.percent, over, units) : null
      return toColumn(titled.name, titled.title, titled.group, guess, unit, path.join(' '))
    })
  }

  /** Other usual headings of a column of county names; a column of codes takes no names. */
  private regionAliases(headed: readonly HeadedColumn[], region: number): readonly string[] {
    if (this.valuesAt(region).codes > 0) return []
    const headings = new Set(headed.flatMap(({ path }) => path))
    return ['区县', '地区', '单位'].filter((alias) => !headings.has(alias))
  }

  private listOf(column: FormFileColumn | undefined, at: number): FormFileList {
    if (column === undefined) throw new Error(`no column ${at}`)
    const members = [...(this.valuesAt(at).distinct?.keys() ?? [])].filter((text) => !Object.hasOwn(ABSENT_MARKS, text))
    return {
      name: column.list ?? column.name,
      title: { zh: column.zh, en: column.en },
      members: members.map((text) => ({ code: text, zh: text, en: text })),
    }
  }

  private absentMarks() {
    const found = new Set(this.values.flatMap(({ marks }) => [...marks]))
    return Object.fromEntries(Object.entries(ABSENT_MARKS).filter(([mark]) => !/^N/.test(mark) || found.has(mark)))
  }

  private textsForKey(columns: readonly FormFileColumn[], ours: OurRows | undefined): Record<string, string>[] {
    return this.keyRows
      .map((texts) => Object.fromEntries(columns.map(({ name }, at) => [name, texts[at] ?? ''])))
      .filter((row) => ours === undefined || ours.startsWith.some((start) => row.region?.startsWith(start)))
      .filter((row) => row.region === undefined || this.isCounty(row.region))
  }

  private isCounty(text: string): boolean {
    return this.options.regions.resolve(text, null).kind !== 'aggregate'
  }

  private evidenceOf(column: FormFileColumn, headed: HeadedColumn | undefined, at: number): ColumnEvidence {
    const { filled, blank, samples, odd, kinds, distinct } = this.valuesAt(at)
    const sensitivity = column.sensitivity ?? 'public'
    const numbers = (kinds.get('integer') ?? 0) + (kinds.get('decimal') ?? 0)
    const shown = (texts: readonly string[]) => texts.map((text) => masked(text, sensitivity).slice(0, 60))
    return {
      name: column.name,
      sheetColumn: columnLetters(headed?.at ?? 0),
      headerPath: headed?.path ?? [],
      filled,
      blank,
      samples: shown(samples),
      values: sensitivity === 'public' && distinct !== null && distinct.size <= MOST_VALUES ? [...distinct.keys()] : [],
      odd: column.role !== 'measure' && numbers > odd.length ? shown(odd) : [],
    }
  }
}

/** Averages, shares and rates have no total. */
const NOT_ADDITIVE =
  /平均|人均|户均|比重|比例|比率|占比|[率比]$|[率比][(（]|%|‰|指数|单价|标准|[(（][^()（）]+\/[^()（）]+[)）]$/

function toColumn(
  name: string,
  title: FormProposal['form']['title'],
  group: readonly FormProposal['form']['title'][],
  { type, role, sensitivity, decimals }: GuessedColumn,
  unit: Unit | null,
  heading: string,
): FormFileColumn {
  return {
    name,
    zh: title.zh,
    en: title.en,
    ...(group.length > 0 && { group }),
    type,
    role,
    ...(sensitivity !== 'public' && { sensitivity }),
    ...(unit !== null && { unit: unit.code }),
    ...(decimals > 0 && { decimals }),
    ...(role === 'measure' && NOT_ADDITIVE.test(withoutBlanks(heading)) && { aggregate: 'none' as const }),
    ...(type === 'code' && { list: name }),
  }
}
