import type { Label, Language } from '#contract'
import { sentence } from './sentence.ts'

/** The reasons the core gives for a score, as it words them, and how they read in the window. */
const reasons: readonly (readonly [RegExp, Label])[] = [
  [
    /^header rows (?<from>\d+)–(?<to>\d+): (?<shown>\d+) of (?<columns>\d+) columns of the form, \d+ of (?<headings>\d+) of the sheet$/,
    {
      zh: '表头在第 {{from}}–{{to}} 行：对上表式 {{columns}} 栏中的 {{shown}} 栏，表中共 {{headings}} 列',
      en: 'header in rows {{from}}–{{to}}: {{shown}} of the {{columns}} columns of the form, {{headings}} columns in the sheet',
    },
  ],
  [/^no header of this form$/, { zh: '没有这种报表的表头', en: 'no header of this form' }],
  [/^no title of this form$/, { zh: '没有这种报表的标题', en: 'no title of this form' }],
  [/^title: (?<title>.+)$/, { zh: '标题“{{title}}”', en: 'title “{{title}}”' }],
  [/^form number (?<number>.+)$/, { zh: '表号 {{number}}', en: 'form number {{number}}' }],
  [/^no form number (?<number>.+)$/, { zh: '没有表号 {{number}}', en: 'no form number {{number}}' }],
  [
    /^required column missing: (?<column>.+)$/,
    { zh: '缺必填的“{{column}}”', en: 'required column “{{column}}” missing' },
  ],
]

/** A reason for a score in the window's language; one that isn't known is shown as it came. */
export function scoreReason(reason: string, language: Language): string {
  for (const [pattern, label] of reasons) {
    const found = pattern.exec(reason)
    if (found !== null) return sentence(label, language, found.groups ?? {})
  }
  return reason
}
