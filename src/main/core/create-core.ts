import { basename } from 'node:path'
import type { BookState, CoreRooms, FormsRoom, IntakeRoom, ReportResult, ReportsRoom, RowsQuery } from '#contract'
import { CoreError } from './base/core-error.ts'
import { dayOf } from './base/days.ts'
import { checkPeriod } from './base/periods.ts'
import { finished } from './base/steps.ts'
import { bookChecksum } from './book/book-checksum.ts'
import type { BookLayer } from './book/book-layer.ts'
import { readMeta } from './book/meta.ts'
import type { Book } from './book/open-book.ts'
import { createAdjustmentVerbs } from './create-adjustment-verbs.ts'
import { createAssessmentVerbs } from './create-assessment-verbs.ts'
import { createCheckReport } from './create-check-report.ts'
import { createGuardedRooms } from './create-guarded-rooms.ts'
import { createIndicatorVerbs } from './create-indicator-verbs.ts'
import { createPeopleVerbs } from './create-people-verbs.ts'
import { createReviewVerbs } from './create-review-verbs.ts'
import { createRevisionVerbs } from './create-revision-verbs.ts'
import { createRuleVerbs } from './create-rule-verbs.ts'
import { createStandardVerbs } from './create-standard-verbs.ts'
import { cellRows } from './figures/pivot/cell-rows.ts'
import { pivotFields } from './figures/pivot/fields.ts'
import { type PivotVerbs, pivotVerbs } from './figures/pivot/pivot-verbs.ts'
import { pivot } from './figures/pivot.ts'
import { oneRow } from './figures/rows/read-rows.ts'
import { type RowVerbs, rowVerbs } from './figures/rows/row-verbs.ts'
import { keepView, readViews, removeView, restoreView } from './figures/views.ts'
import { checkForm, removeOwnForm } from './forms/add-form.ts'
import type { BookCatalogue } from './forms/book-catalogue.ts'
import { type Catalogue, type FormDefinition, toFormView } from './forms/form-definition.ts'
import { readFormEntries } from './forms/form-entries.ts'
import { readFormJson, writeFormJson } from './forms/form-json.ts'
import type { BookIndicators } from './indicators/book-indicators.ts'
import { addForm } from './intake/add-form.ts'
import { readAliases, withdrawAlias } from './intake/aliases.ts'
import { diff, eachDifference } from './intake/diff/diff.ts'
import { readExplanations } from './intake/explanations/explanation-table.ts'
import { findingsOfRow, readFindings } from './intake/read-findings.ts'
import { readImports, readSubmission, readSubmissions } from './intake/submissions.ts'
import { traceCell } from './intake/trace-cell.ts'
import { redoImport, redoSubmission, undoImport, undoSubmission } from './intake/undo.ts'
import type { ExportLog } from './people/export-log.ts'
import { whoIsSignedIn } from './people/roles.ts'
import { VERBS_WITH_ROLES } from './people/verb-roles.ts'
import type { RegionIndex } from './regions/region-index.ts'
import { diffReport } from './reports/diff-report.ts'
import { overdueReport } from './reports/overdue-report.ts'
import { pivotReport } from './reports/pivot-report.ts'
import { readSource } from './reports/read-source.ts'
import { rowsReport } from './reports/rows-report.ts'
import { stampOf } from './reports/stamp.ts'
import { tableReports } from './reports/tables/table-reports.ts'
import { writePicture } from './reports/write-picture.ts'
import { writeReport } from './reports/write-report.ts'
import { sendBack, takeBack } from './review/acts.ts'
import { readCompleteness } from './review/completeness.ts'
import { readDeadlines, setDeadline } from './review/deadlines.ts'
import { setArrival } from './review/set-arrival.ts'
import type { BookRules } from './rules/catalogue/book-rules.ts'
import { markRulesNaming } from './rules/running/pending.ts'
import type { ShippedStandards } from './standards/shipped-standards.ts'

/** An open book with what is needed to read it. */
export interface CoreContext {
  readonly book: Book
  readonly catalogue: BookCatalogue
  readonly indicators: BookIndicators
  readonly rules: BookRules
  readonly regions: RegionIndex
  /** Which layer its connection reads. */
  readonly layer: BookLayer
  /** Values of standards as the program ships them. */
  readonly standards: ShippedStandards
  /** Time now, ISO 8601. */
  readonly clock: () => string
  /** Where what leaves the program is logged. */
  readonly exports: ExportLog
}

/** Every verb that answers at once; reading files takes a process of its own and is bound by the worker. */
export type SyncRooms = Omit<CoreRooms, 'intake' | 'forms' | 'reports'> & {
  readonly forms: Omit<FormsRoom, 'infer'>
  readonly intake: Omit<IntakeRoom, 'preview' | 'keep' | 'discard' | 'sheetCells' | 'trySheet'>
  readonly reports: Omit<ReportsRoom, 'errors' | 'fileErrors'>
}

/** Questions about rows in steps, so that the worker can pause, tell how far they are, and stop. */
export function createRowVerbs({ book: { db }, catalogue, regions, layer }: CoreContext): RowVerbs {
  return rowVerbs(db, (code) => ({ db, form: formOf(catalogue, code), regions, layer }), {
    submission: (submission) => readSubmission(db, submission),
    findings: (place) => findingsOfRow(db, place),
  })
}

/** Questions about tables in steps, likewise. */
export function createPivotVerbs({ book: { db }, catalogue, regions, layer }: CoreContext): PivotVerbs {
  return pivotVerbs(db, layer, (code) => ({ db, form: formOf(catalogue, code), regions }))
}

/** Binds the verbs of the contract to one open book, each for those who have its role. Verbs throw `CoreError`. */
export function createCore(
  context: CoreContext,
  rows: RowVerbs = createRowVerbs(context),
  pivots: PivotVerbs = createPivotVerbs(context),
): SyncRooms {
  const { book, catalogue, regions, rules, layer, clock } = context
  const { db } = book
  const source = (code: string) => ({ db, form: formOf(catalogue, code), regions, layer })
  const all = { db, catalogue, regions }
  const indicatorVerbs = createIndicatorVerbs(context)
  const people = createPeopleVerbs(context)
  const assessments = createAssessmentVerbs(context)
  const adjustments = createAdjustmentVerbs(context)
  const revisions = createRevisionVerbs(context)
  const ruleVerbs = createRuleVerbs(context)
  const completeness = (period: string) => readCompleteness(db, catalogue, checkPeriod(period), dayOf(clock()))

  const verbs: SyncRooms = {
    book: { state: () => bookState(book), checksum: () => bookChecksum(db) },
    forms: {
      list: () => [...catalogue.forms.values()].map(toFormView),
      entries: () => readFormEntries(db, catalogue),
      units: () => catalogue.units.map(({ code, title }) => ({ code, title })),
      definition: ({ form }) => formOf(catalogue, form).file,
      importFrom: ({ file }) => readFormJson(file),
      check: ({ form }) => checkForm(db, catalogue, form),
      add: ({ form }) =>
        db
          .transaction(() => {
            const added = addForm(db, catalogue, form, clock())
            markRulesNaming(db, rules.all.values(), added.form.code)
            return added
          })
          .immediate(),
      remove: ({ form }) => {
        db.transaction(() => removeOwnForm(db, catalogue, form, clock())).immediate()
        catalogue.reload()
        return null
      },
      exportTo: ({ form, to }) => {
        const found = formOf(catalogue, form)
        writeFormJson(found, to)
        return written(to, found.columns.length)
      },
    },
    regions: { list: ({ year }) => regions.counties(year) },
    intake: {
      submissions: (query) => readSubmissions(db, query),
      findings: (query) => readFindings(db, catalogue, query),
      imports: () => readImports(db),
      explanations: ({ submission }) => readExplanations(db, readSubmission(db, submission).submission),
      undo: ({ submission }) => undoSubmission(db, catalogue, submission, clock()),
      redo: ({ submission }) => redoSubmission(db, catalogue, submission, clock()),
      undoImport: (query) => undoImport(db, catalogue, query.import, clock()),
      redoImport: (query) => redoImport(db, catalogue, query.import, clock()),
      aliases: () => readAliases(db),
      withdrawAlias: ({ alias }) => withdrawAlias(db, alias, clock()),
      diff: (query) => diff(all, query),
      sendBack: ({ submission, reason }) => sendBack(db, catalogue, submission, reason, clock()),
      takeBack: ({ submission }) => takeBack(db, catalogue, submission, clock()),
      setArrival: ({ submission, arrivedOn }) => setArrival(db, submission, arrivedOn, clock()),
      deadlines: () => readDeadlines(db),
      setDeadline: (query) => setDeadline(db, { ...query, form: formOf(catalogue, query.form).code }, clock()),
      completeness: ({ period }) => completeness(period),
    },
    views: {
      list: ({ kind }) => readViews(db, kind),
      keep: (query) => keepView(db, query, clock()),
      remove: ({ view }) => removeView(db, view, clock()),
      restore: ({ view }) => restoreView(db, view, clock()),
    },
    standards: createStandardVerbs(context),
    indicators: indicatorVerbs.room,
    ...ruleVerbs,
    ...createReviewVerbs(context, ruleVerbs),
    adjustments: adjustments.room,
    ...people.rooms,
    figures: {
      pivot: (query) => pivot(source(query.form), query),
      pivotFields: ({ form }) => pivotFields(source(form).form),
      pivotTable: (query) => finished(pivots.table(query)),
      comparison: (query) => finished(pivots.comparison(query)),
      pivotCell: (query) => cellRows(source(query.table.form), query),
      ...indicatorVerbs.figures,
      rows: (query) => finished(rows.rows(query)),
      members: (query) => finished(rows.members(query)),
      selection: (query) => finished(rows.selection(query)),
      rowPlace: (query) => finished(rows.rowPlace(query)),
      rowDetail: (query) => finished(rows.detail(query)),
      row: ({ form, submission, row, block }) => oneRow(source(form), { submission, row, block: block ?? 0 }),
      trace: (query) => traceCell(db, catalogue, regions, query),
      ...assessments.figures,
      revisions: (query) => finished(revisions.triangle(query)),
    },
    reports: {
      pivot: (report) => {
        const { form } = source(report.query.form)
        const result = pivot(source(form.code), report.query)
        const year = lastYear(report.query.periods)
        const lines = readSource({ book, form, regions, layer }, report.query, report.language)
        writeReport(
          pivotReport({ report, result, form: toFormView(form), regions: regions.counties(year), source: lines }),
          report.to,
          stampOf(book, report.language),
        )
        return written(report.to, result.lines.length)
      },
      ...tableReports({ book, regions, layer, pivots, formOf: (code) => formOf(catalogue, code) }),
      rows: (report) => {
        const { form } = source(report.query.form)
        const query: RowsQuery = report.query
        const found = [...rows.each(query)]
        const lines = readSource({ book, form, regions, layer }, query, report.language)
        writeReport(
          rowsReport({
            report,
            rows: found,
            form: toFormView(form),
            regions: regions.counties(lastYear(query.periods)),
            source: lines,
          }),
          report.to,
          stampOf(book, report.language),
        )
        return written(report.to, found.length)
      },
      diff: (report) => {
        const found = diff(all, { ...report.query, offset: 0, limit: 0 })
        const made = diffReport({
          diff: found,
          cells: eachDifference(all, report.query),
          form: toFormView(formOf(catalogue, found.after.form)),
          regions: regions.counties(lastYear([found.after.period])),
          language: report.language,
        })
        writeReport(made.sheets, report.to, stampOf(book, report.language))
        return written(report.to, made.rows)
      },
      checks: createCheckReport(context),
      audit: people.report,
      revisions: (report) => finished(revisions.report(report)),
      adjustments: adjustments.report,
      picture: (report) => {
        writePicture(db, report, clock())
        return written(report.to, 0)
      },
      indicators: indicatorVerbs.report,
      ...assessments.reports,
      overdue: (report) => {
        const made = overdueReport({
          report,
          completeness: report.periods.map(completeness),
          forms: [...catalogue.forms.values()].map(toFormView),
          regions: regions.counties(lastYear(report.periods)),
          today: dayOf(clock()),
        })
        writeReport(made.sheets, report.to, stampOf(book, report.language))
        return written(report.to, made.rows)
      },
    },
  }
  return createGuardedRooms(verbs, context)
}

export function bookState(book: Book): BookState {
  const { name, roles } = whoIsSignedIn(book.db)
  const periods = book.db
    .prepare<[], { period: string }>(
      `SELECT DISTINCT s.period FROM submission s JOIN submission_region p USING (submission_id) WHERE p.is_current = 1 ORDER BY s.period`,
    )
    .all()
    .map(({ period }) => period)
  return {
    title: basename(book.path).replace(/\.[^.]+$/, ''),
    sample: readMeta(book.db, 'sample') === '1',
    periods,
    person: { name, roles },
    needs: VERBS_WITH_ROLES,
  }
}

/** @throws CoreError `form-unknown` */
export function formOf(catalogue: Catalogue, code: string): FormDefinition {
  const form = catalogue.forms.get(code)
  if (form === undefined) throw new CoreError('form-unknown', { form: code })
  return form
}

/** Year whose county names are used: that of the newest period shown. */
function lastYear(periods: readonly string[] | undefined): number | undefined {
  const newest = [...(periods ?? [])].sort().at(-1)
  return newest === undefined ? undefined : Number(newest.slice(0, 4))
}

function written(path: string, rows: number): ReportResult {
  return { file: basename(path), rows }
}
