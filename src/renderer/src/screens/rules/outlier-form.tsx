import { App, Button, Checkbox, InputNumber, Switch } from 'antd'
import { useState } from 'react'
import type { OutlierBasis, OutlierSetting } from '#contract'
import { ask } from '../../api/client.ts'
import { useMay } from '../../parts/may.ts'
import { formTitle } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { outlierWords } from '../../words/outliers.ts'
import { outlierBases } from '../../words/rule-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { OutlierMeasures } from './outlier-measures.tsx'
import './rule-editor.css'
import { RuleField } from './rule-field.tsx'

const BASES: readonly OutlierBasis[] = ['history', 'peers']

/** How outliers of one return are found; kept together, and taken back at once where that was a mistake. */
export function OutlierForm({ setting }: { readonly setting: OutlierSetting }) {
  const say = useWords(outlierWords)
  const { forms, language } = useScope()
  const { may, reason } = useMay('checks.setOutliers')
  const { message } = App.useApp()
  const [draft, setDraft] = useState(setting)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const title = formTitle(forms, setting.form, language)
  const changed = JSON.stringify(draft) !== JSON.stringify(setting)
  const lacks = draft.against.length === 0 ? 'no-basis' : draft.measures.length === 0 ? 'no-measure' : null

  const set = async (next: OutlierSetting, before: OutlierSetting | null) => {
    setBusy(true)
    setProblem(null)
    try {
      setDraft(await ask('checks', 'setOutliers', next))
      void message.open({
        key: `outliers ${next.form}`,
        type: 'success',
        duration: 8,
        content: (
          <>
            {say(before === null ? 'taken-back' : 'kept', { form: title })}{' '}
            {before !== null && (
              <Button size="small" type="link" onClick={() => void set(before, null)}>
                {say('take-back')}
              </Button>
            )}
          </>
        ),
      })
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <aside className="rules-detail outlier-form" aria-label={title}>
      <header className="rules-detail-head">
        <h2>{title}</h2>
      </header>
      <div className="rules-tags">
        <Switch
          size="small"
          checked={draft.on}
          disabled={!may}
          title={reason ?? ''}
          aria-label={`${title} ${say(draft.on ? 'on' : 'off')}`}
          onChange={(on) => setDraft({ ...draft, on })}
        />
        <span>{say(draft.on ? 'on' : 'off')}</span>
        <span className="rules-gap" />
        {lacks !== null && <span className="bad">{say(lacks)}</span>}
        <Button
          type="primary"
          size="small"
          loading={busy}
          disabled={!may || !changed || lacks !== null}
          onClick={() => void set(draft, setting)}
        >
          {say('keep')}
        </Button>
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      <div className="rule-row two">
        <RuleField label={say('limit')} hint={say('limit-hint')}>
          <InputNumber
            aria-label={say('limit')}
            min={1}
            max={20}
            step={0.5}
            disabled={!may}
            value={draft.limit}
            onChange={(limit) => setDraft({ ...draft, limit: limit ?? setting.limit })}
          />
        </RuleField>
        <RuleField label={say('against')}>
          <Checkbox.Group
            className="outlier-against"
            disabled={!may}
            value={[...draft.against]}
            options={BASES.map((value) => ({ value, label: textOf(outlierBases[value], language) }))}
            onChange={(against) => setDraft({ ...draft, against: BASES.filter((basis) => against.includes(basis)) })}
          />
        </RuleField>
      </div>
      <OutlierMeasures
        form={forms.find(({ code }) => code === setting.form)}
        measures={draft.measures}
        disabled={!may}
        onChange={(measures) => setDraft({ ...draft, measures })}
      />
    </aside>
  )
}
