import { createHash } from 'node:crypto'
import type { Details, IntakeProblem } from '#contract'

/** What a finding is about; equal in two versions of a return where the same is wrong with the same cell. */
export interface FindingPlace {
  readonly form: string | null
  readonly region: string | null
  readonly period: string | null
  /** Tells findings apart where form, county or period are not known. */
  readonly sheet: string
}

/** Value of the cell a finding is about, as it was sent; `null` where nothing stood there. */
export function sentValue(details: Details): string | null {
  const value = details.value ?? details.printed
  return value === undefined ? null : String(value)
}

/** Value that would have been right, where the program knows it. */
export function expectedValue(details: Details): string | null {
  const value = details.computed ?? details.limit
  return value === undefined ? null : String(value)
}

/**
 * Name of a finding that is the same in every book and every version of the return, for as long as the cell, what
 * stands in it and what is wrong with it are the same.
 */
export function findingKey(place: FindingPlace, problem: Pick<IntakeProblem, 'code' | 'cell' | 'details'>): string {
  const { form, region, period, sheet } = place
  const isPlaced = form !== null && region !== null && period !== null
  const parts = [
    form,
    region,
    period,
    isPlaced ? '' : sheet,
    problem.code,
    problem.cell ?? '',
    sentValue(problem.details) ?? '',
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20)
}
