import type { AdjustmentsRoom } from './adjustments.ts'
import type {
  AssessmentQuery,
  AssessmentReport,
  Coverage,
  CoverageEvidence,
  EvidenceQuery,
  Exit,
  ExitEvidence,
  Integration,
} from './assessment.ts'
import type { ChecksRoom } from './checks.ts'
import type { PivotQuery, PivotResult, TraceQuery } from './figures.ts'
import type { FormView, RegionView } from './form.ts'
import type { FormAdded, FormCheck, FormEntry, FormFile, FormProposal, UnitView } from './form-file.ts'
import type {
  IndicatorAdded,
  IndicatorCheck,
  IndicatorFigure,
  IndicatorFile,
  IndicatorQuery,
  IndicatorResult,
  IndicatorVersion,
  IndicatorView,
} from './indicators.ts'
import type { IntakeRoom } from './intake-room.ts'
import type { AuditRoom, PeopleRoom } from './people.ts'
import type {
  Comparison,
  ComparisonQuery,
  PivotCellQuery,
  PivotCellRows,
  PivotFields,
  PivotTable,
  PivotTableQuery,
} from './pivot.ts'
import type {
  AdjustmentsReport,
  AuditReport,
  ChecksReport,
  ComparisonReport,
  DiffReport,
  ErrorsReport,
  ErrorsResult,
  FileErrorsReport,
  IndicatorsReport,
  OverdueReport,
  PictureFormat,
  PictureReport,
  PivotReport,
  PivotTableReport,
  ReportResult,
  RevisionsReport,
  RowsReport,
} from './reports.ts'
import type { ReviewRoom } from './review.ts'
import type { RevisionsQuery, RevisionTriangle } from './revisions.ts'
import type {
  FormRow,
  MembersPage,
  MembersQuery,
  RowAddress,
  RowDetail,
  RowPlaceQuery,
  RowsPage,
  RowsWindow,
  SelectionFigures,
  SelectionQuery,
} from './rows.ts'
import type { RulesRoom } from './rules.ts'
import type { BookChecksum, BookState, ChosenFile, Preferences, RecentBook, StartState } from './shell.ts'
import type { StandardsRoom } from './standards.ts'
import type { Trace } from './submission.ts'
import type { KeepView, SavedView, ViewKind } from './views.ts'

export interface BookRoom {
  state(query: Record<string, never>): BookState
  /** Fingerprint of what counts in the book; equal before an import and after its undo. */
  checksum(query: Record<string, never>): BookChecksum
}

export interface FormsRoom {
  list(query: Record<string, never>): readonly FormView[]
  /** Every form with its versions and what the book holds of it. */
  entries(query: Record<string, never>): readonly FormEntry[]
  /** Units a column can have. */
  units(query: Record<string, never>): readonly UnitView[]
  /** The definition of a form in the format of its file. */
  definition(query: { readonly form: string }): FormFile
  /** Proposes a form from a sheet of a workbook, the first with a table where none is named. Long: progress and cancel. */
  infer(query: InferQuery): FormProposal
  /** Reads a definition out of a JSON file, to be looked at. */
  importFrom(query: { readonly file: string }): FormFile
  /** What keeping a definition would do; writes nothing. */
  check(query: { readonly form: unknown }): FormCheck
  /** Keeps a definition in the book: a new form, or the next version of one of the book's own. */
  add(query: { readonly form: unknown }): FormAdded
  /** Takes a form of the book's own out of it; one with submissions stays. */
  remove(query: { readonly form: string }): null
  /** Writes the definition of a form to a JSON file. */
  exportTo(query: { readonly form: string; readonly to: string }): ReportResult
}

export interface InferQuery {
  /** Token of the chosen workbook. */
  readonly file: string
  readonly sheet?: string
  /** First and last row of the header, where a person says so. */
  readonly headerRows?: readonly [number, number]
}

export interface RegionsRoom {
  /** The 38 counties with the names of a year. */
  list(query: { readonly year?: number }): readonly RegionView[]
}

/** Indicators as definitions: those of the program, and those that people make in the book. */
export interface IndicatorsRoom {
  /** The definition of an indicator in the format of its file. */
  definition(query: { readonly code: string }): IndicatorFile
  /** Every version of an indicator of the book, newest first; those withdrawn too. */
  versions(query: { readonly code: string }): readonly IndicatorVersion[]
  /** What is wrong with a definition, and what keeping it would do; writes nothing. */
  check(query: { readonly indicator: unknown }): IndicatorCheck
  /** Values of a definition that is not kept. */
  tryOut(query: { readonly indicator: unknown } & Omit<IndicatorQuery, 'code'>): IndicatorResult
  /** Keeps a definition in the book: a new indicator, or the next version of one of the book's own. */
  add(query: { readonly indicator: unknown }): IndicatorAdded
  /** Takes an indicator of the book's own out of the catalogue; its versions stay in the book. */
  withdraw(query: { readonly code: string }): null
  /** Reads a definition out of a JSON file, to be looked at. */
  importFrom(query: { readonly file: string }): IndicatorFile
  /** Writes the definition of an indicator to a JSON file. */
  exportTo(query: { readonly code: string; readonly to: string }): ReportResult
}

export interface FiguresRoom {
  pivot(query: PivotQuery): PivotResult
  /** What a pivot table of a form can be made of. */
  pivotFields(query: { readonly form: string }): PivotFields
  /** Long where rows are read for the first time: progress and cancel. */
  pivotTable(query: PivotTableQuery): PivotTable
  pivotCell(query: PivotCellQuery): PivotCellRows
  /** Two periods, counties or versions held against each other. Long likewise. */
  comparison(query: ComparisonQuery): Comparison
  /** Every indicator of the program and of the book; with `find` those whose code, titles or definition have it, also by pinyin. */
  indicators(query: { readonly find?: string }): readonly IndicatorView[]
  /** Values of one indicator. */
  indicator(query: IndicatorQuery): IndicatorResult
  /** Indicators at a glance, all where no codes are given; none for one that can't be computed. */
  indicatorFigures(query: {
    readonly period: string
    readonly regions?: readonly string[]
    readonly codes?: readonly string[]
  }): readonly IndicatorFigure[]
  /** Long where a list of the rows must be made first: progress and cancel. */
  rows(query: RowsWindow): RowsPage
  /** Values of a column with how many rows have each. Long. */
  members(query: MembersQuery): MembersPage
  /** What a selection comes to, over everything selected. Long. */
  selection(query: SelectionQuery): SelectionFigures
  /** Place of the first row of a county, from 0; `null` where it has none. Long. */
  rowPlace(query: RowPlaceQuery): number | null
  /** A row with its notes, findings and history. Long. */
  rowDetail(query: RowAddress): RowDetail
  row(query: RowAddress): FormRow
  trace(query: TraceQuery): Trace
  /** Whether the five batches reach every registered poor household. */
  coverage(query: AssessmentQuery): Coverage
  /** The same of one county, with the cells behind it. */
  coverageEvidence(query: EvidenceQuery): CoverageEvidence
  /** Which counties pass the exit assessment. */
  exit(query: AssessmentQuery): Exit
  /** The same of one county, with the cells behind it; `null` where it was not assessed. */
  exitEvidence(query: EvidenceQuery): ExitEvidence | null
  /** The dibao standard and the poverty line, and what counties filed of them. */
  integration(query: AssessmentQuery): Integration
  /** What an indicator was known to be, day by day. Long: progress and cancel. */
  revisions(query: RevisionsQuery): RevisionTriangle
}

/** Settings of screens kept under a name, for all who open the book. */
export interface ViewsRoom {
  list(query: { readonly kind?: ViewKind }): readonly SavedView[]
  keep(query: KeepView): SavedView
  /** Takes a view out of the lists. */
  remove(query: { readonly view: number }): SavedView
  /** Brings a removed view back. */
  restore(query: { readonly view: number }): SavedView
}

export interface ReportsRoom {
  pivot(query: PivotReport): ReportResult
  /** A pivot table as it is shown. */
  pivotTable(query: PivotTableReport): ReportResult
  comparison(query: ComparisonReport): ReportResult
  rows(query: RowsReport): ReportResult
  diff(query: DiffReport): ReportResult
  overdue(query: OverdueReport): ReportResult
  /** Findings of the rules, with what can't be told. */
  checks(query: ChecksReport): ReportResult
  /** The audit, with the head of its chain. */
  audit(query: AuditReport): ReportResult
  /** A revision triangle as it is shown. */
  revisions(query: RevisionsReport): ReportResult
  adjustments(query: AdjustmentsReport): ReportResult
  /** Writes a picture of a chart and logs that it left the program; `rows` is 0. */
  picture(query: PictureReport): ReportResult
  indicators(query: IndicatorsReport): ReportResult
  /** Full coverage by county, with the villages not reached and the cells behind it. */
  coverage(query: AssessmentReport): ReportResult
  /** The exit assessment by county, with the cells behind it. */
  exit(query: AssessmentReport): ReportResult
  /** A county's own file with its errors marked, as it goes back to the county. */
  errors(query: ErrorsReport): ErrorsResult
  fileErrors(query: FileErrorsReport): ErrorsResult
}

/** What the core answers, bound to one open book. */
export interface CoreRooms {
  readonly book: BookRoom
  readonly forms: FormsRoom
  readonly regions: RegionsRoom
  readonly intake: IntakeRoom
  readonly standards: StandardsRoom
  readonly views: ViewsRoom
  readonly indicators: IndicatorsRoom
  readonly rules: RulesRoom
  readonly checks: ChecksRoom
  readonly review: ReviewRoom
  readonly adjustments: AdjustmentsRoom
  readonly people: PeopleRoom
  readonly audit: AuditRoom
  readonly figures: FiguresRoom
  readonly reports: ReportsRoom
}

/** What the shell answers: books, dialogs, preferences. A reply of `null` means the person cancelled the dialog. */
export interface ShellRoom {
  start(query: Record<string, never>): StartState
  newBook(query: { readonly passphrase: string; readonly name?: string }): BookState | null
  /** Without a token a dialog asks for the file. */
  openBook(query: { readonly token?: string; readonly passphrase: string; readonly name?: string }): BookState | null
  /** A dialog asks for a book and names it by a token, so that the passphrase can be asked for next. */
  chooseBook(query: Record<string, never>): RecentBook | null
  /** Makes the sample book at the first call. Long: progress and cancel. */
  openSample(query: Record<string, never>): BookState
  closeBook(query: Record<string, never>): null
  chooseReturns(query: { readonly kind: 'files' | 'folder' }): readonly ChosenFile[]
  chooseReportFile(query: { readonly name: string }): ChosenFile | null
  choosePictureFile(query: { readonly name: string; readonly format: PictureFormat }): ChosenFile | null
  /** Asks for a form's JSON file: one to read, or, with a name, one to write. */
  chooseFormFile(query: { readonly name?: string }): ChosenFile | null
  keepPreferences(query: Partial<Preferences>): Preferences
  cancel(query: { readonly job: string }): null
}

export interface Rooms extends CoreRooms {
  readonly shell: ShellRoom
}
