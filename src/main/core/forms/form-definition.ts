import type { AbsentKind, FormColumn, FormView, Label, NumberCheck, OurRows } from '#contract'
import type { ReadFormFile } from './form-file.ts'

export type { AbsentKind }

/** A form as the core knows it: what the window sees, and how returns are recognised and kept. */
export interface FormDefinition extends FormView {
  /** Titles under which the return is sent. */
  readonly titles: readonly string[]
  readonly columns: readonly ColumnDefinition[]
  /** Columns that together name a row once within a county and period. */
  readonly key: readonly string[]
  /** What a mark in an empty place means in this form. */
  readonly absentMarks: ReadonlyMap<string, AbsentKind>
  readonly codeLists: ReadonlyMap<string, CodeList>
  /** How often it is filed; `null` where that differs. */
  readonly every: 'month' | 'year' | null
  /** Every county, or those alone whom it concerns. */
  readonly owedBy: 'every-county' | 'concerned'
  /** Which rows of a sheet are ours; `null`: all. */
  readonly ours: OurRows | null
  /** The definition as its file has it, with the code lists it uses. */
  readonly file: ReadFormFile
}

export interface ColumnDefinition extends FormColumn {
  /** Other headings of the column. */
  readonly aliases: readonly string[]
  /** Key of the unit in units.json. */
  readonly unitCode: string | null
  /** Measure by which a mean is weighted. */
  readonly weight: string | null
  /** Kind of number with a check character that an identifier is. */
  readonly check: NumberCheck | null
  /** Measure of which this one tells a part (其中): it is never larger. */
  readonly partOf: string | null
  /** The same thing is counted in several rows, as a village with two industries: a total may be less than the sum. */
  readonly overlaps: boolean
}

export interface CodeList {
  readonly name: string
  readonly members: readonly CodeMember[]
  /** Member code by every way it is written, blanks taken out. */
  readonly codeOf: ReadonlyMap<string, string>
}

export interface CodeMember {
  readonly code: string
  readonly title: Label
  readonly unit: Label | null
}

/** A unit of measure; `factor` is its size in the smallest unit of its family. */
export interface Unit {
  readonly code: string
  readonly title: Label
  readonly family: string
  readonly factor: number
  readonly names: readonly string[]
}

export interface Catalogue {
  readonly forms: ReadonlyMap<string, FormDefinition>
  readonly units: readonly Unit[]
}

/** Column of a form by name. @throws when the form has none: a bug, since names are checked at the border. */
export function columnOf(form: FormDefinition, name: string): ColumnDefinition {
  const column = form.columns.find((candidate) => candidate.name === name)
  if (column === undefined) throw new Error(`${form.code} has no column ${name}`)
  return column
}

/** Columns of the form that are kept in its table; the region has a place of its own there. */
export function keptColumns(form: FormDefinition): readonly ColumnDefinition[] {
  return form.columns.filter((column) => column.type !== 'region')
}

export function dimensionsOf(form: FormDefinition): readonly ColumnDefinition[] {
  return keptColumns(form).filter((column) => column.role === 'dimension')
}

export function measuresOf(form: FormDefinition): readonly ColumnDefinition[] {
  return keptColumns(form).filter((column) => column.role === 'measure')
}

/**
 * Dimension across which no total of a column has a meaning: each of its members counts in a unit of its own, or the
 * same thing is counted once for each (a village with two industries).
 */
export function apartIn(form: FormDefinition, column: ColumnDefinition): string | null {
  return column.within ?? (column.overlaps ? (dimensionsOf(form)[0]?.name ?? null) : null)
}

/** What the window may know of a form. */
export function toFormView(form: FormDefinition): FormView {
  const columns = form.columns.map((definition) => {
    const {
      aliases: _aliases,
      unitCode: _unit,
      weight: _weight,
      check: _check,
      partOf: _whole,
      overlaps: _overlaps,
      ...column
    } = definition
    return { ...column, within: apartIn(form, definition) }
  })
  const { code, origin, version, kind, title, formNumber, ratios, lists } = form
  return { code, origin, version, kind, title, formNumber, columns, ratios, lists }
}
