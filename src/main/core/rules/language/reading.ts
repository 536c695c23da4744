import type { Label } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { RulePart } from './checked-rule.ts'
import type { Expression } from './expression.ts'
import { readExpression } from './read-expression.ts'

/** A rule in words, made from the titles of what it names. */
export function readingOf(form: FormDefinition, parts: readonly RulePart[], when: Expression | null): Label {
  const read = (tongue: keyof Label) => {
    const [first] = parts
    const isAboutAll = first === undefined || first.column !== null
    const rule = isAboutAll ? ALL_MEASURES[tongue] : readExpression(first.holds, tongue, form)
    if (when === null) return rule
    const condition = readExpression(when, tongue, form)
    return tongue === 'zh' ? `当 ${condition} 时：${rule}` : `Where ${condition}: ${rule}`
  }
  return { zh: `${form.title.zh}：${read('zh')}`, en: `${form.title.en}: ${read('en')}` }
}

/** A value in words of both languages. */
export function titleOf(expression: Expression, own: FormDefinition): Label {
  return { zh: readExpression(expression, 'zh', own), en: readExpression(expression, 'en', own) }
}

const ALL_MEASURES: Label = {
  zh: '上级单位自报的每项可加指标 = 各区县之和',
  en: 'every measure that adds up, as filed for the place above = the sum of the counties',
}
