import { Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { RuleCheck, RuleFile, RuleIssue } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import type { RuleMark } from '../../rule-text/rule-marks.ts'
import { ruleEditorWords } from '../../words/rule-editor.ts'
import { ruleSteps } from '../../words/rule-terms.ts'
import { sentence } from '../../words/sentence.ts'
import { textOf, useWords } from '../../words/words.ts'
import { named, runnable, toCheck } from './draft.ts'
import { issueText } from './issue-text.ts'

export interface Live {
  /** `undefined` while the rule as it stands is not checked yet. */
  readonly check: RuleCheck | undefined
  /** The rule in words, also before its title and message are written. */
  readonly reading: RuleCheck['reading']
  readonly problem: unknown
}

const PAUSE_MILLISECONDS = 250

/** Checks a rule a moment after the last change. */
export function useLiveCheck(rule: RuleFile): Live {
  const text = JSON.stringify(toCheck(rule))
  const [late, setLate] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setLate(text), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  const asked = JSON.parse(late) as RuleFile
  const isEmpty = asked.rule.trim() === ''
  const check = useAnswer('rules', 'check', isEmpty ? null : { rule: named(asked) })
  const isCurrent = late === text && !check.isPlaceholderData && !isEmpty
  const known = isCurrent ? check.data : undefined
  const lacksTexts = known !== undefined && known.issues.length > 0 && known.issues.every(isAboutTexts)
  const read = useAnswer('rules', 'check', lacksTexts ? { rule: runnable(asked) } : null)
  return {
    check: known,
    reading: known?.reading ?? (lacksTexts && !read.isPlaceholderData ? (read.data?.reading ?? null) : null),
    problem: isCurrent ? check.error : null,
  }
}

/** A rule can be read out and tried before its title and message are written. */
export function isAboutTexts({ code }: Pick<RuleIssue, 'code'>): boolean {
  return code === 'title-empty' || code === 'message-empty'
}

/** The issues of one text of the rule, as marks in it. */
export function useMarks(issues: readonly RuleIssue[] | undefined, field: 'rule' | 'when'): readonly RuleMark[] {
  const say = useWords(ruleEditorWords)
  const { language } = useScope()
  return useMemo(
    () =>
      (issues ?? [])
        .filter((issue) => issue.field === field)
        .map((issue) => ({
          from: issue.from,
          to: issue.to,
          message: issueText(issue, language),
          mend:
            issue.suggestion === null || issue.to === 0
              ? null
              : { text: issue.suggestion, label: say('use-suggestion', { suggestion: issue.suggestion }) },
        })),
    [issues, field, language, say],
  )
}

export interface LiveCheckProps {
  readonly rule: RuleFile
  readonly live: Live
  readonly onChange: (rule: RuleFile) => void
}

/** What the rule says in words, what is wrong with it, and what keeping it would do. */
export function LiveCheck({ rule, live, onChange }: LiveCheckProps) {
  const say = useWords(ruleEditorWords)
  const { language } = useScope()
  const { check, reading, problem } = live
  const issues = check?.issues ?? []
  const mend = ({ field, from, to, suggestion }: RuleIssue) => {
    if (suggestion === null || (field !== 'rule' && field !== 'when')) return
    const text = rule[field] ?? ''
    onChange({ ...rule, [field]: text.slice(0, from) + suggestion + text.slice(to) })
  }
  return (
    <aside className="rule-live" aria-label={say('live')}>
      <h2>{say('live')}</h2>
      {rule.rule.trim() === '' && <p className="soft">{say('nothing-yet')}</p>}
      {rule.code === '' && <p className="bad">{say('code-missing')}</p>}
      {problem !== null && problem !== undefined && <ProblemAlert problem={problem} />}
      {check === undefined && problem === null && rule.rule.trim() !== '' && <p className="soft">{say('checking')}</p>}
      {reading !== null && (
        <div className="rule-reading" role="status">
          <span className="soft">{say('reading')}</span>
          <p>{textOf(reading, language) || reading.zh}</p>
        </div>
      )}
      {issues.length > 0 && (
        <div role="alert">
          <strong className="bad">{say('issues', { count: issues.length })}</strong>
          <ul className="rule-issues">
            {issues.map((issue) => (
              <li key={`${issue.code} ${issue.field} ${issue.from} ${issue.value}`}>
                {issueText(issue, language)}
                {issue.suggestion !== null && issue.to > 0 && (issue.field === 'rule' || issue.field === 'when') && (
                  <Button size="small" type="link" onClick={() => mend(issue)}>
                    {say('use-suggestion', { suggestion: issue.suggestion })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {check?.step != null && rule.code !== '' && (
        <p className="rule-good" role="status">
          {sentence(ruleSteps[check.step], language, { version: check.version ?? 1 })}
        </p>
      )}
    </aside>
  )
}
