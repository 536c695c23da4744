import { Button } from 'antd'
import type { ChecksPage } from '#contract'
import { formatNumber } from '../../parts/format.ts'
import { MayButton } from '../../parts/may-button.tsx'
import { useScope } from '../../parts/scope.tsx'
import { WorkProgress } from '../../parts/work-progress.tsx'
import { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { useWords } from '../../words/words.ts'
import type { FindingFilter } from './finding-filter.ts'
import type { UsedCheckRun } from './use-check-run.ts'

export interface FindingCardsProps {
  readonly page: Pick<ChecksPage, 'counts' | 'pending'>
  readonly filter: FindingFilter
  readonly run: UsedCheckRun
  readonly onFilter: (part: Pick<FindingFilter, 'severity' | 'state'>) => void
  readonly onDoubts: () => void
  readonly onCheckAgain: () => void
}

/** How many errors, warnings, explanations and doubts there are, and what is not checked yet; each leads to its list. */
export function FindingCards({ page, filter, run, onFilter, onDoubts, onCheckAgain }: FindingCardsProps) {
  const say = useWords(findingsOfRulesWords)
  const { errors, warnings, explained, cannotTell } = page.counts
  const { severity, state } = filter
  return (
    <div className="finding-cards">
      <Card
        name="errors"
        count={errors}
        tone="bad"
        isChosen={severity === 'error' && state === null}
        onOpen={() => onFilter({ severity: 'error', state: null })}
      />
      <Card
        name="warnings"
        count={warnings}
        tone="warn"
        isChosen={severity === 'warning' && state === null}
        onOpen={() => onFilter({ severity: 'warning', state: null })}
      />
      <Card
        name="explained"
        count={explained}
        tone="good"
        isChosen={state === 'explained'}
        onOpen={() => onFilter({ severity: null, state: 'explained' })}
      />
      <Card name="doubts" count={cannotTell} tone="doubt" isChosen={false} onOpen={onDoubts} />
      <div className="finding-card finding-card-pending">
        <span className="finding-card-title" title={say('pending-hint')}>
          {say('pending')}
        </span>
        {run.busy ? (
          <span className="finding-card-work" role="status">
            {say('running')}
            <WorkProgress progress={run.work?.progress ?? null} />
            <Button size="small" disabled={run.work === undefined || run.work.cancelling} onClick={run.cancel}>
              {say('cancel')}
            </Button>
          </span>
        ) : (
          <>
            <Count value={page.pending} tone={page.pending > 0 ? 'warn' : 'good'} />
            {page.pending > 0 ? (
              <MayButton verb="checks.runPending" size="small" type="primary" onClick={run.runPending}>
                {say('check-now')}
              </MayButton>
            ) : (
              <span className="finding-card-foot">
                <span className="soft">{say('pending-none')}</span>
                <MayButton
                  verb="checks.run"
                  size="small"
                  type="link"
                  title={say('check-again-hint')}
                  onClick={onCheckAgain}
                >
                  {say('check-again')}
                </MayButton>
              </span>
            )}
          </>
        )}
      </div>
    </div>
  )
}

interface CardProps {
  readonly name: 'errors' | 'warnings' | 'explained' | 'doubts'
  readonly count: number
  readonly tone: string
  readonly isChosen: boolean
  readonly onOpen: () => void
}

function Card({ name, count, tone, isChosen, onOpen }: CardProps) {
  const say = useWords(findingsOfRulesWords)
  return (
    <button
      type="button"
      className={isChosen ? 'finding-card chosen' : 'finding-card'}
      aria-pressed={isChosen}
      onClick={onOpen}
    >
      <span className="finding-card-title">{say(name)}</span>
      <Count value={count} tone={count > 0 ? tone : 'soft'} />
      <span className="soft">{say(`${name}-hint`)}</span>
    </button>
  )
}

function Count({ value, tone }: { readonly value: number; readonly tone: string }) {
  const { language } = useScope()
  return <strong className={tone}>{formatNumber(value, 0, language)}</strong>
}
