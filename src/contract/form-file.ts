import type { Aggregate, ColumnRole, ColumnType, FormKind, FormOrigin, FormView, Label, Sensitivity } from './form.ts'

/** What a mark in an empty place means: no such datum, not applicable, below the smallest unit, unknown. */
export type AbsentKind = 'none' | 'not-applicable' | 'small' | 'unknown'

/**
 * A form as it stands in a JSON file: those of resources/forms, and those that people exchange.
 *
 * What is left out has its default. A form that people define carries its code lists, so that it stands alone.
 */
export interface FormFile {
  readonly code: string
  readonly version: number
  readonly kind: FormKind
  readonly title: Label
  /** 表号; empty where the return has none. */
  readonly formNumber: string
  /** Titles under which the return is sent. */
  readonly titles: readonly string[]
  /** Columns that together name a row once within a county and period. */
  readonly key: readonly string[]
  readonly absentMarks: Readonly<Record<string, AbsentKind>>
  /** How often the return is filed, where it is always the same: by the month, or once a year. */
  readonly every?: 'month' | 'year' | undefined
  /** Who has to file it: every county where left out, or those alone whom it concerns and who are named in it. */
  readonly owedBy?: 'concerned' | undefined
  /** Which rows of a sheet are ours, where returns list those of other places too; all where left out. */
  readonly ours?: OurRows | undefined
  readonly columns: readonly FormFileColumn[]
  readonly ratios: readonly FormFileRatio[]
  readonly lists?: readonly FormFileList[] | undefined
}

/** Rows whose text in a column begins so are ours; the others are passed over, counted and told. */
export interface OurRows {
  readonly column: string
  readonly startsWith: readonly string[]
  /** What a row is that has nothing in the column: passed over too, or held for a person. */
  readonly blank: 'pass' | 'hold'
}

/** A number with a check character: `credit-code` as in GB 32100, `id-number` of a person as in GB 11643. */
export type NumberCheck = 'credit-code' | 'id-number'

export interface FormFileColumn {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly group?: readonly Label[] | undefined
  readonly type: ColumnType
  readonly role: ColumnRole
  readonly sensitivity?: Sensitivity | undefined
  /** Code of the unit in units.json. */
  readonly unit?: string | undefined
  readonly decimals?: number | undefined
  readonly required?: boolean | undefined
  readonly aggregate?: Aggregate | undefined
  readonly weight?: string | undefined
  readonly within?: string | undefined
  readonly list?: string | undefined
  readonly check?: NumberCheck | undefined
  /** Measure of which this one tells a part (其中). */
  readonly part_of?: string | undefined
  /** The same thing is counted in several rows, so that a total may be less than their sum. */
  readonly overlaps?: boolean | undefined
  readonly aliases?: readonly string[] | undefined
}

export interface FormFileRatio {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly numerator: string
  readonly denominator: string
  readonly scale: number
  readonly unit: string
  readonly decimals: number
}

export interface FormFileList {
  readonly name: string
  readonly title: Label
  readonly members: readonly FormFileMember[]
}

export interface FormFileMember {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly aliases?: readonly string[] | undefined
  /** Code of the unit of a scale that depends on the member. */
  readonly scaleUnit?: string | undefined
}

/** What is wrong with a definition; `schema` is a shape the file format doesn't have. */
export type FormIssueCode =
  | 'schema'
  | 'name-twice'
  | 'name-reserved'
  | 'title-empty'
  | 'region-twice'
  | 'region-name'
  | 'list-missing'
  | 'list-unknown'
  | 'member-twice'
  | 'unit-unknown'
  | 'weight-unknown'
  | 'within-unknown'
  | 'part-unknown'
  | 'key-unknown'
  | 'ours-unknown'
  | 'ratio-unknown'
  | 'no-measure'

export interface FormIssue {
  readonly code: FormIssueCode
  /** Where in the definition: a column, a ratio, a list or a path of the file. */
  readonly at: string
  /** What stands there and is wrong. */
  readonly value: string
}

/** What keeping a definition would do to the book. */
export type FormStep = 'new' | 'next-version' | 'unchanged'

/** A definition looked at before it is kept. */
export interface FormCheck {
  readonly issues: readonly FormIssue[]
  /** `null` where there are issues. */
  readonly step: FormStep | null
  /** Version it will have. */
  readonly version: number | null
  /** Columns the version before has not. */
  readonly added: readonly string[]
}

export interface FormVersion {
  readonly version: number
  /** When it came into the book and when another took its place; `null` for forms of the program, and where it still holds. */
  readonly since: string | null
  readonly until: string | null
}

/** A form with what the book holds of it. */
export interface FormEntry {
  readonly form: FormView
  readonly origin: FormOrigin
  readonly versions: readonly FormVersion[]
  /** Submissions of it in the book, those taken back too. */
  readonly submissions: number
  readonly rows: number
}

export interface FormAdded {
  readonly form: FormView
  readonly step: FormStep
  readonly added: readonly string[]
}
/** What speaks for a proposed column. */
export interface ColumnEvidence {
  readonly name: string
  /** Letter of the sheet column, as in `C`. */
  readonly sheetColumn: string
  /** Texts of the header over it, outermost first. */
  readonly headerPath: readonly string[]
  readonly filled: number
  readonly blank: number
  /** First values as they stand in the sheet; personal ones are masked. */
  readonly samples: readonly string[]
  /** Values that are no number in a column of numbers otherwise, which is therefore taken for text. */
  readonly odd: readonly string[]
  /** Every different value, where there are few and none is personal: what a code list can be made of. */
  readonly values: readonly string[]
}

/** A form proposed from a sheet. Nothing is kept. */
export interface FormProposal {
  /** File name only. */
  readonly file: string
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly sheet: string
  readonly headerRows: readonly [number, number]
  /** Rows of figures it was inferred from. */
  readonly rows: number
  readonly form: FormFile
  readonly columns: readonly ColumnEvidence[]
}

/** A unit a column can have; `code` is what a definition names. */
export interface UnitView {
  readonly code: string
  readonly title: Label
}
