import { Button } from 'antd'
import { useAnswer } from '../../api/use-answer.ts'
import { useScope } from '../../parts/scope.tsx'
import { ruleTitle } from '../../subjects/checks/finding-columns.ts'
import { deskWords } from '../../words/review-desk.ts'
import { useWords } from '../../words/words.ts'

export interface RuleNameProps {
  readonly code: string
  readonly version: number
}

/** A rule by its title, which leads to it on the screen of rules. */
export function RuleName({ code, version }: RuleNameProps) {
  const say = useWords(deskWords)
  const scope = useScope()
  const rules = useAnswer('rules', 'list', {}).data ?? []

  function see() {
    scope.remember('rules:chosen', code)
    scope.open('rules')
  }

  return (
    <Button type="link" className="desk-rule" title={say('rule-version', { rule: code, version })} onClick={see}>
      {ruleTitle(rules, code, scope)}
    </Button>
  )
}
