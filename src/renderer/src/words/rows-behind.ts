import { words } from './words.ts'

/** Texts of the rows behind a figure. */
export const rowsBehindWords = words({
  'zh-CN': {
    'file-name': '明细_{{form}}.xlsx',
    inexact: '日期的年、月不能作为明细的条件：下面的行比这个数字所计的多。',
  },
  en: {
    'file-name': 'rows-{{form}}.xlsx',
    inexact: 'Parts of a date can’t be asked for here: there are more rows below than the figure counts.',
  },
})
