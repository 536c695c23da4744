import type {
  Details,
  FileResult,
  ImportHints,
  ImportResult,
  IntakeCode,
  IntakeProblem,
  PreviewRow,
  SheetResult,
} from '#contract'
import { appendAudit } from '../book/audit.ts'
import type { Book } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { MUNICIPALITY } from '../regions/keep-regions.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { withNames } from '../regions/with-names.ts'
import type { SheetHead, SheetRow } from '../workbook/workbook.ts'
import { settleCurrent, type Touched } from './current.ts'
import { intakeProblem } from './intake-problem.ts'
import { keepFile } from './keep-file.ts'
import { bookSink, keepSubmission, nextSubmission } from './keep-sheet.ts'
import { previewSink } from './preview-sink.ts'
import { NOTHING_READ, type OpenSheet, readSheetTop, regionAtEnd } from './read-sheet-top.ts'
import { checkHints, type HintsOfSheet, hintsOfSheet } from './sheet-hints.ts'
import { SheetIntake } from './sheet-intake.ts'
import { allProblems, type SheetOutcome, sheetResult, statusOf } from './sheet-result.ts'
import { findUnchanged } from './submissions.ts'

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
  private readonly seen = new Map<string, string>()
  private readonly touched = new Map<string, Touched>()
  private readonly options: SessionOptions
  private importNumber: number | null = null
  private file: ArrivedFile | null = null
  private sheets: SheetResult[] = []
  private sheet: OpenSheet | null = null
  private rows = 0
  private before = { rows: 0, importNumber: null as number | null }

  constructor(options: SessionOptions) {
    checkHints(options.hints, options.catalogue, options.regions)
    this.options = options
    if (options.mode === 'keep') options.book.db.exec('BEGIN IMMEDIATE')
  }

  beginFile(file: ArrivedFile): void {
    this.file = file
    this.sheets = []
    this.before = { rows: this.rows, importNumber: this.importNumber }
    this.run('SAVEPOINT file')
  }

  finishFile(): void {
    const { name, sha256 } = this.arrived()
    this.run('RELEASE file')
    this.files.push({ file: name, sha256, problems: [], sheets: this.sheets })
    this.file = null
  }

  /** A file or folder that cannot be read, or not to its end, or is passed over: nothing of it is kept. */
  fileFailed(name: string, code: IntakeCode, details: Details, isFolder = false): void {
    if (this.file !== null) {
      this.run('ROLLBACK TO file; RELEASE file')
      this.rows = this.before.rows
      this.importNumber = this.before.importNumber
      this.file = null
      this.sheet = null
    }
    this.files.push({
      file: name,
      sha256: null,
      problems: [intakeProblem(code, { ...details, file: name })],
      sheets: [],
      ...(isFolder && { isFolder }),
    })
  }

  /**
   * Recognises a sheet by its first rows.
   *
   * @returns whether the rest of the sheet is wanted
   */
  beginSheet(head: SheetHead, topRows: readonly SheetRow[]): boolean {
    const file = this.arrived()
    const sheetNumber = `${this.files.length}:${this.sheets.length}`
    const empty: OpenSheet = { ...NOTHING_READ, head }
    if (this.options.leaveOut?.has(sheetNumber)) {
      this.sheet = { ...empty, problems: [intakeProblem('left-out', {})] }
      return false
    }
    if (topRows.length === 0) {
      this.sheet = { ...empty, problems: [intakeProblem('sheet-empty', {})] }
      return false
    }
    const chosen = hintsOfSheet(this.options.hints, sheetNumber, file.sha256)
    const unchanged = chosen.own ? null : findUnchanged(this.options.book.db, file.sha256, head.name)
    if (unchanged !== null) {
      const { period, region, submission, since } = unchanged
      const form = this.options.catalogue.forms.get(unchanged.form) ?? null
      this.sheet = { ...empty, form, period, region, submission, problems: [intakeProblem('already-in', { since })] }
      return false
    }
    this.sheet = this.openSheet(file, head, topRows, chosen)
    this.sheet.intake?.feed(topRows)
    return this.sheet.intake !== null
  }

  feed(rows: readonly SheetRow[]): void {
    this.sheet?.intake?.feed(rows)
  }

  finishSheet(): void {
    const { sheet } = this
    if (sheet === null) throw new Error('no sheet is open')
    this.sheet = null
    const outcome: SheetOutcome = {
      ...sheet,
      problems: [...sheet.problems, ...this.problemsAtEnd(sheet)],
      region: regionAtEnd(sheet),
    }
    const status = statusOf(allProblems(outcome))
    if (status !== 'kept' || this.options.mode === 'preview') {
      if (sheet.submission !== null && sheet.intake !== null) this.run('ROLLBACK TO sheet; RELEASE sheet')
      const shown = status === 'kept' ? 'preview' : status
      this.sheets.push(sheetResult(outcome, shown, status === 'unchanged' ? sheet.submission : null))
      if (status === 'kept') this.rows += outcome.intake?.rows ?? 0
      return
    }
    this.sheets.push(this.keepSheet(sheet, outcome))
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

  private openSheet(file: ArrivedFile, head: SheetHead, topRows: readonly SheetRow[], chosen: HintsOfSheet): OpenSheet {
    const { catalogue, mode, book } = this.options
    const { hints, stale } = chosen
    const regions = withNames(this.options.regions, hints.regionNames ?? {})
    const top = readSheetTop({ catalogue, regions, hints, fileName: file.name }, head, topRows)
    const read = stale ? { ...top, problems: [...top.problems, intakeProblem('choices-stale')] } : top
    const { form, period, recognition } = read
    const header = recognition?.header
    if (form === null || header == null) return read

    const keeps = mode === 'keep' && period !== null && statusOf(allProblems(read)) === 'kept'
    const submission = keeps ? nextSubmission(book.db) : null
    const sample: PreviewRow[] = []
    if (submission !== null) book.db.exec('SAVEPOINT sheet; PRAGMA defer_foreign_keys = ON')
    const sink =
      submission !== null && period !== null
        ? bookSink(book.db, form, submission, period, regions)
        : previewSink(sample)
    const plan = {
      form,
      header,
      head,
      period,
      region: read.region,
      sentUnits: read.sentUnits,
      units: catalogue.units,
      regions,
    }
    return { ...read, intake: new SheetIntake(plan, sink), sample, submission }
  }

  private problemsAtEnd(sheet: OpenSheet): IntakeProblem[] {
    if (sheet.intake === null || sheet.form === null) return []
    if (sheet.intake.rows === 0 && sheet.intake.errors === 0) return [intakeProblem('rows-none', {})]
    const key = [sheet.form.code, sheet.period, regionAtEnd(sheet)].join('|')
    const other = this.seen.get(key)
    this.seen.set(key, other ?? `${this.arrived().name} · ${sheet.head.name}`)
    return other === undefined || sheet.period === null ? [] : [intakeProblem('duplicate-in-import', { other })]
  }

  private keepSheet(sheet: OpenSheet, outcome: SheetOutcome): SheetResult {
    const { book, at, regions } = this.options
    const { intake, form, submission, period, recognition } = sheet
    const file = this.arrived()
    const header = recognition?.header
    if (intake === null || form === null || submission === null || period === null || header == null)
      throw new Error('the sheet was not read')
    const kept = keepFile(book.db, file.path, file.name, file.size, file.sha256)
    if (typeof kept === 'string') {
      book.db.exec('ROLLBACK TO sheet; RELEASE sheet')
      const gone = { ...outcome, problems: [...outcome.problems, intakeProblem(kept, { file: file.name })] }
      return sheetResult(gone, 'refused', null)
    }
    this.importNumber ??= Number(book.db.prepare('INSERT INTO import (at) VALUES (?)').run(at).lastInsertRowid)
    keepSubmission(
      book.db,
      {
        submission,
        import: this.importNumber,
        file: kept,
        fileName: file.name,
        sheet: sheet.head.name,
        form,
        region: outcome.region ?? MUNICIPALITY,
        period,
        header,
        rowsByRegion: intake.rowsByRegion,
        problems: allProblems(outcome),
      },
      regions,
    )
    book.db.exec('RELEASE sheet')
    this.touched.set(`${form.code}|${period}`, { form, period })
    this.rows += intake.rows
    return sheetResult(outcome, 'kept', submission)
  }
}
