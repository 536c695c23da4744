import type { Language } from './form.ts'
import type { StandardSense, StandardValue } from './standards.ts'

/** What an assessment is asked for: the year of the period, and counties; all where left out. */
export interface AssessmentQuery {
  readonly period: string
  readonly regions?: readonly string[]
  /** As in a pivot: `current` counts a unit that was joined to another in the one it belongs to now. */
  readonly boundaries?: 'as-filed' | 'current'
}

/** The assessment of one county, with the cells behind it. */
export interface EvidenceQuery {
  readonly period: string
  readonly region: string
  readonly boundaries?: 'as-filed' | 'current'
}

/** A kept value and the cell it came from. */
export interface EvidenceCell {
  readonly form: string
  readonly column: string
  readonly period: string
  readonly submission: number
  readonly row: number
  readonly block: number
  /** What the row is about: members of the form's dimensions, as the industry. */
  readonly keys: Readonly<Record<string, string | null>>
  readonly file: string
  readonly sheet: string
  readonly cell: string
  /** As it stood in the cell. */
  readonly sent: string | null
  readonly value: number | null
}

/** Why nothing can be said: a missing operand is never a pass. */
export type CannotTell =
  | 'not-filed'
  | 'absent'
  /** The denominator is zero: nobody was asked. */
  | 'nothing-counted'
  /** No threshold holds in the year. */
  | 'no-standard'
  /** The part is larger than its whole. */
  | 'part-over-whole'

// ── Full coverage ──

export type Batch = 'production' | 'relocation' | 'ecology' | 'education' | 'social'

/** What a return of a batch says about a county. */
export interface BatchSource {
  readonly batch: Batch
  readonly form: string
  readonly column: string
  /** `people`: students and not households, so they bound the households from above alone. */
  readonly counts: 'households' | 'people'
  /** Period of the newest return within the year; `null` where none was filed. */
  readonly period: string | null
  readonly value: number | null
}

export interface BatchCoverage {
  readonly batch: Batch
  /** Households this batch reaches for certain, by its own returns; `null` where they don't tell. */
  readonly atLeast: number | null
  /** Households it may reach at most; `null` where one of its returns is absent. */
  readonly atMost: number | null
  /** The same batch as the county states it in POOR_BASE. */
  readonly stated: number | null
}

export type CoverageVerdict = 'full' | 'not-full' | 'cannot-tell'

export interface CountyCoverage {
  readonly region: string
  readonly verdict: CoverageVerdict
  readonly reason: CannotTell | null
  /** Period of POOR_BASE; `null` where the county filed none in the year. */
  readonly period: string | null
  readonly poorHouseholds: number | null
  readonly reachedHouseholds: number | null
  /** Registered poor households that no batch reaches. */
  readonly unreached: number | null
  /** Per cent; `null` where it can't be told or there is nobody to reach. */
  readonly rate: number | null
  readonly batches: readonly BatchCoverage[]
  /** Households reached for certain by the batches' own returns, and at most, each no more than the registered. */
  readonly atLeast: number | null
  readonly atMost: number | null
  /** Whether the batches' own returns bear out what the county states: at most as many as they sum up to. */
  readonly borneOut: 'borne-out' | 'not-borne-out' | 'cannot-tell'
  readonly sources: readonly BatchSource[]
}

/** A poor village that the returns don't show to be reached. */
export interface VillageGap {
  readonly region: string
  readonly township: string | null
  readonly village: string | null
  readonly poorHouseholds: number | null
  /** `no-industry`: the roster names no industry for it; `county-gap`: its county has households not reached, and no return says in which village. */
  readonly why: 'no-industry' | 'county-gap'
  readonly submission: number
  readonly row: number
  readonly block: number
  readonly period: string
}

/** Whether the five batches reach every registered poor household of a year. */
export interface Coverage {
  readonly year: string
  /** `full` only where every county is; a county that can't be told keeps the whole from being full. */
  readonly verdict: CoverageVerdict
  readonly counts: Readonly<Record<CoverageVerdict, number>>
  readonly notBorneOut: number
  /** Over the counties of which both sides are known, recomputed. */
  readonly poorHouseholds: number | null
  readonly reachedHouseholds: number | null
  readonly unreached: number | null
  readonly rate: number | null
  readonly counties: readonly CountyCoverage[]
  readonly villages: readonly VillageGap[]
  /** Years of POOR_BASE with the rate of each, for the trend; over the same counties as asked. */
  readonly trend: readonly { readonly year: string; readonly rate: number | null; readonly verdict: CoverageVerdict }[]
}

export interface CoverageEvidence extends CountyCoverage {
  readonly base: readonly EvidenceCell[]
  readonly batchCells: readonly BatchCells[]
}

/** The cells of one batch's return; of a roster the first few, with the number of its rows. */
export interface BatchCells extends BatchSource {
  readonly rows: number
  readonly cells: readonly EvidenceCell[]
}

// ── Exit ──

export type ExitCriterion = 'wrong-exit' | 'omission' | 'approval' | 'incidence'

export type ExitVerdict = 'pass' | 'fail' | 'cannot-tell'

export interface CriterionResult {
  readonly criterion: ExitCriterion
  readonly form: string
  readonly numeratorColumn: string
  readonly denominatorColumn: string
  readonly period: string | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** Per cent. */
  readonly rate: number | null
  /** Code of the standard that the threshold is from, and its value in the year. */
  readonly standard: string
  readonly threshold: number | null
  readonly sense: StandardSense
  /** Points between the rate and the threshold; below zero on the failing side. */
  readonly margin: number | null
  /** Cases by which the numerator could be worse and still pass; below zero: by how many it is too bad. */
  readonly spare: number | null
  readonly verdict: ExitVerdict
  readonly reason: CannotTell | null
}

/**
 * The book's verdict beside what is known of the county's history: `agrees`; `differs`; `no-record` where no source
 * tells a year; `cannot-tell` where the book has no verdict.
 */
export type HistoryCheck = 'agrees' | 'differs' | 'no-record' | 'cannot-tell'

export interface CountyExit {
  readonly region: string
  readonly verdict: ExitVerdict
  readonly criteria: readonly CriterionResult[]
  readonly povertyLevel: 'national' | 'municipal' | null
  readonly exitYear: number | null
  readonly history: HistoryCheck
}

export interface NotAssessed {
  readonly region: string
  readonly povertyLevel: 'national' | 'municipal' | null
  readonly exitYear: number | null
  /** It left poverty in this very year, so an assessment is to be expected. */
  readonly expected: boolean
}

/** Which counties pass the assessment of a year. */
export interface Exit {
  readonly year: string
  readonly counts: Readonly<Record<ExitVerdict, number>>
  /** Counties assessed, in the order of the codes. */
  readonly counties: readonly CountyExit[]
  readonly notAssessed: readonly NotAssessed[]
  /** Years with an assessment and how many passed. */
  readonly trend: readonly { readonly year: string; readonly assessed: number; readonly passed: number }[]
}

export interface ExitEvidence extends CountyExit {
  readonly cells: readonly CriterionCells[]
}

export interface CriterionCells {
  readonly criterion: ExitCriterion
  readonly numerator: readonly EvidenceCell[]
  readonly denominator: readonly EvidenceCell[]
}

// ── The two lines ──

export interface LineYear {
  readonly year: number
  readonly dibao: StandardValue | null
  readonly povertyLine: StandardValue | null
  /** The greater of the two: what counts; `null` where either is unknown. */
  readonly counts: number | null
  readonly higher: 'dibao' | 'poverty-line' | 'same' | null
  /** Lines that are lower than in the last year they are known of: neither may be lowered. */
  readonly fell: readonly ('dibao' | 'poverty-line')[]
}

export interface CountyStandard {
  readonly region: string
  readonly period: string | null
  readonly standard: number | null
  readonly povertyLine: number | null
  /** What the county filed against the municipal standard of the year. */
  readonly against: 'below' | 'equal' | 'above' | 'absent' | 'cannot-tell'
  /** Its standard against the poverty line of the year. */
  readonly againstLine: 'below' | 'equal' | 'above' | 'absent' | 'cannot-tell'
  /** The row of the return, to follow the figures home. */
  readonly source: { readonly submission: number; readonly row: number; readonly block: number } | null
}

/** The dibao standard and the poverty line: by year, and as counties filed them. */
export interface Integration {
  readonly year: string
  readonly lines: readonly LineYear[]
  readonly counties: readonly CountyStandard[]
  readonly counts: Readonly<Record<CountyStandard['against'], number>>
}

// ── Reports ──

/** An assessment written to a workbook with the cells behind it. */
export interface AssessmentReport {
  readonly query: AssessmentQuery
  readonly language: Language
  /** Counties in the order shown; left out: the order of the codes. */
  readonly order?: readonly string[]
  readonly to: string
}
