import type { AuditEntry, AuditQuery, Language } from '#contract'
import type { GridCell, GridSheet, GridStyle } from '../workbook/grid.ts'
import { HEADER, LABEL, LINE, TITLE } from './cells.ts'
import { toSerialDate } from './serial-date.ts'

export interface AuditInput {
  /** Newest first. */
  readonly entries: Iterable<AuditEntry>
  readonly query: AuditQuery
  readonly head: string | null
  readonly bookTitle: string
  readonly language: Language
}

const NUMBER: GridStyle = { look: 'body', align: 'right', format: '0' }
const MOMENT: GridStyle = { look: 'body', align: 'center', format: 'yyyy-mm-dd hh:mm:ss' }

const WORDS = {
  'zh-CN': {
    title: '留痕记录',
    headings: ['序号', '时间', '人员', '操作', '内容', '明细', '散列值'],
    book: (title: string, count: number) => `账册：${title}　　共 ${count} 条，新的在前；时间为北京时间`,
    head: (head: string) => `链首：${head}`,
    narrowed: '筛选：',
    since: '自',
    until: '至',
    nobody: '（未登记）',
    separator: '；',
  },
  en: {
    title: 'Audit',
    headings: ['No.', 'Time', 'Person', 'Act', 'What was done', 'Details', 'Hash'],
    book: (title: string, count: number) => `Book: ${title}    ${count} entries, newest first; Beijing time`,
    head: (head: string) => `Head of the chain: ${head}`,
    narrowed: 'Narrowed to: ',
    since: 'from ',
    until: 'to ',
    nobody: '(not recorded)',
    separator: '; ',
  },
} as const

/** The audit as a workbook: a line an entry, as a sentence and as it was kept, with the hash by which it can be proven. */
export function auditReport(input: AuditInput): { readonly sheets: readonly GridSheet[]; readonly rows: number } {
  const words = WORDS[input.language]
  const lines = [...input.entries].map((entry) => lineOf(entry, input.language))
  const narrowed = narrowedText(input)
  const above = [
    words.book(input.bookTitle, lines.length),
    ...(narrowed === '' ? [] : [words.narrowed + narrowed]),
    words.head(input.head ?? '—'),
  ]
  const headerRow = 1 + above.length
  const sheet: GridSheet = {
    name: words.title,
    rows: [
      [{ value: words.title, style: TITLE }],
      ...above.map((value) => [{ value, style: LINE }]),
      words.headings.map((value) => ({ value, style: HEADER })),
      ...lines,
    ],
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: words.headings.length - 1 }],
    widths: [7, 20, 14, 18, 70, 50, 68],
    freeze: { row: headerRow + 1, column: 0 },
    print: { landscape: true, repeatRows: [headerRow, headerRow] },
  }
  return { sheets: [sheet], rows: lines.length }
}

function lineOf({ no, at, who, title, told, details, hash }: AuditEntry, language: Language): readonly GridCell[] {
  const inWords = ({ zh, en }: AuditEntry['told']) => (language === 'en' ? en : zh)
  return [
    { value: no, style: NUMBER },
    { value: toSerialMoment(at), style: MOMENT },
    { value: who ?? WORDS[language].nobody, style: LABEL },
    { value: inWords(title), style: LABEL },
    { value: inWords(told), style: LABEL },
    { value: JSON.stringify(details), style: LABEL },
    { value: hash, style: LABEL },
  ]
}

/** Excel's number of a moment in China: days and the part of a day; what is no moment stays as it was kept. */
function toSerialMoment(at: string): number | string {
  const time = Date.parse(at)
  if (Number.isNaN(time)) return at
  const local = new Date(time + 8 * 3_600_000).toISOString()
  const day = toSerialDate(local.slice(0, 10))
  if (day === null) return at
  const [hours = 0, minutes = 0, seconds = 0] = local.slice(11, 19).split(':').map(Number)
  return day + (hours * 3600 + minutes * 60 + seconds) / 86_400
}

function narrowedText({ query, language }: AuditInput): string {
  const words = WORDS[language]
  const parts = [
    ...(query.since === undefined ? [] : [words.since + query.since]),
    ...(query.until === undefined ? [] : [words.until + query.until]),
    ...(query.who === undefined ? [] : [query.who.join(', ')]),
    ...(query.verbs === undefined ? [] : [query.verbs.join(', ')]),
    ...(query.submission === undefined ? [] : [`#${query.submission}`]),
    ...(query.find === undefined || query.find === '' ? [] : [`“${query.find}”`]),
  ]
  return parts.join(words.separator)
}
