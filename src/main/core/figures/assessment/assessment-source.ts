import type { Sqlite } from '../../book/open-book.ts'
import type { Catalogue } from '../../forms/form-definition.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import type { ShippedStandards } from '../../standards/shipped-standards.ts'

/** What assessments read from. */
export interface AssessmentSource {
  readonly db: Sqlite
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  readonly standards: ShippedStandards
}
