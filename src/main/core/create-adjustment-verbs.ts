import { basename } from 'node:path'
import type { AdjustmentsReport, AdjustmentsRoom, ReportResult } from '#contract'
import { adjust, restore, withdraw } from './adjustments/adjust.ts'
import { type AdjustmentSource, readAdjustments } from './adjustments/read-adjustments.ts'
import type { CoreContext } from './create-core.ts'
import { toFormView } from './forms/form-definition.ts'
import { cellAddresses } from './intake/cell-addresses.ts'
import { adjustmentsReport } from './reports/adjustments-report.ts'
import { stampOf } from './reports/stamp.ts'
import { writeReport } from './reports/write-report.ts'

/** What adjustments of an open book are read from and written to. */
export function adjustmentSource({ book: { db }, catalogue, regions }: CoreContext): AdjustmentSource {
  return { db, catalogue, regions, cellOf: cellAddresses(db) }
}

/** What is asked of adjustments, and their export. */
export interface AdjustmentVerbs {
  readonly room: AdjustmentsRoom
  report(report: AdjustmentsReport): ReportResult
}

export function createAdjustmentVerbs(context: CoreContext): AdjustmentVerbs {
  const { clock } = context
  const room: AdjustmentsRoom = {
    list: (query) => readAdjustments(adjustmentSource(context), query),
    adjust: (query) => adjust(adjustmentSource(context), query, clock()),
    withdraw: ({ adjustment, reason }) => withdraw(adjustmentSource(context), adjustment, reason, clock()),
    restore: ({ adjustment }) => restore(adjustmentSource(context), adjustment, clock()),
  }
  return {
    room,
    report({ query, language, to }) {
      const { book, catalogue, regions } = context
      const { sheets, rows } = adjustmentsReport({
        adjustments: room.list(query),
        forms: [...catalogue.forms.values()].map(toFormView),
        regions: regions.counties(),
        bookTitle: basename(book.path).replace(/\.[^.]+$/, ''),
        language,
      })
      writeReport(sheets, to, stampOf(book, language))
      return { file: basename(to), rows }
    },
  }
}
