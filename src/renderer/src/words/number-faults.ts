import type { Label } from '#contract'

/** Why a number can be nobody's, by the core's name for the fault. */
export const faultTerms: Readonly<Record<string, Label>> = {
  length: { zh: '不是 18 位', en: 'it has not 18 characters' },
  signs: { zh: '有不允许出现的字符', en: 'it holds characters that can’t be' },
  region: { zh: '前两位不是省级代码', en: 'its first two digits are no province' },
  date: { zh: '出生日期不成立', en: 'its date of birth can’t be' },
}
