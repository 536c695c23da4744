import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { KeepView, SavedView, ViewKind, ViewSettings } from '#contract'
import { ask } from './client.ts'
import { useAnswer } from './use-answer.ts'

/** What a screen would keep now. */
export interface ViewNow {
  readonly kind: ViewKind
  readonly form: string
  readonly version: number
  readonly settings: ViewSettings
}

/** The saved views of a screen and form, and how they are kept, renamed, removed and brought back. */
export function useViews(now: ViewNow) {
  const queries = useQueryClient()
  const answer = useAnswer('views', 'list', { kind: now.kind })
  const views = useMemo(
    () => (answer.data ?? []).filter(({ form, removedAt }) => form === now.form && removedAt === null),
    [answer.data, now.form],
  )
  const then = async (kept: Promise<SavedView>) => {
    const view = await kept
    await queries.invalidateQueries({ queryKey: ['views'] })
    return view
  }
  const keep = (view: KeepView) => then(ask('views', 'keep', view))
  const doors = {
    keep: (name: string, view: SavedView | null, overwrite: boolean) =>
      keep({ ...now, name, ...(view !== null && { view: view.view }), ...(overwrite && { overwrite }) }),
    rename: ({ kind, form, version, settings, view }: SavedView, name: string) =>
      keep({ kind, form, version, settings, view, name }),
    remove: ({ view }: SavedView) => then(ask('views', 'remove', { view })),
    restore: ({ view }: SavedView) => then(ask('views', 'restore', { view })),
  }
  return { views, doors }
}
