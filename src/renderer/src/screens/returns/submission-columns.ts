import type { Language } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { baseName } from '../../parts/names.ts'
import type { returnsWords } from '../../words/returns.ts'
import type { useWords } from '../../words/words.ts'

type Say = ReturnType<typeof useWords<keyof (typeof returnsWords)['zh-CN']>>

/** Columns of the list of submissions, wide enough for the longest county; what doesn't count is grey. */
export function submissionColumns(say: Say, language: Language): readonly GridColumn[] {
  const grey = (row: GridRow) => String(row.stateClass ?? '')
  const problems = (field: 'errors' | 'warnings', tone: string, width: number): GridColumn => ({
    field,
    title: say(field),
    width,
    numeric: true,
    cellClass: (row) => (row[field] ? tone : 'soft'),
  })
  return [
    { field: 'region', title: say('county'), width: language === 'en' ? 298 : 150, pinned: 'left', cellClass: grey },
    { field: 'form', title: say('form'), width: language === 'en' ? 106 : 150, cellClass: grey },
    { field: 'period', title: say('period'), width: language === 'en' ? 66 : 84, cellClass: grey },
    { field: 'version', title: say('version'), width: 68, numeric: true, cellClass: grey },
    {
      field: 'state',
      title: say('state'),
      width: language === 'en' ? 94 : 114,
      tooltip: (row) => String(row.stateTip),
      cellClass: (row) => `${grey(row)} ${String(row.reviewClass)}`,
    },
    { field: 'rows', title: say('rows'), width: 60, numeric: true, cellClass: grey },
    problems('errors', 'bad', 64),
    problems('warnings', 'warn', 80),
    {
      field: 'file',
      title: say('file'),
      width: language === 'en' ? 78 : 150,
      text: (row) => baseName(String(row.file)),
      tooltip: (row) => String(row.file),
      cellClass: grey,
    },
    { field: 'sheet', title: say('sheet'), width: 68, cellClass: grey },
    { field: 'importedAt', title: say('imported-at'), width: 126, cellClass: grey },
    { field: 'import', title: say('import'), width: 62, numeric: true, cellClass: grey },
  ]
}
