import type { Adjustment, FormColumn, FormView, Language, RegionView } from '#contract'
import type { GridCell, GridSheet, GridStyle } from '../workbook/grid.ts'
import { figureStyle, HEADER, LABEL, LINE, TITLE } from './cells.ts'
import { columnWidths } from './column-widths.ts'
import { createLabels, type Labels } from './labels.ts'

export interface AdjustmentsInput {
  /** Personal values are masked already. */
  readonly adjustments: readonly Adjustment[]
  readonly forms: readonly FormView[]
  readonly regions: readonly RegionView[]
  readonly bookTitle: string
  readonly language: Language
}

const CENTRED: GridStyle = { look: 'body', align: 'center', format: '@' }

/** The adjustments as a sheet: a line each, with where it is, what was sent, what counts, why, who and when. */
export function adjustmentsReport({ adjustments, forms, regions, bookTitle, language }: AdjustmentsInput): {
  readonly sheets: readonly GridSheet[]
  readonly rows: number
} {
  const words = WORDS[language]
  const labels = new Map(forms.map((form) => [form.code, createLabels(form, regions, language)]))
  const lines = adjustments.map((adjustment) => {
    const form = forms.find(({ code }) => code === adjustment.form)
    return lineOf(adjustment, form, labels.get(adjustment.form), language)
  })
  const held = adjustments.filter(({ withdrawn }) => withdrawn === null).length
  const headings = [
    words.number,
    words.form,
    words.county,
    words.period,
    words.record,
    words.column,
    words.unit,
    words.cell,
    words.sent,
    words.adjusted,
    words.difference,
    words.reason,
    words.by,
    words.at,
    words.state,
    words.withdrawal,
  ]
  return {
    rows: lines.length,
    sheets: [
      {
        name: words.sheet,
        rows: [
          [{ value: words.title, style: TITLE }],
          [{ value: words.scope(held, adjustments.length - held, bookTitle), style: LINE }],
          headings.map((value) => ({ value, style: HEADER })),
          ...lines,
        ],
        merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: headings.length - 1 }],
        widths: columnWidths(
          headings,
          lines,
          headings.map(() => 2),
          0,
        ),
        freeze: { row: 3, column: 3 },
        print: { landscape: true, repeatRows: [2, 2] },
      },
    ],
  }
}

function lineOf(
  adjustment: Adjustment,
  form: FormView | undefined,
  labels: Labels | undefined,
  language: Language,
): readonly GridCell[] {
  const words = WORDS[language]
  const column = form?.columns.find(({ name }) => name === adjustment.column)
  const text = (value: string): GridCell => ({ value, style: LABEL })
  const centred = (value: string | null): GridCell => ({ value, style: CENTRED })
  const value = (shown: string | number | null) => valueCell(shown, column, labels)
  const { withdrawn } = adjustment
  const record = Object.entries(adjustment.key)
    .map(([name, part]) => (part === null ? '' : textOf(part, name, form, labels)))
    .filter((part) => part !== '')
  return [
    { value: adjustment.adjustment, style: figureStyle('body', 0) },
    text(form === undefined ? adjustment.form : titleOf(form.title, language)),
    text(labels?.member('region', adjustment.region) ?? adjustment.region),
    centred(labels?.member('period', adjustment.period) ?? adjustment.period),
    text(record.join(' · ')),
    text(
      column === undefined
        ? adjustment.column
        : [...column.group, column.title].map((each) => titleOf(each, language)).join(' · '),
    ),
    centred(column?.unit === null || column === undefined ? null : titleOf(column.unit, language)),
    centred(adjustment.cell),
    value(adjustment.old),
    value(adjustment.new),
    {
      value:
        typeof adjustment.old === 'number' && typeof adjustment.new === 'number' && column?.role === 'measure'
          ? adjustment.new - adjustment.old
          : null,
      style: figureStyle('body', column?.decimals ?? 0),
    },
    text(adjustment.reason),
    centred(adjustment.by),
    centred(moment(adjustment.at)),
    centred(withdrawn !== null ? words.withdrawn : adjustment.counts ? words.counts : words.idle),
    text(withdrawn === null ? '' : [withdrawn.reason, withdrawn.by, moment(withdrawn.at)].filter(Boolean).join(' · ')),
  ]
}

function valueCell(
  value: string | number | null,
  column: FormColumn | undefined,
  labels: Labels | undefined,
): GridCell {
  if (value === null) return { value: labels?.member('region', null) ?? null, style: { ...LABEL, align: 'right' } }
  if (typeof value === 'number' && (column?.type === 'integer' || column?.type === 'decimal'))
    return { value, style: figureStyle('body', column.decimals) }
  const isNamed = column !== undefined && (column.list !== null || column.type === 'boolean')
  return {
    value: isNamed ? (labels?.member(column.name, String(value)) ?? String(value)) : String(value),
    style: LABEL,
  }
}

function textOf(value: string | number, name: string, form: FormView | undefined, labels: Labels | undefined): string {
  const column = form?.columns.find((each) => each.name === name)
  const isNamed = column !== undefined && (column.list !== null || column.type === 'boolean')
  return isNamed ? (labels?.member(name, String(value)) ?? String(value)) : String(value)
}

function titleOf(label: { readonly zh: string; readonly en: string }, language: Language): string {
  return language === 'en' && label.en !== '' ? label.en : label.zh
}

/** A moment in the time of Chongqing, to the minute. */
function moment(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

const WORDS = {
  'zh-CN': {
    sheet: '调整',
    title: '调整一览',
    scope: (held: number, withdrawn: number, book: string) =>
      `有效 ${held} 处，已撤销 ${withdrawn} 处　　报送原值保持不变　　账册：${book}`,
    number: '序号',
    form: '报表',
    county: '区县',
    period: '报告期',
    record: '记录',
    column: '指标',
    unit: '单位',
    cell: '单元格',
    sent: '报送原值',
    adjusted: '调整后',
    difference: '差额',
    reason: '理由',
    by: '调整人',
    at: '时间',
    state: '状态',
    withdrawal: '撤销理由',
    counts: '有效',
    idle: '报送已不计入',
    withdrawn: '已撤销',
  },
  en: {
    sheet: 'Adjustments',
    title: 'Adjustments',
    scope: (held: number, withdrawn: number, book: string) =>
      `${held} hold, ${withdrawn} withdrawn    What was sent stays as it was    Book: ${book}`,
    number: 'No.',
    form: 'Return',
    county: 'County',
    period: 'Period',
    record: 'Record',
    column: 'Column',
    unit: 'Unit',
    cell: 'Cell',
    sent: 'As sent',
    adjusted: 'Adjusted',
    difference: 'Difference',
    reason: 'Reason',
    by: 'By',
    at: 'When',
    state: 'State',
    withdrawal: 'Why withdrawn',
    counts: 'Holds',
    idle: 'Submission no longer counts',
    withdrawn: 'Withdrawn',
  },
} as const
