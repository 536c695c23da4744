import type { PivotLine, PivotResult, Standard } from '#contract'
import { standardIn } from '../../charts/standard-in.ts'

/** The standards of a stage in a period; a half-year has half of a year's. */
export interface StageStandard {
  readonly standard: Standard
  readonly value: number
}

/** Standards of a stage that hold in a period, lowest first; none where nobody has set one. */
export function standardsOf(standards: readonly Standard[], stage: string | null, period: string): StageStandard[] {
  const part = /H[12]$/.test(period) ? 0.5 : 1
  return standards
    .filter((standard) => standard.stage !== null && standard.stage === stage)
    .flatMap((standard) => {
      const held = standardIn(standard, Number(period.slice(0, 4)))
      return held === null ? [] : [{ standard, value: held.value * part }]
    })
    .sort((a, b) => a.value - b.value)
}

/** A county and stage that pays more a student than the highest standard of the stage. */
export interface OverStandard {
  readonly region: string
  readonly stage: string
  readonly persons: number
  readonly perPerson: number
  readonly standard: number
  readonly beyond: number
}

/** Counties and stages above the highest standard, those furthest above first; a stage without one is held to none. */
export function overStandard(data: PivotResult, standards: readonly Standard[], period: string): OverStandard[] {
  return data.lines
    .flatMap((line): OverStandard[] => {
      const { region, stage } = line.keys
      const paid = perPersonOf([line])
      const standard = standardsOf(standards, stage ?? null, period).at(-1)?.value
      if (region == null || stage == null || paid === null || standard === undefined) return []
      const beyond = paid.value - standard
      return beyond > 0 ? [{ region, stage, persons: paid.persons, perPerson: paid.value, standard, beyond }] : []
    })
    .sort((a, b) => b.beyond - a.beyond)
}

/** Aid a student over several lines in yuan: Σ amount ÷ Σ students, never a mean of means. */
export function perPersonOf(lines: readonly PivotLine[]): { readonly value: number; readonly persons: number } | null {
  let [amount, persons] = [0, 0]
  for (const line of lines) {
    const parts = line.parts.amount_per_person
    if (parts?.numerator == null || parts.denominator === null) continue
    amount += parts.numerator
    persons += parts.denominator
  }
  return persons === 0 ? null : { value: (amount * 10_000) / persons, persons }
}

/** A county and stage in which not all students in hardship are aided. */
export interface Gap {
  readonly region: string
  readonly stage: string
  readonly persons: number
  readonly poor: number
  readonly missing: number
}

/** Where coverage is below 100 %, largest gap first; what was not filed is no gap, for nobody knows it. */
export function gapsOf(data: PivotResult): Gap[] {
  return data.lines
    .flatMap((line): Gap[] => {
      const { region, stage } = line.keys
      const { numerator, denominator } = line.parts.coverage ?? { numerator: null, denominator: null }
      if (region == null || stage == null || numerator === null || denominator === null) return []
      const missing = denominator - numerator
      return missing > 0 ? [{ region, stage, persons: numerator, poor: denominator, missing }] : []
    })
    .sort((a, b) => b.missing - a.missing)
}
