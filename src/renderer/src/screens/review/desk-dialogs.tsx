import type { ReviewDesk } from '#contract'
import { AcceptDialog } from './accept-dialog.tsx'
import type { ActChoice } from './desk-act-bar.tsx'
import type { DeskLine } from './desk-lines.ts'
import { ReopenDialog } from './reopen-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import type { DeskActs } from './use-desk-acts.ts'

export interface DeskDialogsProps {
  /** `null`: nothing is asked. */
  readonly asking: ActChoice | null
  readonly desk: ReviewDesk
  /** County, return and period. */
  readonly what: string
  readonly lines: readonly DeskLine[]
  readonly acts: DeskActs
  onClose(): void
  /** The submission is done with: another one's turn. */
  onDone(): void
}

/** What is asked before a submission is accepted, sent back or reopened. */
export function DeskDialogs({ asking, desk, what, lines, acts, onClose, onDone }: DeskDialogsProps) {
  const dialog = { what, busy: acts.busy, onClose }

  async function finish(act: Promise<boolean>, then: () => void) {
    if (!(await act)) return
    onClose()
    then()
  }

  switch (asking) {
    case 'accept':
      return <AcceptDialog {...dialog} desk={desk} onAccept={(note) => void finish(acts.accept(note), onDone)} />
    case 'send-back':
      return (
        <ReturnDialog
          {...dialog}
          lines={lines}
          comments={desk.notes}
          onSendBack={(reason) => void finish(acts.sendBack(reason), onDone)}
        />
      )
    case 'reopen':
      return <ReopenDialog {...dialog} onReopen={(reason) => void finish(acts.reopen(reason), () => {})} />
    case null:
      return null
  }
}
