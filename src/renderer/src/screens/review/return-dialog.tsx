import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import type { CellComment } from '#contract'
import { actWords } from '../../words/review-acts.ts'
import { useWords } from '../../words/words.ts'
import type { DeskLine } from './desk-lines.ts'
import { draftReason } from './draft-reason.ts'

const MOST = 2000

const parts = ['errors', 'warnings', 'comments'] as const
type Part = (typeof parts)[number]

export interface ReturnDialogProps {
  /** County, return and period. */
  readonly what: string
  readonly lines: readonly DeskLine[]
  readonly comments: readonly CellComment[]
  readonly busy: boolean
  onSendBack(reason: string): void
  onClose(): void
}

/** Asks for the reason before a submission is sent back; it begins with what is wrong in it, to be changed at will. */
export function ReturnDialog({ what, lines, comments, busy, onSendBack, onClose }: ReturnDialogProps) {
  const say = useWords(actWords)
  const points = {
    errors: lines.filter(({ kind }) => kind === 'error'),
    warnings: lines.filter(({ kind, isOpen }) => kind === 'warning' && isOpen),
    comments: comments
      .filter(({ settled, answers }) => settled === null && answers === null)
      .map(({ cell, text }) => ({ cell: cell ?? '', text })),
  }
  const draftOf = (chosen: readonly Part[]) =>
    draftReason(
      parts.flatMap((part) => (chosen.includes(part) ? [...points[part]] : [])),
      { head: say('draft-head'), more: (count) => say('draft-more', { count }) },
      MOST,
    )
  const [chosen, setChosen] = useState<readonly Part[]>(() => firstChoice(points))
  const [reason, setReason] = useState(() => draftOf(chosen))
  const isOwn = reason !== draftOf(chosen)

  function choose(next: readonly Part[]) {
    setChosen(next)
    if (!isOwn) setReason(draftOf(next))
  }

  return (
    <Modal
      open
      width={600}
      title={say('send-back-title', { what })}
      okText={say('send-back-yes')}
      cancelText={say('cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: busy }}
      onOk={() => onSendBack(reason.trim())}
      onCancel={onClose}
    >
      <p className="soft">{say('send-back-hint')}</p>
      <div className="return-draft">
        <span>{say('draft-of')}</span>
        <Checkbox.Group
          value={[...chosen]}
          options={parts.map((part) => ({
            value: part,
            label: say(`draft-${part}`, { count: points[part].length }),
            disabled: points[part].length === 0,
          }))}
          onChange={(next) => choose(parts.filter((part) => next.includes(part)))}
        />
        {isOwn && chosen.length > 0 && (
          <Button type="link" onClick={() => setReason(draftOf(chosen))}>
            {say('draft-again')}
          </Button>
        )}
      </div>
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 5, maxRows: 14 }}
        maxLength={MOST}
        aria-label={say('send-back-reason')}
        placeholder={say('send-back-reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}

/** Errors and comments; warnings only where nothing is graver. */
function firstChoice(points: Readonly<Record<Part, readonly unknown[]>>): readonly Part[] {
  const gravest = points.errors.length > 0 ? 'errors' : 'warnings'
  return parts.filter((part) => (part === gravest || part === 'comments') && points[part].length > 0)
}
