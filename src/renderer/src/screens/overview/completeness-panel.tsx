import { Progress } from 'antd'
import type { Completeness } from '#contract'
import { periodLabel } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { formTitle, regionName } from '../../parts/names.ts'
import { Panel } from '../../parts/panel.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { overviewWords } from '../../words/overview.ts'
import { useWords } from '../../words/words.ts'
import { type AskedReturn, askedReturns } from './asked-returns.ts'

export interface CompletenessPanelProps {
  /** Of the period shown, then of the months within it; `undefined` while they are on the way. */
  readonly completeness: readonly Completeness[] | undefined
  readonly problem: unknown
}

/** For each return how many counties filed it, and which did not. */
export function CompletenessPanel({ completeness, problem }: CompletenessPanelProps) {
  const say = useWords(overviewWords)
  const { forms, language, period } = useScope()
  const { asked, notAsked } = askedReturns(completeness ?? [])
  const names = notAsked.map((code) => formTitle(forms, code, language)).join(language === 'en' ? ', ' : '、')
  return (
    <Panel title={say('completeness')} className="completeness">
      {problem !== null && <ProblemAlert problem={problem} />}
      {completeness === undefined ? (
        <LateSkeleton rows={5} />
      ) : (
        <table>
          <thead>
            <tr>
              <th>{say('form')}</th>
              <th colSpan={2}>{say('filed')}</th>
              <th>{say('missing')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.map((each) => (
              <FormLine key={each.form.form} {...each} isOther={each.period !== period} />
            ))}
          </tbody>
        </table>
      )}
      {completeness !== undefined && names !== '' && (
        <div className="completeness-note soft">{say('notAsked', { forms: names })}</div>
      )}
    </Panel>
  )
}

const mostNamed = 12

/** @param isOther the return is asked for in another period than the one shown, which is named */
function FormLine({ form, period, isOther }: AskedReturn & { readonly isOther: boolean }) {
  const { forms, allRegions, language, open } = useScope()
  const say = useWords(overviewWords)
  const comma = language === 'en' ? ', ' : '、'
  const names = form.missing.map((code) => regionName(allRegions, code, language))
  const number = forms.find((one) => one.code === form.form)?.formNumber
  const percent = form.expected === 0 ? 0 : (form.filed.length / form.expected) * 100
  const more = names.length > mostNamed ? ` ${say('more', { count: names.length })}` : ''

  return (
    <tr>
      <td>
        <button type="button" className="completeness-form" onClick={() => open('returns')}>
          {formTitle(forms, form.form, language)}
        </button>{' '}
        <span className="soft">
          {number}
          {isOther && ` · ${periodLabel(period, language)}`}
        </span>
      </td>
      <td className="completeness-bar">
        <Progress percent={percent} showInfo={false} size="small" status="normal" />
      </td>
      <td className="figure">
        {form.filed.length}/{form.expected}
      </td>
      <td className="completeness-missing" title={names.join(comma)}>
        {names.length === 0 && <span className="soft">{say('nobodyMissing')}</span>}
        {form.filed.length === 0 ? say('nobodyFiled') : names.slice(0, mostNamed).join(comma) + more}
      </td>
    </tr>
  )
}
