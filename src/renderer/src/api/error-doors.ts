import type { ErrorsReport, ErrorsResult, FileErrorsReport } from '#contract'
import { ask } from './client.ts'
import { toChosenFile } from './to-chosen-file.ts'

/** Writes a county's own file with its errors marked, of what is in the book or of what was only read. */
export const errorDoors = {
  ofSubmission: (name: string, report: Omit<ErrorsReport, 'to'>): Promise<ErrorsResult | null> =>
    toChosenFile(name, (to) => ask('reports', 'errors', { ...report, to })),
  ofFile: (name: string, report: Omit<FileErrorsReport, 'to'>): Promise<ErrorsResult | null> =>
    toChosenFile(name, (to) => ask('reports', 'fileErrors', { ...report, to })),
}
