import { useCallback, useMemo, useState } from 'react'
import type { BookState, FormView, Layer, RegionView } from '#contract'
import { askOf, useLayer } from '../api/layer.ts'
import { newestFirst } from '../parts/periods.ts'
import type { Scope } from '../parts/scope.tsx'
import { usePreferences } from './preferences.tsx'
import { type ScreenName, screenNamed } from './screens.tsx'

export interface Catalogue {
  readonly book: BookState
  readonly forms: readonly FormView[]
  readonly allRegions: readonly RegionView[]
}

export interface BookScope {
  readonly scope: Scope
  readonly screen: ScreenName
}

/** Period, counties and screen of an open book; all but the counties are remembered for the next time. */
export function useBookScope(period: string, { book, forms, allRegions }: Catalogue): BookScope {
  const known = usePreferences()
  const { language, dark, patterns, remember } = known
  const values = known.preferences.remembered
  const layer = useLayer()
  const [regions, setRegions] = useState<readonly string[]>([])
  const key = useCallback((name: string) => `${book.title}/${name}`, [book.title])
  // Decided once: the first import into an empty book must not turn the page under the reader.
  const [first] = useState<ScreenName>(book.periods.length === 0 ? 'import' : 'overview')
  const screen = screenNamed(values[key('screen')])?.name ?? first

  const scope = useMemo<Scope>(
    () => ({
      language,
      dark,
      patterns,
      period,
      periods: book.periods,
      regions,
      allRegions,
      forms,
      layer,
      setLayer(chosen) {
        askOf(chosen)
        remember(key('layer'), chosen)
      },
      setPeriod: (chosen) => remember(key('period'), chosen),
      setRegions: (codes) => setRegions(codes.length === allRegions.length ? [] : codes),
      open(name) {
        if (screenNamed(name) !== undefined) remember(key('screen'), name)
      },
      remembered: (name) => values[key(name)],
      remember: (name, value) => remember(key(name), value),
    }),
    [language, dark, patterns, period, book.periods, regions, allRegions, forms, layer, remember, key, values],
  )
  return { scope, screen }
}

/** The layer chosen for the book; the adjusted one where none was. */
export function layerOfBook(book: BookState, remembered: Readonly<Record<string, string>>): Layer {
  return remembered[`${book.title}/layer`] === 'source' ? 'source' : 'adjusted'
}

/** The remembered period while the book still has it, else the newest; empty in an empty book. */
export function periodOf(book: BookState, remembered: string | undefined): string {
  if (remembered !== undefined && book.periods.includes(remembered)) return remembered
  return newestFirst(book.periods)[0] ?? ''
}
