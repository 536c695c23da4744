import { basename } from 'node:path'
import type { AssessmentQuery, AssessmentReport, FiguresRoom, ReportsRoom } from '#contract'
import { yearOf } from './base/periods.ts'
import type { CoreContext } from './create-core.ts'
import { coverage } from './figures/assessment/coverage.ts'
import { BASE_FORM, BATCH_SOURCES } from './figures/assessment/coverage-sources.ts'
import { CRITERIA } from './figures/assessment/criterion.ts'
import { coverageEvidence, exitEvidence, type TraceCell } from './figures/assessment/evidence.ts'
import { exit } from './figures/assessment/exit.ts'
import { integration } from './figures/assessment/integration.ts'
import { toFormView } from './forms/form-definition.ts'
import { traceCell } from './intake/trace-cell.ts'
import { coverageReport } from './reports/assessment/coverage-report.ts'
import { exitReport } from './reports/assessment/exit-report.ts'
import { readLayer } from './reports/report-layer.ts'
import { stampOf } from './reports/stamp.ts'
import { writeReport } from './reports/write-report.ts'

/** What is asked of assessments, in the rooms it belongs to. */
export interface AssessmentVerbs {
  readonly figures: Pick<FiguresRoom, 'coverage' | 'coverageEvidence' | 'exit' | 'exitEvidence' | 'integration'>
  readonly reports: Pick<ReportsRoom, 'coverage' | 'exit'>
}

/** Forms that full coverage is read from. */
export const COVERAGE_FORMS = [BASE_FORM, 'VILLAGE', ...BATCH_SOURCES.map(({ form }) => form)]

/** Forms that the exit assessment is read from. */
export const EXIT_FORMS = CRITERIA.map(({ form }) => form)

export function createAssessmentVerbs({ book, catalogue, regions, layer, standards }: CoreContext): AssessmentVerbs {
  const { db } = book
  const source = { db, catalogue, regions, standards }
  /** The value that the figures of this layer are made of, with its cell. */
  const counted: TraceCell = (query) => {
    const found = traceCell(db, catalogue, regions, query)
    return layer.name === 'adjusted' && found.adjustment !== null ? { ...found, kept: found.adjustment.new } : found
  }
  const input = ({ period, regions: codes }: AssessmentQuery, forms: readonly string[]) => ({
    forms: [...catalogue.forms.values()].map(toFormView),
    regions: regions.counties(yearOf(period)),
    layer: readLayer({ db, regions, layer }, { forms, year: yearOf(period), regions: codes }),
  })
  const written = ({ to, language }: AssessmentReport, { sheets, rows }: ReturnType<typeof exitReport>) => {
    writeReport(sheets, to, stampOf(book, language))
    return { file: basename(to), rows }
  }

  return {
    figures: {
      coverage: (query) => coverage(source, query),
      coverageEvidence: (query) => coverageEvidence(source, query, counted),
      exit: (query) => exit(source, query),
      exitEvidence: (query) => exitEvidence(source, query, counted),
      integration: (query) => integration(source, query),
    },
    reports: {
      coverage: (report) => {
        const { query, order, language } = report
        const found = coverage(source, query)
        const evidence = found.counties.map(({ region }) => coverageEvidence(source, { ...query, region }, counted))
        return written(
          report,
          coverageReport({ ...input(query, COVERAGE_FORMS), coverage: found, evidence, order, language }),
        )
      },
      exit: (report) => {
        const { query, order, language } = report
        const found = exit(source, query)
        const evidence = found.counties.flatMap(
          ({ region }) => exitEvidence(source, { ...query, region }, counted) ?? [],
        )
        return written(report, exitReport({ ...input(query, EXIT_FORMS), exit: found, evidence, order, language }))
      },
    },
  }
}
