import type { ChecksPage, ChecksQuery, FormRow } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue, FormDefinition } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'

/** A row of a sheet that is kept. */
export interface RowPlace {
  readonly submission: number
  readonly row: number
  readonly block: number
}

/** Everything a review looks at. */
export interface ReviewSource {
  readonly db: Sqlite
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  /** What the rules found. */
  checks(query: ChecksQuery): ChecksPage
  /** Marks for a check what looks at something that has changed, as an import of another return. */
  spreadChanges(): void
  /** Texts of the rules that run, by code: what others once found is not told. */
  ruleTexts(): ReadonlyMap<string, string>
  /** Reads rows as they may be shown; `null` where there is none. */
  rowReader(form: FormDefinition): (place: RowPlace) => FormRow | null
}
