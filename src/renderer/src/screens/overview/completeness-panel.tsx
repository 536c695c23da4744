import { Progress } from 'antd'
import type { Completeness, FormCompleteness } from '#contract'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { formTitle, regionName } from '../../parts/names.ts'
import { Panel } from '../../parts/panel.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { overviewWords } from '../../words/overview.ts'
import { useWords } from '../../words/words.ts'

export interface CompletenessPanelProps {
  readonly completeness: Completeness | undefined
  readonly problem: unknown
}

/** For each return how many counties filed it, and which did not. */
export function CompletenessPanel({ completeness, problem }: CompletenessPanelProps) {
  const say = useWords(overviewWords)
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
            {completeness.forms.map((form) => (
              <FormLine key={form.form} form={form} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

const mostNamed = 12

function FormLine({ form }: { readonly form: FormCompleteness }) {
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
        <span className="soft">{number}</span>
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
