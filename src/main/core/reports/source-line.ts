import type { FormView, Language } from '#contract'
import type { GridCell, GridRange } from '../workbook/grid.ts'
import { textWidth } from '../workbook/text-width.ts'
import { LINE, TITLE } from './cells.ts'
import { periodsText } from './period-text.ts'
import { layerText, type ReportLayer } from './report-layer.ts'
import { reportWords } from './report-words.ts'
import { shortHead } from './stamp.ts'

/** Where the figures of a report are from. */
export interface SourceLine {
  readonly submissions: number
  readonly files: number
  readonly periods: readonly string[]
  /** The counties in words, in the language of the report. */
  readonly regions: string
  readonly bookTitle: string
  /** Head of the audit; `null` in a book in which nothing was done yet. */
  readonly head: string | null
  readonly layer: ReportLayer
}

/** Title, scope and source: the rows above every table of a report. */
export const ROWS_ABOVE = 3

export interface Above {
  readonly title: string
  readonly language: Language
  readonly form: FormView
  readonly source: SourceLine
  /** Units of the figures shown, as often as they occur. */
  readonly units: readonly (string | null)[]
  readonly columns: number
  /** To which rows the table is narrowed; `null`: to none. */
  readonly narrowed?: string | null
}

/** The rows above a table; the lines are not merged, so that a narrow table doesn't cut them. */
export function rowsAbove(above: Above): {
  readonly rows: readonly (readonly GridCell[])[]
  readonly merges: readonly GridRange[]
} {
  const words = reportWords(above.language)
  const { source, form } = above
  const units = new Set(above.units)
  const [only = null] = units
  const formTitle = above.language === 'zh-CN' ? form.title.zh : form.title.en
  const scope = words.scope(
    periodsText(source.periods, above.language),
    source.regions,
    units.size === 1 && only !== null ? only : words.unitsInHeader,
  )
  const head = source.head === null ? '' : words.head(shortHead(source.head))
  const from = words.source({
    ...source,
    form: `${form.formNumber} ${formTitle}`,
    layer: layerText(source.layer, above.language),
  })

  return {
    rows: [
      [{ value: above.title, style: TITLE }],
      [{ value: [scope, ...(above.narrowed ? [above.narrowed] : [])].join('    '), style: LINE }],
      [{ value: from + head, style: LINE }],
    ],
    merges: above.columns > 1 ? [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: above.columns - 1 }] : [],
  }
}

/** Width in characters that the title takes at its size. */
export function titleWidth(title: string): number {
  return Math.min(100, Math.ceil(textWidth(title) * 1.6) + 2)
}
