import type { AuditEntry, Label, Language, OutlierBasis, Role } from '#contract'
import { AUDIT_WORDS } from './audit-words.ts'

/** Names of what entries tell of by code or number, in a language; `null` where the book has no such thing any more. */
export interface AuditNames {
  form(code: string, language: Language): string | null
  region(code: string, language: Language): string | null
  period(period: string, language: Language): string
  submission(number: number, language: Language): string | null
  /** Title of a column of the form of a submission. */
  column(submission: number, column: string, language: Language): string | null
  /** Whether the numbers of such a column are years, which have no thousands separators. */
  isYear(submission: number, column: string): boolean
}

type Details = AuditEntry['details']

/** What a verb of the audit is called; one of a newer program goes by its code. */
export function titleOfVerb(verb: string): Label {
  return AUDIT_WORDS[verb]?.title ?? { zh: verb, en: verb }
}

/** An entry as a sentence in both languages. */
export function toldEntry(verb: string, details: Details, names: AuditNames): Label {
  return { zh: tell(verb, details, names, 'zh-CN'), en: tell(verb, details, names, 'en') }
}

function tell(verb: string, details: Details, names: AuditNames, language: Language): string {
  const words = Object.hasOwn(AUDIT_WORDS, verb) ? AUDIT_WORDS[verb] : undefined
  if (words === undefined) return JSON.stringify(details)
  const fill = (text: string) =>
    text.replace(/\{([\w-]+)\}/g, (_, name: string) => wordOf(name, details, names, language) ?? '—')
  const isKnown = (part: string) =>
    [...part.matchAll(/\{([\w-]+)\}/g)].every(([, name = '']) => wordOf(name, details, names, language) !== null)
  const template = language === 'en' ? words.told.en : words.told.zh
  return fill(template.replace(/\[([^[\]]*)\]/g, (_, part: string) => (isKnown(part) ? part : '')))
}

/** A detail in words; `null` where the entry doesn't have it. */
function wordOf(name: string, details: Details, names: AuditNames, language: Language): string | null {
  const value = details[name === 'form-code' ? 'form' : name]
  if (value === undefined || value === null || value === '') return null
  switch (name) {
    case 'form':
      return names.form(String(value), language) ?? String(value)
    case 'period':
    case 'copiedFrom':
      return names.period(String(value), language)
    case 'periods':
      return listed(value, language, (period) => names.period(period, language))
    case 'regions':
      return listed(value, language, (code) => names.region(code, language) ?? code)
    case 'on':
      return language === 'en' ? (value === 1 ? 'on' : 'off') : value === 1 ? '启用' : '停用'
    case 'against':
      return listed(String(value).split(','), language, (part) => codeText(part, language))
    case 'column':
      return names.column(Number(details.submission), String(value), language) ?? String(value)
    case 'old':
    case 'new':
      return typeof value === 'number' && !names.isYear(Number(details.submission), String(details.column))
        ? measured.format(value)
        : plain(value)
    case 'submission':
      return submissionText(Number(value), names, language)
    default:
      if (Array.isArray(value)) return listed(value, language, (part) => codeText(part, language))
      return COUNTS.has(name) && typeof value === 'number' ? counted.format(value) : plain(value)
  }
}

function submissionText(number: number, names: AuditNames, language: Language): string {
  const told = names.submission(number, language)
  if (language === 'en') return `submission ${number}${told === null ? '' : ` (${told})`}`
  return `第 ${number} 号报送${told === null ? '' : `（${told}）`}`
}

/** What is counted is told with thousands separators; years and numbers of things are not. */
const COUNTS: ReadonlySet<string> = new Set(['rows', 'files', 'findings'])

/** Made once: making one takes longer than telling an entry. */
const counted = new Intl.NumberFormat('en-US')
const measured = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 })
const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10, useGrouping: false })

const MOST_NAMED = 4

/** A few by name, more by the first ones and their number. */
function listed(value: unknown, language: Language, text: (part: string) => string): string {
  const parts = Array.isArray(value) ? value.map(String) : [String(value)]
  const separator = language === 'en' ? ', ' : '、'
  const named = parts.slice(0, MOST_NAMED).map(text).join(separator)
  if (parts.length <= MOST_NAMED) return named
  return language === 'en' ? `${named} … (${parts.length})` : `${named}等 ${parts.length} 个`
}

/** Codes that stand in lists, by name. */
const CODES: Readonly<Record<Role | OutlierBasis, Label>> = {
  history: { zh: '本县历史', en: 'its own history' },
  peers: { zh: '其他区县', en: 'other counties' },
  enter: { zh: '录入', en: 'Enter' },
  review: { zh: '审核', en: 'Review' },
  administer: { zh: '管理', en: 'Administer' },
}

function codeText(code: string, language: Language): string {
  const label = Object.hasOwn(CODES, code) ? CODES[code as Role | OutlierBasis] : undefined
  return label === undefined ? code : language === 'en' ? label.en : label.zh
}

function plain(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : exact.format(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
