import { createContext, useContext } from 'react'
import type { FormView, Language, Layer, ListMember, RegionView } from '#contract'

/** What holds across all screens: the period, the counties, the book's catalogue, and how to go elsewhere. */
export interface Scope {
  readonly language: Language
  readonly dark: boolean
  /** Patterns over the colours of charts. */
  readonly patterns: boolean
  readonly period: string
  /** All periods with data, oldest first. */
  readonly periods: readonly string[]
  /** Region codes chosen in the top bar; empty means all 38. */
  readonly regions: readonly string[]
  readonly allRegions: readonly RegionView[]
  readonly forms: readonly FormView[]
  /** What figures are made of. */
  readonly layer: Layer
  setLayer(layer: Layer): void
  setPeriod(period: string): void
  setRegions(codes: readonly string[]): void
  /** Opens a screen by name, as `cooperatives`. */
  open(screen: string): void
  /** A small value remembered for this book (column widths, filters). */
  remembered(key: string): string | undefined
  remember(key: string, value: string): void
}

export const ScopeContext = createContext<Scope | null>(null)

export function useScope(): Scope {
  const scope = useContext(ScopeContext)
  if (scope === null) throw new Error('a screen was drawn outside the frame')
  return scope
}

export function formOf(scope: Scope, code: string): FormView {
  const form = scope.forms.find((f) => f.code === code)
  if (form === undefined) throw new Error(`no form ${code}`)
  return form
}

/** Members of the code list behind a dimension, in their fixed order. */
export function membersOf(form: FormView, dimension: string): readonly ListMember[] {
  const list = form.columns.find((column) => column.name === dimension)?.list
  return (list && form.lists[list]) || []
}
