import { useEffect, useState } from 'react'
import type { FormView, IndicatorCheck, IndicatorFile, IndicatorIssue, IndicatorResult, Language } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { formatNumber, periodLabel } from '../../parts/format.ts'
import { formulaText } from '../../parts/indicator-formula.ts'
import { IndicatorSources } from '../../parts/indicator-sources.tsx'
import { columnTitle } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { indicatorEditorWords } from '../../words/indicator-editor.ts'
import { indicatorIssues, indicatorSteps, sideTerms } from '../../words/indicator-terms.ts'
import { indicatorWords } from '../../words/indicators.ts'
import { sentence } from '../../words/sentence.ts'
import { textOf, useWords } from '../../words/words.ts'
import { formulaWords } from './catalogue-columns.ts'
import { toCheck } from './draft.ts'

export interface Live {
  readonly check: IndicatorCheck | undefined
  readonly result: IndicatorResult | undefined
  readonly problem: unknown
}

const PAUSE_MILLISECONDS = 250

/** Checks and computes a definition a moment after the last change. */
export function useLiveCheck(indicator: IndicatorFile): Live {
  const { period, regions } = useScope()
  const text = JSON.stringify(toCheck(indicator))
  const [late, setLate] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setLate(text), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  const asked = JSON.parse(late) as IndicatorFile
  const check = useAnswer('indicators', 'check', asked.code === '' ? null : { indicator: asked })
  const isCurrent = late === text && !check.isPlaceholderData && asked.code !== ''
  const known = isCurrent ? check.data : undefined
  const result = useAnswer(
    'indicators',
    'tryOut',
    known !== undefined && known.issues.length === 0
      ? { indicator: asked, by: [], periods: [period], ...(regions.length > 0 && { regions }) }
      : null,
  )
  return {
    check: known,
    result: known?.issues.length === 0 && !result.isPlaceholderData ? result.data : undefined,
    problem: isCurrent ? (check.error ?? result.error) : null,
  }
}

/** What is wrong with the definition, or what it is worth in the period and counties above. */
export function LiveCheck({ indicator, live }: { readonly indicator: IndicatorFile; readonly live: Live }) {
  const say = useWords(indicatorEditorWords)
  const words = useWords(indicatorWords)
  const { language, forms, period } = useScope()
  const { check, result } = live
  const view = { ...indicator, denominator: indicator.denominator ?? null, scale: indicator.scale ?? 1 }
  return (
    <aside className="indicator-live">
      <h2>
        {say('live')} <span className="soft">{periodLabel(period, language)}</span>
      </h2>
      <p className="indicators-formula">{formulaText(view, forms, language, formulaWords(words))}</p>
      {indicator.code === '' && <p className="indicator-issue">{say('code-missing')}</p>}
      {live.problem !== null && live.problem !== undefined && <ProblemAlert problem={live.problem} />}
      {check !== undefined && check.issues.length > 0 && (
        <div role="alert">
          <strong className="indicator-issue">{say('issues', { count: check.issues.length })}</strong>
          <ul className="indicator-issues">
            {check.issues.map((issue) => (
              <li key={`${issue.code} ${issue.at} ${issue.value}`}>{issueText(issue, indicator, forms, language)}</li>
            ))}
          </ul>
        </div>
      )}
      {check?.step != null && (
        <p className="indicator-good" role="status">
          {sentence(indicatorSteps[check.step], language, { version: check.version ?? 1 })}
        </p>
      )}
      {result !== undefined && (
        <>
          <div className="indicators-value">
            <strong>
              {result.total.value === null
                ? say('no-value')
                : formatNumber(result.total.value, result.indicator.decimals, language)}
            </strong>{' '}
            <span>{textOf(result.indicator.unit, language)}</span>
            <span className="soft">{say('counties', { count: result.total.counties })}</span>
          </div>
          <IndicatorSources result={result} />
        </>
      )}
      <p className="soft indicator-hint">{say('try-hint')}</p>
    </aside>
  )
}

/** An issue in words, its place as the field is named here. */
function issueText(
  issue: IndicatorIssue,
  indicator: IndicatorFile,
  forms: readonly FormView[],
  language: Language,
): string {
  const [side = '', , dimension] = issue.at.split('.')
  const own = side === 'numerator' ? indicator.numerator : side === 'denominator' ? indicator.denominator : undefined
  if (own === undefined) return sentence(indicatorIssues[issue.code], language, { at: issue.at, value: issue.value })
  const form = forms.find(({ code }) => code === own.form)
  const name = textOf(sideTerms[side as keyof typeof sideTerms], language)
  const at = dimension === undefined ? name : `${name} ${columnTitle(form, dimension, language)}`
  return sentence(indicatorIssues[issue.code], language, { at, value: columnTitle(form, issue.value, language) })
}
