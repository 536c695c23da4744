import type { Language, RuleFile, RuleTolerance, RuleView } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { formatNumber } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { RuleText } from '../../rule-text/rule-text.tsx'
import { rulesWords } from '../../words/rules.ts'
import { textOf, useWords } from '../../words/words.ts'
import { copyOf, fileOf } from './draft.ts'
import type { SayRules } from './rule-columns.ts'

/** What a rule says: in its own language, in words, for which rows, how exactly, what a county is told, and on what ground. */
export function RuleFacts({ rule }: { readonly rule: RuleView }) {
  const say = useWords(rulesWords)
  const { language } = useScope()
  const checked = useAnswer('rules', 'check', rule.issues.length > 0 ? null : { rule: readable(rule) })
  const reading = checked.isPlaceholderData ? null : checked.data?.reading
  const both = (label: RuleView['message']) => textOf(label, language) || label.zh
  return (
    <dl className="rules-facts">
      <dt>{say('rule')}</dt>
      <dd>
        <RuleText value={rule.rule} label={say('rule')} />
      </dd>
      {reading != null && (
        <>
          <dt>{say('reading')}</dt>
          <dd>{both(reading)}</dd>
        </>
      )}
      {rule.when !== null && (
        <>
          <dt>{say('when')}</dt>
          <dd>
            <RuleText value={rule.when} label={say('when')} />
          </dd>
        </>
      )}
      <dt>{say('message')}</dt>
      <dd>{both(rule.message)}</dd>
      <dt>{say('tolerance')}</dt>
      <dd>{toleranceText(rule.tolerance, language, say)}</dd>
      {rule.source !== null && (
        <>
          <dt>{say('source')}</dt>
          <dd>{both(rule.source)}</dd>
        </>
      )}
    </dl>
  )
}

/** A rule of the program can't be checked under its own code, for that is taken. */
function readable(rule: RuleView): RuleFile {
  return rule.origin === 'program' ? copyOf(fileOf(rule)) : fileOf(rule)
}

function toleranceText({ absolute, relative, rounding }: RuleTolerance, language: Language, say: SayRules): string {
  const parts = [
    ...(rounding === false ? [] : [say('tolerance-rounding')]),
    ...(absolute === undefined ? [] : [say('tolerance-absolute', { value: shown(absolute, language) })]),
    ...(relative === undefined ? [] : [say('tolerance-relative', { value: shown(relative * 100, language) })]),
  ]
  return parts.length === 0 ? say('tolerance-none') : parts.join(language === 'en' ? '; ' : '；')
}

function shown(value: number, language: Language): string {
  return Number.isInteger(value) ? formatNumber(value, 0, language) : value.toLocaleString(language)
}
