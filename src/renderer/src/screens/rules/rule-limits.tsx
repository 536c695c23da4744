import { Checkbox, Input, InputNumber } from 'antd'
import type { RuleFile } from '#contract'
import { ruleEditorWords } from '../../words/rule-editor.ts'
import { useWords } from '../../words/words.ts'
import { withOptional, withSource, withTolerance } from './draft.ts'
import { RuleField } from './rule-field.tsx'

export interface RuleLimitsProps {
  readonly rule: RuleFile
  readonly onChange: (rule: RuleFile) => void
}

/** How exactly a rule holds, from when to when, and on what ground. */
export function RuleLimits({ rule, onChange }: RuleLimitsProps) {
  const say = useWords(ruleEditorWords)
  const { absolute, relative, rounding } = rule.tolerance ?? {}
  return (
    <>
      <div className="rule-row four">
        <RuleField label={say('absolute')}>
          <InputNumber
            aria-label={say('absolute')}
            min={0}
            value={absolute ?? null}
            onChange={(value) => onChange(withTolerance(rule, 'absolute', value))}
          />
        </RuleField>
        <RuleField label={say('relative')}>
          <InputNumber
            aria-label={`${say('relative')} %`}
            min={0}
            max={100}
            suffix="%"
            value={relative === undefined ? null : Math.round(relative * 1e8) / 1e6}
            onChange={(value) => onChange(withTolerance(rule, 'relative', value === null ? null : value / 100))}
          />
        </RuleField>
        {(['from', 'until'] as const).map((name) => (
          <RuleField key={name} label={say(name)} hint={say('period-hint')}>
            <Input
              aria-label={say(name)}
              value={rule[name] ?? ''}
              placeholder="2016"
              onChange={({ target }) => onChange(withOptional(rule, name, target.value))}
            />
          </RuleField>
        ))}
      </div>
      <Checkbox
        checked={rounding !== false}
        onChange={({ target }) => onChange(withTolerance(rule, 'rounding', target.checked))}
      >
        {say('rounding')}
      </Checkbox>
      <div className="rule-row two">
        {(['zh', 'en'] as const).map((name) => (
          <RuleField key={name} label={say(`source-${name}`)}>
            <Input
              aria-label={say(`source-${name}`)}
              maxLength={500}
              value={rule.source?.[name] ?? ''}
              onChange={({ target }) => onChange(withSource(rule, name, target.value))}
            />
          </RuleField>
        ))}
      </div>
    </>
  )
}
