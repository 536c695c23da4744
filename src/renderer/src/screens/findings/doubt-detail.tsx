import { CloseOutlined } from '@ant-design/icons'
import { Button, Tag, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { Doubt } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { SourceCell } from '../../parts/source-cell.tsx'
import '../../parts/source-drawer.css'
import { checkWords, severityTerms } from '../../words/checks.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface DoubtDetailProps {
  readonly doubt: Doubt
  readonly title: string
  readonly actions: ReactNode
  readonly onClose: () => void
}

/** Why a rule can't be decided for a submission, and the first cell where a value is absent. */
export function DoubtDetail({ doubt, title, actions, onClose }: DoubtDetailProps) {
  const say = useWords(checkWords)
  const { language, forms, allRegions } = useScope()
  const { severity, form, region, period, submission, row, block, column } = doubt
  const isPlaced = submission !== null && row !== null && column !== null
  const trace = useAnswer('figures', 'trace', isPlaced ? { submission, row, block: block ?? 0, column } : null)
  const known = forms.find(({ code }) => code === form)
  return (
    <aside className="check-detail" aria-label={title}>
      <header>
        <Tag color={severity === 'error' ? 'error' : 'warning'}>{textOf(severityTerms[severity], language)}</Tag>
        <h2>{title}</h2>
        <Tooltip title={say('close')}>
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label={say('close')} onClick={onClose} />
        </Tooltip>
      </header>
      <p className="check-message">{textOf(doubt.message, language) || doubt.message.zh}</p>
      <p className="soft check-where">
        {[
          regionName(allRegions, region, language),
          formTitle(forms, form, language),
          periodLabel(period, language),
        ].join(' › ')}
      </p>
      <p className="soft">{say('cannot-tell-hint')}</p>
      <div className="check-acts">{actions}</div>
      {isPlaced && known !== undefined && (
        <>
          <h3>{say('source')}</h3>
          <SourceCell
            found={{ trace: trace.isPlaceholderData ? null : (trace.data ?? null), problem: trace.error }}
            form={known}
            column={column}
          />
        </>
      )}
    </aside>
  )
}
