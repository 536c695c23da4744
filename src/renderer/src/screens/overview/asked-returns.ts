import type { Completeness, FormCompleteness } from '#contract'

/** A return and the period in which it is asked for. */
export interface AskedReturn {
  readonly period: string
  readonly form: FormCompleteness
}

/** The periods to look into for the one shown: itself, then the months within it that were filed, newest first. */
export function periodsWithin(shown: string, filed: readonly string[]): readonly string[] {
  const months = shown.length === 4 ? filed.filter((period) => period.startsWith(`${shown}-`)) : []
  return [shown, ...months.sort().reverse()]
}

/**
 * Every return in the first of some periods in which it is asked for.
 *
 * A return filed by month is asked for in no year; its last month tells how the year stands.
 */
export function askedReturns(completeness: readonly Completeness[]): {
  readonly asked: readonly AskedReturn[]
  readonly notAsked: readonly string[]
} {
  const codes = completeness[0]?.forms.map(({ form }) => form) ?? []
  const found = codes.map((code) => ({ code, first: firstAsked(completeness, code) }))
  return {
    asked: found.flatMap(({ first }) => first ?? []),
    notAsked: found.filter(({ first }) => first === undefined).map(({ code }) => code),
  }
}

function firstAsked(completeness: readonly Completeness[], code: string): AskedReturn | undefined {
  return completeness
    .flatMap(({ period, forms }) => forms.map((form) => ({ period, form })))
    .find(({ form }) => form.form === code && form.asked)
}
