export type Language = 'zh-CN' | 'en'

/** One text in both languages of the program. */
export interface Label {
  readonly zh: string
  readonly en: string
}

export type FormKind = 'roster' | 'table'

/** `code` holds a member of a code list, `identifier` text that must never become a number. */
export type ColumnType = 'text' | 'identifier' | 'integer' | 'decimal' | 'date' | 'year' | 'boolean' | 'code' | 'region'

export type ColumnRole = 'dimension' | 'measure' | 'identifier' | 'attribute'

export type Sensitivity = 'public' | 'name' | 'phone' | 'id-number' | 'bank-account'

/** How a measure is summed up: `sum`; `mean` weighted by another measure; `none` where no total has a meaning. */
export type Aggregate = 'sum' | 'mean' | 'none'

export interface FormColumn {
  readonly name: string
  readonly title: Label
  /** Heading over this column in a merged header, outermost first; empty where there is none. */
  readonly group: readonly Label[]
  readonly type: ColumnType
  readonly role: ColumnRole
  readonly sensitivity: Sensitivity
  /** Unit the value is kept in (万元, 户, 人, 亩, %), or `null`. */
  readonly unit: Label | null
  /** Digits after the point on screens and in reports. */
  readonly decimals: number
  readonly required: boolean
  readonly aggregate: Aggregate
  /** Dimension across which no total has a meaning: a scale in mu plus one in heads. */
  readonly within: string | null
  /** Name of the code list of a `code` column. */
  readonly list: string | null
}

/** Numerator over denominator, recomputed at every level: never summed, never averaged. */
export interface FormRatio {
  readonly name: string
  readonly title: Label
  readonly numerator: string
  readonly denominator: string
  /** What one is multiplied with for showing: 100 for %. */
  readonly scale: number
  readonly unit: Label
  readonly decimals: number
}

/** `program`: shipped with it; `book`: defined by people and kept in the book. */
export type FormOrigin = 'program' | 'book'

export interface FormView {
  readonly code: string
  readonly origin: FormOrigin
  readonly version: number
  readonly kind: FormKind
  readonly title: Label
  readonly formNumber: string
  readonly columns: readonly FormColumn[]
  readonly ratios: readonly FormRatio[]
  readonly lists: Readonly<Record<string, readonly ListMember[]>>
}

/** A member of a code list; `colour` is its place (0…) in the fixed palette, the same on every screen. */
export interface ListMember {
  readonly code: string
  readonly title: Label
  readonly colour: number
  /** Unit of a scale that depends on the member (亩 for fruit, 群 for bees). */
  readonly unit: Label | null
}

export interface RegionView {
  /** Newest six-digit code: the stable key of the region in every query and reply. */
  readonly code: string
  readonly name: Label
  /** Name without 区/县/自治县, for axes. */
  readonly shortName: Label
  readonly kind: string
  /** 渝东北, 渝东南, 主城都市区 */
  readonly area: string
  readonly povertyLevel: 'national' | 'municipal' | null
  readonly exitYear: number | null
}
