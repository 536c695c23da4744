import { CloseOutlined, RollbackOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import type { SubmissionView } from '#contract'
import { periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { useUndo } from '../../parts/undo.ts'
import { returnsWords } from '../../words/returns.ts'
import { useWords } from '../../words/words.ts'

export interface SubmissionBarProps {
  readonly submission: SubmissionView | undefined
  onClose(): void
}

/** The chosen submission: where it came from, and its undo. */
export function SubmissionBar({ submission, onClose }: SubmissionBarProps) {
  const say = useWords(returnsWords)
  const { forms, allRegions, language } = useScope()
  const undo = useUndo()
  if (submission === undefined) return <div className="submission-bar soft">{say('choose-one')}</div>

  const { form, region, period, file, sheet, sha256, state } = submission
  return (
    <div className="submission-bar">
      <div className="submission-bar-text">
        <strong>
          {regionName(allRegions, region, language)} · {formTitle(forms, form, language)} ·{' '}
          {periodLabel(period, language)}
        </strong>
        <span title={`${file} › ${sheet}`}>
          {file} › {sheet}
        </span>
        <span className="soft submission-bar-sha" title={sha256}>
          {say('sha')} {sha256}
        </span>
      </div>
      {state !== 'undone' && (
        <Popconfirm
          title={say('undo-submission')}
          description={<div className="submission-bar-hint">{say('undo-hint')}</div>}
          okText={say('undo-yes')}
          cancelText={say('no')}
          placement="topRight"
          onConfirm={() => undo.undoSubmission(submission.submission)}
        >
          <Button danger icon={<RollbackOutlined />} disabled={undo.busy}>
            {say('undo-submission')}
          </Button>
        </Popconfirm>
      )}
      <Button type="text" icon={<CloseOutlined />} aria-label={say('close')} onClick={onClose} />
    </div>
  )
}
