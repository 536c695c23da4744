import { Button } from 'antd'
import type { ChecksPage, RuleView } from '#contract'
import { useAnswers } from '../../api/use-answers.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { useWords } from '../../words/words.ts'
import { scopeQuery } from './finding-filter.ts'
import { lookingAt } from './held.ts'

export interface NothingFoundProps {
  readonly page: Pick<ChecksPage, 'counts' | 'pending' | 'places'>
  readonly rules: readonly RuleView[]
  readonly onCheck: () => void
}

/** Says how much was looked at where nothing was found; what is not checked yet is never told as held. */
export function NothingFound({ page, rules, onCheck }: NothingFoundProps) {
  const say = useWords(findingsOfRulesWords)
  const scope = useScope()
  const { period, language, open } = scope
  const running = lookingAt(rules, page.places, period)
  const forms = [...new Set(running.map(({ form }) => form))]
  const counted = useAnswers(
    'figures',
    'pivot',
    forms.map((form) => ({ form, rows: [], measures: ['count'], ...scopeQuery(scope) })),
  )
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
  if (running.length === 0)
    return (
      <EmptyState
        title={say('no-rules')}
        hint={say('no-rules-hint')}
        action={<Button onClick={() => open('rules')}>{say('go-rules')}</Button>}
      />
    )
  const failed = counted.find(({ error }) => error !== null)
  if (failed !== undefined) return <ProblemAlert problem={failed.error} />
  if (counted.some(({ data }) => data === undefined)) return <LateSkeleton rows={4} />
  const rows = counted.reduce((sum, { data }) => sum + (data?.total.values.count ?? 0), 0)
  const told = { rules: number(running.length), rows: number(rows) }
  const doubts = page.counts.cannotTell
  return (
    <EmptyState
      title={say('held')}
      hint={doubts > 0 ? say('held-doubts', { ...told, doubts: number(doubts) }) : say('held-hint', told)}
    />
  )
}
