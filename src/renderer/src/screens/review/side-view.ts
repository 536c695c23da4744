import type { ReviewDesk, SideBySideQuery } from '#contract'
import type { SideName } from './side-rows.ts'

/** What the grid shows of a submission. */
export interface SideView {
  readonly previous: boolean
  readonly lastYear: boolean
  readonly changed: boolean
  readonly marked: boolean
}

/** Everything beside everything. */
export const wholeView: SideView = { previous: true, lastYear: true, changed: false, marked: false }

/** Sides the grid has lines for: those that are wanted and there. */
export function sidesOf(desk: Pick<ReviewDesk, 'previous' | 'lastYear'>, view: SideView): readonly SideName[] {
  return [
    'now',
    ...(view.previous && desk.previous !== null ? (['previous'] as const) : []),
    ...(view.lastYear && desk.lastYear !== null ? (['lastYear'] as const) : []),
  ]
}

/** Only what has a version before can be asked for changes. */
export function toSideQuery(desk: Pick<ReviewDesk, 'previous' | 'submission'>, view: SideView): SideBySideQuery {
  return {
    submission: desk.submission.submission,
    ...(view.changed && desk.previous !== null && { changed: true }),
    ...(view.marked && { marked: true }),
  }
}
