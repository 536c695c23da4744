import type { AdjustedCell } from './adjustments.ts'
import type { Filters } from './figures.ts'
import type { Finding } from './findings.ts'
import type { SubmissionView } from './submission.ts'

/**
 * A filter of one column of rows; the filters of several columns hold together.
 *
 * `region` and `period` are filtered by members. A personal column takes nothing but `exact`.
 */
export type ColumnFilter = MembersFilter | NumberFilter | DateFilter | TextFilter | ExactFilter

/** Keeps these members, or all but these; `null` stands for absent. */
export interface MembersFilter {
  readonly kind: 'members'
  readonly members: readonly (string | null)[]
  readonly except?: boolean
}

/** Compares a number; `between` holds both ends, `absent` and `present` take no value. */
export interface NumberFilter {
  readonly kind: 'number'
  readonly compare: NumberComparison
  readonly value?: number
  /** The upper end of `between`. */
  readonly upTo?: number
}

export type NumberComparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'between' | 'absent' | 'present'

/** Compares a date with a day, month or year (`2017-06-30`, `2017-06`, `2017`), each taken as a whole. */
export interface DateFilter {
  readonly kind: 'date'
  readonly compare: 'in' | 'before' | 'after' | 'between' | 'absent' | 'present'
  readonly value?: string
  readonly upTo?: string
}

/** Compares a text, capital and small letters alike. */
export interface TextFilter {
  readonly kind: 'text'
  readonly compare: 'contains' | 'lacks' | 'begins' | 'equals' | 'differs' | 'absent' | 'present'
  readonly text?: string
}

/** The whole value of a personal column: the one question that shows nothing about anybody else. */
export interface ExactFilter {
  readonly kind: 'exact'
  readonly text: string
}

/** Filters by column. */
export type ColumnFilters = Readonly<Record<string, ColumnFilter>>

export interface SortKey {
  readonly column: string
  readonly descending: boolean
}

export interface RowsQuery {
  readonly form: string
  readonly periods?: readonly string[]
  readonly regions?: readonly string[]
  readonly filters?: Filters
  /** Filters of single columns, beside `filters`: all hold together. */
  readonly where?: ColumnFilters
  /** Text looked for in every text column that is not personal, in titles of codes and in names of counties. */
  readonly search?: string
  /** First key first. Texts stand in the order of pinyin, codes in that of their list, absent values last in any case. */
  readonly sort?: readonly SortKey[]
}

export interface RowsWindow extends RowsQuery {
  readonly offset: number
  readonly limit: number
}

/** A window of rows of the current submissions; personal columns are masked. */
export interface RowsPage {
  readonly total: number
  readonly rows: readonly FormRow[]
}

export interface FormRow {
  readonly submission: number
  /** Row of the sheet it was read from. */
  readonly row: number
  /** Which repeated group of columns of that sheet row, from 0. */
  readonly block: number
  readonly region: string
  readonly period: string
  readonly values: Readonly<Record<string, string | number | null>>
  /** For absent values: the mark as it was sent (`—`, `…`, `——`, or the text that was no number). */
  readonly marks: Readonly<Record<string, string>>
  /** Adjustments that hold for cells of the row, by column; told in both layers. */
  readonly adjusted: Readonly<Record<string, AdjustedCell>>
}

/** Asks for the values of one column among rows that match all but the filter of that column itself. */
export interface MembersQuery extends RowsQuery {
  readonly column: string
  /** Part of a value or of the title of a code, its pinyin (`xiaoxue`) or the initials of that (`xx`). */
  readonly find?: string
  /** `value`: codes by their list, texts by pinyin, numbers by size; `rows`: the most frequent first. */
  readonly order?: 'value' | 'rows'
  /** 1,000 where left out. */
  readonly limit?: number
}

export interface MembersPage {
  /** Values that match `find`, as many as `limit` lets; absent stands last. */
  readonly members: readonly ColumnMember[]
  /** How many match `find`. */
  readonly total: number
  /** Rows behind all values of the column. */
  readonly rows: number
  /** The column has more values than are counted (50,000): nothing is listed. */
  readonly tooMany: boolean
}

export interface ColumnMember {
  /** As a filter of members takes it; `null`: absent. */
  readonly value: string | null
  readonly rows: number
}

/** Rows `from` up to but without `to` of what a query shows, and the columns selected in them. */
export interface SelectionQuery extends RowsQuery {
  readonly from: number
  readonly to: number
  readonly columns: readonly string[]
}

export interface SelectionFigures {
  readonly rows: number
  readonly columns: Readonly<Record<string, ColumnFigures>>
}

/** What a selection of one column comes to. Of a personal column only `count` is told. */
export interface ColumnFigures {
  /** Values that are there. */
  readonly count: number
  /** Numbers among them. */
  readonly numbers: number
  /** `null` where there is no number, or where a sum has no meaning: averages, ratios, scales. */
  readonly sum: number | null
  readonly mean: number | null
  readonly least: number | null
  readonly most: number | null
}

/** Where a county begins in what a query shows. */
export interface RowPlaceQuery extends RowsQuery {
  readonly region: string
}

export interface RowAddress {
  readonly form: string
  readonly submission: number
  readonly row: number
  readonly block?: number
}

/** Everything known about one row. */
export interface RowDetail {
  readonly row: FormRow
  readonly submission: SubmissionView
  /** What stands beside the values: columns whose cell was kept otherwise than it was sent. */
  readonly notes: readonly CellNote[]
  readonly findings: readonly Finding[]
  /** Rows with the same key in the same county, of other versions and periods, newest first; never the row itself. */
  readonly history: readonly RowVersion[]
  /** `false` where the key of the row isn't whole, so that nothing can be looked up by it. */
  readonly keyed: boolean
}

export interface CellNote {
  readonly column: string
  readonly kind: 'normalised' | 'absent' | 'wrong'
  /** As it was sent; masked in a personal column. */
  readonly sent: string
  readonly why: string
}

export interface RowVersion {
  readonly row: FormRow
  readonly version: number
  readonly state: SubmissionView['state']
  readonly file: string
  readonly importedAt: string
  /** Columns whose value is another than in the row asked for. */
  readonly differs: readonly string[]
}
