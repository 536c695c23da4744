import { Skeleton } from 'antd'
import { useState } from 'react'
import type { BookState } from '#contract'
import { askOf, LayerContext } from '../api/layer.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { layerOfBook, periodOf } from './book-scope.tsx'
import { Frame } from './frame.tsx'
import { usePreferences } from './preferences.tsx'

/** Gathers the catalogue of the open book, then draws the frame around its screens. */
export function BookFrame({ book: opened, onClose }: { readonly book: BookState; onClose(): Promise<void> }) {
  const { preferences } = usePreferences()
  const layer = layerOfBook(opened, preferences.remembered)
  // Grids ask outside of any component: they must know before the first of them does.
  useState(() => askOf(layer))
  const state = useAnswer('book', 'state', {})
  const book = state.data ?? opened
  const period = periodOf(book, preferences.remembered[`${book.title}/period`])
  const forms = useAnswer('forms', 'list', {})
  const year = Number(period.slice(0, 4))
  const regions = useAnswer('regions', 'list', year > 0 ? { year } : {})

  const failed = [state, forms, regions].find((answer) => answer.error !== null)
  if (failed !== undefined) return <ProblemAlert problem={failed.error} onAgain={() => void failed.refetch()} />
  if (forms.data === undefined || regions.data === undefined) return <Skeleton active className="frame-loading" />

  return (
    <LayerContext value={layer}>
      <Frame period={period} catalogue={{ book, forms: forms.data, allRegions: regions.data }} onClose={onClose} />
    </LayerContext>
  )
}
