import { useMemo } from 'react'
import type { Filters, FormView, ListMember, PivotQuery } from '#contract'
import type { ChartMeasure, Manner } from '../charts/chart.ts'
import { type CountName, measureOf } from '../charts/measures.ts'
import { formOf, membersOf, type Scope, useScope } from './scope.tsx'
import { useManner } from './use-manner.ts'
import { type Picks, selectionOf, usePicks } from './use-picks.ts'

/** What a screen about one form works with: the form, the scope, what is picked, and questions under both. */
export interface Subject {
  readonly scope: Scope
  readonly form: FormView
  readonly manner: Manner
  readonly picks: Picks
  readonly picked: Filters
  measure(name: string): ChartMeasure
  members(dimension: string): readonly ListMember[]
  /** A pivot under the scope and the picks, save the picks in `except`. */
  query(rows: readonly string[], measures: readonly string[], except?: readonly string[]): PivotQuery
}

/**
 * @param first what is picked when the screen opens
 * @param filed the period of the form that stands for the one in the top bar: the last month of a year, say
 */
export function useSubject(formCode: string, count: CountName, first?: Filters, filed?: string | null): Subject {
  const whole = useScope()
  const scope = useMemo(() => ({ ...whole, period: filed ?? whole.period }), [whole, filed])
  const manner = useManner()
  const picks = usePicks(first)
  const form = formOf(scope, formCode)
  const { title } = count
  // A language without a counting word says so with a blank, for an empty text counts as missing.
  const unit = count.unit.trim()
  return useMemo(
    () => ({
      scope,
      form,
      manner,
      picks,
      picked: picks.picked,
      measure: (name) => measureOf(form, name, scope.language, { title, unit }),
      members: (dimension) => membersOf(form, dimension),
      query: (rows, measures, except = []) => ({
        form: formCode,
        rows,
        measures,
        ...selectionOf(scope, picks.picked, except),
      }),
    }),
    [scope, form, manner, picks, formCode, title, unit],
  )
}
