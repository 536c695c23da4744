import type { Language } from '#contract'

/** What the text field of rules says by itself, by the English it says it in. */
export const ruleTextPhrases: Readonly<Record<Language, Record<string, string>>> = {
  'zh-CN': {
    Completions: '可选内容',
    Diagnostics: '有误之处',
    'No diagnostics': '没有问题',
    close: '关闭',
    'Selection deleted': '已删除所选内容',
  },
  en: {
    Completions: 'Completions',
    Diagnostics: 'Mistakes',
    'No diagnostics': 'No mistakes',
    close: 'close',
    'Selection deleted': 'Selection deleted',
  },
}
