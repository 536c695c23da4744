import { Button } from 'antd'
import type { ChecksPage, RuleView, SubmissionView } from '#contract'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { useWords } from '../../words/words.ts'
import { lookedAt } from './held.ts'

export interface NothingFoundProps {
  readonly page: Pick<ChecksPage, 'counts' | 'pending'>
  readonly rules: readonly RuleView[]
  readonly filed: readonly SubmissionView[]
  readonly onCheck: () => void
}

/** Says how much was looked at where nothing was found; what is not checked yet is never told as held. */
export function NothingFound({ page, rules, filed, onCheck }: NothingFoundProps) {
  const say = useWords(findingsOfRulesWords)
  const { period, language, open } = useScope()
  const number = (value: number) => formatNumber(value, 0, language)
  if (page.pending > 0)
    return (
      <EmptyState
        title={say('held-pending', { pending: number(page.pending) })}
        action={
          <Button type="primary" onClick={onCheck}>
            {say('check-now')}
          </Button>
        }
      />
    )
  const looked = lookedAt(rules, filed, period)
  if (looked.rules === 0)
    return (
      <EmptyState
        title={say('no-rules')}
        hint={say('no-rules-hint')}
        action={<Button onClick={() => open('rules')}>{say('go-rules')}</Button>}
      />
    )
  const told = { rules: number(looked.rules), rows: number(looked.rows) }
  const doubts = page.counts.cannotTell
  return (
    <EmptyState
      title={say('held')}
      hint={doubts > 0 ? say('held-doubts', { ...told, doubts: number(doubts) }) : say('held-hint', told)}
    />
  )
}
