import { ExperimentOutlined, HistoryOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { RuleFile } from '#contract'
import { periodLabel } from '../../parts/format.ts'
import { newestFirst } from '../../parts/periods.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { WorkProgress } from '../../parts/work-progress.tsx'
import { rehearsalWords } from '../../words/rule-editor.ts'
import { useWords } from '../../words/words.ts'
import './rule-editor.css'
import { RehearsalResult } from './rehearsal-result.tsx'
import { useRehearsal } from './use-rehearsal.ts'

export interface RehearsalPanelProps {
  readonly rule: RuleFile
  /** Nothing is wrong with it. */
  readonly canRun: boolean
}

/** Runs a rule over this period or past ones and tells what it would find; nothing is kept. */
export function RehearsalPanel({ rule, canRun }: RehearsalPanelProps) {
  const say = useWords(rehearsalWords)
  const { language, period, periods, regions } = useScope()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { result, problem, busy, work, isStale, run, cancel } = useRehearsal(rule)
  const blocked = !canRun || busy

  return (
    <section className={result === null ? 'rehearsal' : 'rehearsal rehearsal-open'} aria-label={say('title')}>
      <div className="rehearsal-bar">
        <strong>{say('title')}</strong>
        <Button
          size="small"
          icon={<ExperimentOutlined />}
          disabled={blocked || period === ''}
          onClick={() => run([period], regions)}
        >
          {say('test', { period: periodLabel(period, language) })}
        </Button>
        <Button
          size="small"
          icon={<HistoryOutlined />}
          disabled={blocked || periods.length === 0}
          onClick={() => run(chosen, regions)}
        >
          {say('past')}
        </Button>
        <Select
          size="small"
          mode="multiple"
          className="rehearsal-periods"
          aria-label={say('periods')}
          placeholder={say('periods')}
          maxTagCount="responsive"
          value={[...chosen]}
          options={newestFirst(periods).map((value) => ({ value, label: periodLabel(value, language) }))}
          onChange={setChosen}
        />
        {busy ? (
          <span className="rehearsal-work" role="status">
            {say('running')}
            <WorkProgress progress={work?.progress ?? null} />
            <Button size="small" disabled={work === undefined || work.cancelling} onClick={cancel}>
              {say('cancel')}
            </Button>
          </span>
        ) : (
          <span className={isStale ? 'warn' : 'soft'}>
            {say(!canRun ? 'mend-first' : isStale ? 'stale' : result === null ? 'not-yet' : 'not-kept')}
          </span>
        )}
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      {result !== null && <RehearsalResult rule={rule} result={result} />}
    </section>
  )
}
