import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { SubmissionView } from '#contract'
import { periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { returnsWords } from '../../words/returns.ts'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/words.ts'
import { FindingsButton } from './findings-button.tsx'
import { SubmissionActions } from './submission-actions.tsx'

export interface SubmissionBarProps {
  readonly submission: SubmissionView | undefined
  readonly onCompare: (() => void) | null
  onClose(): void
}

/** The chosen submission: where it came from, how it stands, and what can be done with it. */
export function SubmissionBar({ submission, onCompare, onClose }: SubmissionBarProps) {
  const say = useWords(returnsWords)
  const tell = useWords(reviewWords)
  const { forms, allRegions, language } = useScope()
  if (submission === undefined) return <div className="submission-bar soft">{say('choose-one')}</div>

  const { form, region, period, file, sheet, sha256, arrivedOn, reason, version } = submission
  const standing = [
    say('version-of', { version }),
    tell('arrived', { day: arrivedOn }),
    ...(reason === null ? [] : [tell('reason', { reason })]),
  ].join(' · ')
  return (
    <div className="submission-bar">
      <div className="submission-bar-text">
        <strong>
          {regionName(allRegions, region, language)} · {formTitle(forms, form, language)} ·{' '}
          {periodLabel(period, language)}
        </strong>
        <span className={reason === null ? 'soft' : 'warn'} title={standing}>
          {standing}
        </span>
        <span className="soft submission-bar-file" title={`${file} › ${sheet}\n${say('sha')} ${sha256}`}>
          {file} › {sheet} · {say('sha')} {sha256.slice(0, 16)}…
        </span>
      </div>
      <FindingsButton submission={submission} />
      <SubmissionActions submission={submission} onCompare={onCompare} />
      <Button type="text" icon={<CloseOutlined />} aria-label={say('close')} onClick={onClose} />
    </div>
  )
}
