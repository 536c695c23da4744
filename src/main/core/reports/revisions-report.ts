import type { KnownValue, Language, RevisionTriangle } from '#contract'
import type { GridCell, GridSheet } from '../workbook/grid.ts'
import { figureStyle, HEADER, LABEL, LINE, TITLE } from './cells.ts'
import { columnWidths } from './column-widths.ts'
import { periodText } from './period-text.ts'
import { layerText, type ReportLayer } from './report-layer.ts'

export interface RevisionsInput {
  readonly triangle: RevisionTriangle
  /** The counties in words. */
  readonly counties: string
  readonly bookTitle: string
  readonly layer: ReportLayer
  readonly language: Language
}

const WORDS = {
  'zh-CN': {
    sheet: '修订三角',
    title: (indicator: string) => `${indicator}修订三角`,
    scope: (counties: string, book: string, unit: string) =>
      `地区范围：${counties}　　账册：${book}　　计量单位：${unit}　　各列为当日末所知的数值；空格表示当时没有报送`,
    period: '报告期',
    changes: '修订次数',
    latest: '最新',
  },
  en: {
    sheet: 'Revisions',
    title: (indicator: string) => `Revisions of ${indicator}`,
    scope: (counties: string, book: string, unit: string) =>
      `Counties: ${counties}   Book: ${book}   Unit: ${unit}   Each column is the value known at the end of that day; blank: nothing was filed then`,
    period: 'Period',
    changes: 'Revisions',
    latest: 'Latest',
  },
} as const

/** A revision triangle as a sheet: a line for each period, a column for each day on which something became known. */
export function revisionsReport({ triangle, counties, bookTitle, layer, language }: RevisionsInput): {
  readonly sheets: readonly GridSheet[]
  readonly rows: number
} {
  const words = WORDS[language]
  const { indicator, periods, days, values } = triangle
  const chinese = language === 'zh-CN'
  const title = chinese ? indicator.title.zh : indicator.title.en || indicator.title.zh
  const unit = chinese ? indicator.unit.zh : indicator.unit.en
  const headings = [words.period, ...days.map(({ day }) => day), words.latest, words.changes]
  const lines = periods.map((period, at) => lineOf(periodText(period, language), values[at] ?? [], indicator.decimals))
  return {
    rows: lines.length,
    sheets: [
      {
        name: words.sheet,
        rows: [
          [{ value: words.title(title), style: TITLE }],
          [{ value: `${words.scope(counties, bookTitle, unit)}　　${layerText(layer, language)}`, style: LINE }],
          headings.map((value) => ({ value, style: HEADER })),
          ...lines,
        ],
        merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: headings.length - 1 }],
        widths: columnWidths(
          headings,
          lines,
          headings.map(() => indicator.decimals),
          0,
        ),
        freeze: { row: 3, column: 1 },
        print: { landscape: true, repeatRows: [2, 2] },
      },
    ],
  }
}

function lineOf(period: string, known: readonly KnownValue[], decimals: number): readonly GridCell[] {
  const number = (value: number | null): GridCell => ({ value, style: figureStyle('body', decimals) })
  const revised = known.filter(({ changed, before }) => changed && before !== null).length
  return [
    { value: period, style: LABEL },
    ...known.map(({ value }) => number(value)),
    number(known.at(-1)?.value ?? null),
    { value: revised, style: figureStyle('body', 0) },
  ]
}
