import type { FormView, IndicatorSide, IndicatorView, Language } from '#contract'
import { columnTitle, formTitle, memberTitle } from './names.ts'

export interface FormulaWords {
  readonly rows: string
  readonly absent: string
  membersOf(title: string): string
}

/** What a side counts, in words: `资助人数（学段：小学）`. */
export function countedText(
  { form: code, measure, membersOf, filters = {} }: IndicatorSide,
  forms: readonly FormView[],
  language: Language,
  words: FormulaWords,
): string {
  const form = forms.find((one) => one.code === code)
  const counted =
    membersOf !== undefined
      ? words.membersOf(columnTitle(form, membersOf, language))
      : measure === 'count'
        ? words.rows
        : columnTitle(form, measure, language)
  const [colon, comma, open, close] = language === 'en' ? [': ', ', ', ' (', ')'] : ['：', '；', '（', '）']
  const chosen = Object.entries(filters).map(([name, members]) => {
    const titles = members.map((member) =>
      member === null ? words.absent : (memberTitle(form, name, member, language) ?? member),
    )
    return `${columnTitle(form, name, language)}${colon}${titles.join(language === 'en' ? ', ' : '、')}`
  })
  return chosen.length === 0 ? counted : `${counted}${open}${chosen.join(comma)}${close}`
}

/** How an indicator is made, in words: `学生资助情况·资助人数 ÷ 学生资助情况·家庭经济困难学生数 × 100`. */
export function formulaText(
  { numerator, denominator, scale }: Pick<IndicatorView, 'numerator' | 'denominator' | 'scale'>,
  forms: readonly FormView[],
  language: Language,
  words: FormulaWords,
): string {
  const sides = [numerator, ...(denominator === null ? [] : [denominator])].map((side) => {
    const title = formTitle(forms, side.form, language)
    const counted = countedText(side, forms, language, words)
    return language === 'en' ? `${title}: ${counted}` : `《${title}》${counted}`
  })
  return `${sides.join(' ÷ ')}${scale === 1 ? '' : ` × ${scale}`}`
}
