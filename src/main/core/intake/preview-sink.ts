import type { PreviewRow } from '#contract'
import type { PreviewDifferences } from './preview-differences.ts'
import type { RowSink } from './table-plan.ts'

/** So many rows of a sheet are shown before they are kept; all are read and checked. */
export const PREVIEW_ROWS = 1000

/** Gathers the first rows of a sheet as they would be kept, and compares all of them with what counts now. */
export function previewSink(into: PreviewRow[], differences: PreviewDifferences | null): RowSink {
  return {
    row(kept, notes) {
      differences?.row(kept)
      const { row, block, region, values } = kept
      if (into.length >= PREVIEW_ROWS) return
      const marks = Object.fromEntries(
        notes.filter(({ kind }) => kind !== 'normalised').map(({ column, sent }) => [column, sent]),
      )
      into.push({ row, block, region, values, marks })
    },
  }
}
