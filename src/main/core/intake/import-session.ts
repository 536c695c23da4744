import type { Details, FileResult, ImportHints, ImportResult, IntakeCode, IntakeProblem, SheetResult } from '#contract'
import { appendAudit } from '../book/audit.ts'
import type { Book } from '../book/open-book.ts'
import { signedIn } from '../book/signed-in.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { MUNICIPALITY } from '../regions/keep-regions.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { SheetHead, SheetRow } from '../workbook/workbook.ts'
import { settleCurrent, type Touched } from './current.ts'
import { ErrorList, isErrorList } from './explanations/error-list.ts'
import { settleExplanations } from './explanations/settle-explanations.ts'
import { findTables } from './find-tables.ts'
import { intakeProblem } from './intake-problem.ts'
import { keepFile } from './keep-file.ts'
import { discardRows, keepSubmission } from './keep-sheet.ts'
import { layoutOf } from './layout.ts'
import { lockedProblems } from './locked-problems.ts'
import { lostLines } from './lost-lines.ts'
import { openTable } from './open-table.ts'
import { type OpenTable, regionAtEnd } from './read-table.ts'
import { confirmedProblems, keepChoices, type SessionAliases, sessionAliases } from './session-aliases.ts'
import { checkHints, hintsOfSheet } from './sheet-hints.ts'
import { SheetReading } from './sheet-reading.ts'
import { allProblems, problemCounts, sheetResult, statusOf } from './sheet-result.ts'

export interface SessionOptions {
  readonly book: Book
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  readonly hints: ImportHints
  /** `preview` writes nothing at all. */
  readonly mode: 'keep' | 'preview'
  /** Time of the import, ISO 8601. */
  readonly at: string
  /** Sheets not to keep, as `file index:sheet index`. */
  readonly leaveOut?: ReadonlySet<string>
}

export interface ArrivedFile {
  readonly path: string
  /** As shown: with the folder it was chosen by. */
  readonly name: string
  readonly sha256: string
  readonly size: number
}

/**
 * One import, driven from outside: for each file `beginFile`, for each sheet `beginSheet`, `feed`…, `finishSheet`,
 * and at the end `finish` or `abandon`.
 *
 * Kept in one transaction: after a crash at any moment the book has all of it or nothing.
 */
export class ImportSession {
  private readonly files: FileResult[] = []
  /** Returns met in this import, by form, period and county; `file` is the number of the file. */
  private readonly seen = new Map<string, { readonly name: string; readonly file: number }>()
  private readonly touched = new Map<string, Touched>()
  private readonly options: SessionOptions
  private readonly aliases: SessionAliases
  private importNumber: number | null = null
  private file: ArrivedFile | null = null
  private results: SheetResult[] = []
  private sheet: SheetReading | null = null
  private sheetHead: SheetHead | null = null
  private list: ErrorList | null = null
  /** Lists of errors that came back in this file, by their place among the results. */
  private lists = new Map<number, ErrorList>()
  /** Lines of the open file that are not accounted for. */
  private lost = 0
  private sheetNumber = 0
  private rows = 0
  private before = { rows: 0, importNumber: null as number | null }

  constructor(options: SessionOptions) {
    checkHints(options.hints, options.catalogue, options.regions)
    this.options = options
    this.aliases = sessionAliases(options.book.db, options.catalogue, options.regions)
    if (options.mode === 'keep') options.book.db.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON')
  }

  beginFile(file: ArrivedFile): void {
    this.file = file
    this.results = []
    this.lists = new Map()
    this.lost = 0
    this.sheetNumber = 0
    this.before = { rows: this.rows, importNumber: this.importNumber }
    this.run('SAVEPOINT file')
  }

  finishFile(): void {
    const { name, sha256 } = this.arrived()
    if (this.lost > 0) {
      this.fileFailed(name, 'rows-lost', { count: this.lost })
      return
    }
    this.settleLists()
    this.run('RELEASE file')
    this.files.push({ file: name, sha256, problems: [], sheets: this.results })
    this.file = null
  }

  /** A file or folder that cannot be read, or not to its end, or is passed over: nothing of it is kept. */
  fileFailed(name: string, code: IntakeCode, details: Details, isFolder = false): void {
    if (this.file !== null) {
      this.run('ROLLBACK TO file; RELEASE file')
      this.rows = this.before.rows
      this.importNumber = this.before.importNumber
      for (const [key, { file }] of this.seen) if (file === this.files.length) this.seen.delete(key)
      this.file = null
      this.sheet = null
      this.list = null
    }
    this.files.push({
      file: name,
      sha256: null,
      problems: [intakeProblem(code, { ...details, file: name })],
      sheets: [],
      ...(isFolder && { isFolder }),
    })
  }

  beginSheet(head: SheetHead): void {
    const { book, catalogue, regions, hints, mode, leaveOut } = this.options
    const { aliases } = this
    const file = this.arrived()
    const fileNumber = this.files.length
    const sheet = this.sheetNumber++
    this.sheetHead = head
    this.sheet = new SheetReading({
      find: (rows, isWhole) => {
        const hintsOf = (table: number | null) =>
          hintsOfSheet(hints, `${fileNumber}:${sheet}${table === null ? '' : `:${table}`}`, file.sha256).hints
        return findTables({ catalogue, regions, hintsOf, kept: aliases.kept }, head, rows, isWhole)
      },
      open: (found, table, tables) =>
        openTable({ book, catalogue, aliases, hints, mode, leaveOut, file, fileNumber }, found, {
          sheet,
          table,
          tables,
        }),
    })
  }

  feed(rows: readonly SheetRow[]): void {
    if (this.sheetHead !== null && rows.length > 0) {
      if (isErrorList(rows)) this.list = new ErrorList(this.sheetHead, this.sheetNumber - 1)
      this.sheetHead = null
    }
    if (this.list === null) this.sheet?.feed(rows)
    else this.list.feed(rows)
  }

  finishSheet(): void {
    const { sheet, list } = this
    if (list !== null) {
      this.list = null
      this.sheet = null
      this.lists.set(this.results.length, list)
      this.results.push(list.result([]))
      return
    }
    if (sheet === null) throw new Error('no sheet is open')
    this.sheet = null
    const tables = sheet.finish()
    this.lost += lostLines(tables, sheet.came)
    for (const table of tables) this.results.push(this.finishTable(table))
  }

  /** Settles which submissions count, keeps the facts and ends the transaction. */
  finish(): ImportResult {
    const { book, at, mode } = this.options
    if (mode === 'keep') {
      for (const touched of this.touched.values()) settleCurrent(book.db, touched)
      if (this.importNumber !== null) {
        appendAudit(book.db, at, 'import', { import: this.importNumber, files: this.files.length, rows: this.rows })
      }
      book.db.exec('COMMIT')
    }
    return { import: this.importNumber, files: this.files, rows: this.rows }
  }

  abandon(): void {
    if (this.options.book.db.inTransaction) this.options.book.db.exec('ROLLBACK')
  }

  /** A preview has no transaction and writes nothing. */
  private run(sql: string): void {
    if (this.options.mode === 'keep') this.options.book.db.exec(sql)
  }

  private arrived(): ArrivedFile {
    if (this.file === null) throw new Error('no file is open')
    return this.file
  }

  /** Explanations are read when all sheets of the file are, wherever the list stands among them. */
  private settleLists(): void {
    const { book, regions, mode, leaveOut } = this.options
    for (const [at, list] of this.lists) {
      const isLeftOut = leaveOut?.has(`${this.files.length}:${list.place}`) === true
      const importNumber = mode === 'keep' ? () => this.numberOfImport() : null
      const problems = isLeftOut
        ? [intakeProblem('left-out', {})]
        : settleExplanations(list, { db: book.db, regions, sheets: this.results, importNumber })
      this.results[at] = list.result(problems)
    }
  }

  private numberOfImport(): number {
    const { book, at } = this.options
    this.importNumber ??= Number(
      book.db.prepare('INSERT INTO import (at, entered_by) VALUES (?, ?)').run(at, signedIn(book.db)?.person ?? null)
        .lastInsertRowid,
    )
    return this.importNumber
  }

  private finishTable(open: OpenTable): SheetResult {
    open.lines.finish()
    const problems = [...open.problems, ...confirmedProblems(open.names), ...this.problemsAtEnd(open)]
    const table = { ...open, problems, region: regionAtEnd(open) }
    const status = statusOf(allProblems(table))
    const writes = this.options.mode === 'keep' && table.isRead && table.submission !== null
    if (status === 'kept' && writes) return this.keepTable(table)
    if (writes) this.discard(table)
    if (status === 'kept') this.rows += table.lines.log.rows
    return sheetResult(table, status === 'kept' ? 'preview' : status, status === 'unchanged' ? table.submission : null)
  }

  private problemsAtEnd(table: OpenTable): IntakeProblem[] {
    const { isRead, form, period, lines, head } = table
    if (!isRead || form === null) return []
    if (lines.log.rows === 0 && lines.log.problemCounts.error === 0) return [intakeProblem('rows-none', {})]
    const locked = period === null ? [] : lockedProblems(this.options, { form: form.code, period, lines })
    if (locked.length > 0) return locked
    const key = [form.code, period, regionAtEnd(table)].join('|')
    const other = this.seen.get(key)?.name
    if (other === undefined)
      this.seen.set(key, { name: `${this.arrived().name} · ${head.name}`, file: this.files.length })
    return other === undefined || period === null ? [] : [intakeProblem('duplicate-in-import', { other })]
  }

  private discard({ form, submission }: OpenTable): void {
    if (form !== null && submission !== null) discardRows(this.options.book.db, form, submission)
  }

  private keepTable(table: OpenTable): SheetResult {
    const { book, at, regions } = this.options
    const { form, submission, period, place, direction, lines, region, head } = table
    const { header } = table.recognition
    const file = this.arrived()
    if (form === null || submission === null || period === null || header === null)
      throw new Error('the table was not read')
    const kept = keepFile(book.db, file.path, file.name, file.size, file.sha256)
    if (typeof kept === 'string') {
      this.discard(table)
      const gone = intakeProblem(kept, { file: file.name })
      return sheetResult({ ...table, problems: [...table.problems, gone] }, 'refused', null)
    }
    const entry = {
      submission,
      import: this.numberOfImport(),
      file: kept,
      fileName: file.name,
      sheet: head.name,
      form,
      region: region ?? MUNICIPALITY,
      period,
      layout: layoutOf(header, place.table, direction),
      rowsByRegion: lines.log.rowsByRegion,
      problems: allProblems(table),
      problemCounts: problemCounts(table),
    }
    keepSubmission(book.db, entry, regions)
    keepChoices(book.db, { ...table, form, header }, { at, file: file.name, sheet: head.name })
    this.touched.set(`${form.code}|${period}`, { form, period })
    this.rows += lines.log.rows
    return sheetResult(table, 'kept', submission)
  }
}
