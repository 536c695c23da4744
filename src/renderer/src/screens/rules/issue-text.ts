import type { Language, RuleIssue } from '#contract'
import { ruleFields, ruleIssues } from '../../words/rule-terms.ts'
import { sentence } from '../../words/sentence.ts'
import { textOf } from '../../words/words.ts'

/** What is wrong, in a sentence; what was probably meant with it. */
export function issueText({ code, field, value, suggestion }: RuleIssue, language: Language): string {
  return sentence(ruleIssues[code], language, {
    at: textOf(ruleFields[field], language),
    value,
    ...(suggestion !== null && { suggestion }),
  })
}
