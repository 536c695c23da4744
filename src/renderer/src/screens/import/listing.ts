import type { FileResult, IntakeProblem, SheetResult, SheetStatus } from '#contract'

/** A sheet, or one of its tables, in the list, with where it stands: `key` is `file index:place`. */
export interface ListedSheet {
  readonly kind: 'sheet'
  readonly key: string
  readonly file: FileResult
  readonly sheet: SheetResult
  /** The only sheet of a file without problems of its own: the two share one line. */
  readonly alone: boolean
  readonly errors: number
  readonly warnings: number
}

/** A file in the list: its name over its sheets, or what is wrong with it. */
export interface ListedFile {
  readonly kind: 'file'
  readonly key: string
  readonly file: FileResult
}

export type Listed = ListedFile | ListedSheet

/** What becomes of a sheet or file, as a person is told: one that never could have been kept is passed over. */
export type ListedStatus = SheetStatus | 'passed-over'

export interface ListFilter {
  readonly status: ListedStatus | null
  readonly onlyProblems: boolean
  readonly text: string
}

export const everything: ListFilter = { status: null, onlyProblems: false, text: '' }

/** Files and sheets in the order they were read, a file's sheets below it. */
export function listing(files: readonly FileResult[]): readonly Listed[] {
  return files.flatMap((file, fileIndex): Listed[] => {
    const alone = file.sheets.length === 1 && file.problems.length === 0
    const sheets = file.sheets.map(
      (sheet): ListedSheet => ({
        kind: 'sheet',
        key: `${fileIndex}:${sheet.place}`,
        file,
        sheet,
        alone,
        errors: sheet.problemCounts.error,
        warnings: sheet.problemCounts.warning,
      }),
    )
    return alone ? sheets : [{ kind: 'file', key: String(fileIndex), file }, ...sheets]
  })
}

export function sheetsOf(listed: readonly Listed[]): readonly ListedSheet[] {
  return listed.filter((each) => each.kind === 'sheet')
}

/** Whether there is something to look at: a sheet, or a file that is wrong as a whole. */
export function canBeChosen(listed: Listed): boolean {
  return listed.kind === 'sheet' || listed.file.problems.length > 0 || listed.file.sheets.length === 0
}

/** Whether its columns can be mapped by hand: not where each county stands in a column of its own. */
export function canBeMapped({ direction, status, problems }: SheetResult): boolean {
  const isEmpty = problems.some(({ code }) => code === 'sheet-empty')
  return direction === 'rows' && status !== 'kept' && !isEmpty
}

/** A sheet of notes or without content is passed over: nothing of it could have been kept. */
export function statusOfSheet({ status, problems }: SheetResult): ListedStatus {
  return status === 'refused' && problems.every(({ severity }) => severity === 'note') ? 'passed-over' : status
}

/** A file or folder without sheets: refused as a whole, or passed over where there are only notes on it. */
export function statusOfFile(file: FileResult): 'refused' | 'passed-over' {
  return isPassedOver(file) ? 'passed-over' : 'refused'
}

/** A file or folder that was passed over: nothing of it could have been kept. */
export function isPassedOver({ sheets, problems }: FileResult): boolean {
  return sheets.length === 0 && problems.every(({ severity }) => severity === 'note')
}

/** The part of the list that a filter lets through; a file stays as long as one of its sheets, or itself, does. */
export function filtered(
  listed: readonly Listed[],
  filter: ListFilter,
  textsOf: (sheet: ListedSheet) => readonly string[],
): readonly Listed[] {
  const wanted = filter.text.trim().toLowerCase()
  const fits = (each: Listed): boolean => {
    if (each.kind === 'file') return fileFits(each.file, filter, wanted)
    if (filter.status !== null && statusOfSheet(each.sheet) !== filter.status) return false
    if (filter.onlyProblems && each.errors + each.warnings === 0) return false
    return wanted === '' || textsOf(each).some((text) => text.toLowerCase().includes(wanted))
  }
  const kept = new Set(listed.filter(fits))
  const files = new Set([...kept].map((each) => each.file))
  return listed.filter((each) => kept.has(each) || (each.kind === 'file' && files.has(each.file)))
}

/** A file without sheets stands for itself. */
function fileFits(file: FileResult, { status, onlyProblems }: ListFilter, wanted: string): boolean {
  if (status !== null && !(file.sheets.length === 0 && statusOfFile(file) === status)) return false
  if (onlyProblems && (file.problems.length === 0 || isPassedOver(file))) return false
  if (file.sheets.length > 0 && status === null && !onlyProblems && wanted === '') return true
  return (file.sheets.length === 0 || onlyProblems) && file.file.toLowerCase().includes(wanted)
}

export interface ImportSummary {
  readonly files: number
  readonly sheets: number
  /** Sheets by status; files refused or passed over as a whole count as one. */
  readonly byStatus: Readonly<Record<ListedStatus, number>>
  readonly normalised: number
  readonly errors: number
  readonly warnings: number
}

export function summaryOf(files: readonly FileResult[]): ImportSummary {
  const sheets = files.flatMap((file) => file.sheets)
  const ofFiles = files.flatMap((file) => file.problems)
  const count = (severity: 'error' | 'warning') =>
    sheets.reduce((sum, sheet) => sum + sheet.problemCounts[severity], countOf(ofFiles, severity))
  const statuses: readonly ListedStatus[] = [
    ...sheets.map(statusOfSheet),
    ...files.filter((file) => file.sheets.length === 0).map(statusOfFile),
  ]
  const withStatus = (status: ListedStatus) => statuses.filter((each) => each === status).length
  return {
    files: files.filter(({ isFolder }) => isFolder !== true).length,
    sheets: sheets.length,
    byStatus: {
      kept: withStatus('kept'),
      preview: withStatus('preview'),
      held: withStatus('held'),
      unchanged: withStatus('unchanged'),
      refused: withStatus('refused'),
      'passed-over': withStatus('passed-over'),
    },
    normalised: sheets.reduce((sum, sheet) => sum + sheet.normalisedCount, 0),
    errors: count('error'),
    warnings: count('warning'),
  }
}

/** Sheets and rows that Confirm would write. */
export function toBeKept(
  listed: readonly Listed[],
  leftOut: ReadonlySet<string>,
): { readonly sheets: number; readonly rows: number } {
  const kept = sheetsOf(listed).filter(({ key, sheet }) => sheet.status === 'preview' && !leftOut.has(key))
  return { sheets: kept.length, rows: kept.reduce((sum, { sheet }) => sum + sheet.rows, 0) }
}

function countOf(problems: readonly IntakeProblem[], severity: IntakeProblem['severity']): number {
  return problems.filter((problem) => problem.severity === severity).length
}
