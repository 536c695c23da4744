import type { Steps } from '../../base/steps.ts'
import { currentSubmissions } from './chosen-submissions.ts'
import { factFrame, inFacts, type Needs } from './fact-frame.ts'
import type { Frame } from './frame.ts'
import { type ChosenSubmission, columnsToRead, type RowSource, rowFrame } from './row-frame.ts'
import type { Selection } from './selection.ts'

export interface ReadFrame {
  readonly frame: Frame
  readonly from: 'facts' | 'rows'
}

/** What is needed, from facts where they hold it, else from the rows that count. */
export function* readFrame(source: RowSource, needs: Needs, selection: Selection): Steps<ReadFrame> {
  if (inFacts(source.form, needs, selection)) return { frame: factFrame(source, needs, selection), from: 'facts' }
  const frame = yield* readRows(source, needs, selection, currentSubmissions(source, selection))
  return { frame, from: 'rows' }
}

/** What is needed from the rows of some submissions. */
export function* readRows(
  source: RowSource,
  needs: Needs,
  selection: Selection,
  submissions: readonly ChosenSubmission[],
): Steps<Frame> {
  const held = yield* source.store.read(source.form, columnsToRead(needs, selection), submissions)
  return rowFrame({ ...source, held }, selection, submissions)
}
