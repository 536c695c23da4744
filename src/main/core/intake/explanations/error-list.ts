import type { IntakeProblem, Severity, SheetResult } from '#contract'
import { cellAddress } from '../../base/cell-address.ts'
import type { SheetHead, SheetRow } from '../../workbook/workbook.ts'
import { cellText } from '../sheet-top.ts'
import { isLineKey, LIST_COLUMNS, LIST_MARKER, type ListColumn } from './list-format.ts'

/** A line of a returned list in which someone has written an explanation. */
export interface ExplainedLine {
  /** Where the explanation stands in the list. */
  readonly address: string
  readonly key: string
  readonly cell: string
  /** Name of the rule, in the language of the list. */
  readonly rule: string
  readonly sent: string
  readonly text: string
}

/** Whether a sheet that begins with these rows is a list of errors that the program made. */
export function isErrorList(rows: readonly SheetRow[]): boolean {
  return rows.slice(0, 5).some(({ cells }) => cells.some((cell) => cellText(cell).startsWith(LIST_MARKER)))
}

/** Reads a list of errors that came back. */
export class ErrorList {
  readonly explained: ExplainedLine[] = []
  /** SHA-256 of the file the errors were found in. */
  sha256 = ''
  /** Number of the sheet in its file, from 0. */
  readonly place: number
  private readonly head: SheetHead
  private columns: ReadonlyMap<ListColumn, number> | null = null
  private headings = 0
  private lines = 0
  private lastRow = 0

  constructor(head: SheetHead, place: number) {
    this.head = head
    this.place = place
  }

  feed(rows: readonly SheetRow[]): void {
    for (const row of rows) this.take(row)
  }

  /** What is told of the sheet: it is no return. */
  result(problems: readonly IntakeProblem[]): SheetResult {
    const { headings, lines, lastRow } = this
    const count = (wanted: Severity) => problems.filter(({ severity }) => severity === wanted).length
    return {
      sheet: this.head.name,
      place: String(this.place),
      table: 0,
      tables: 1,
      range: lastRow === 0 ? null : `A1:${cellAddress(lastRow, LIST_COLUMNS.length - 1)}`,
      direction: 'rows',
      lines: { seen: headings + lines, kept: 0, totals: 0, headings, notes: lines, elsewhere: 0, refused: 0 },
      status: 'refused',
      form: null,
      period: null,
      region: null,
      score: 0,
      scores: [],
      headerRows: null,
      bodyRows: null,
      mapping: [],
      rows: 0,
      totals: [],
      hidden: { sheet: this.head.hidden, rows: [], columns: [] },
      normalised: [],
      normalisedCount: 0,
      problems,
      problemCounts: { error: 0, warning: count('warning'), note: count('note') },
      submission: null,
      sample: [],
      differences: null,
    }
  }

  private take({ row, cells }: SheetRow): void {
    const texts = cells.map((cell) => cellText(cell).trim())
    if (texts.every((text) => text === '')) return
    this.lastRow = row
    const marked = this.columns === null ? texts.findIndex((text) => text.startsWith(LIST_MARKER)) : -1
    if (marked >= 0) {
      this.sha256 = texts[marked]?.slice(LIST_MARKER.length) ?? ''
      this.columns = new Map(LIST_COLUMNS.map((name) => [name, name === 'key' ? marked : texts.indexOf(name)]))
    }
    const text = (name: ListColumn) => texts[this.columns?.get(name) ?? -1] ?? ''
    if (marked >= 0 || !isLineKey(text('key'))) {
      this.headings++
      return
    }
    this.lines++
    if (text('explanation') === '') return
    this.explained.push({
      address: cellAddress(row, this.columns?.get('explanation') ?? 0),
      key: text('key'),
      cell: text('cell'),
      rule: text('rule'),
      sent: text('sent'),
      text: text('explanation'),
    })
  }
}
