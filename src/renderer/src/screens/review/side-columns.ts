import type { FormView, SubmissionView } from '#contract'
import { type GridColumn, type GridRow, widthFor } from '../../parts/data-grid-column.ts'
import type { Catalogue } from '../../parts/intake-sentence.ts'
import { rowColumns } from '../../parts/rows-grid-columns.ts'
import { type SaySides, type SideMarks, sideClass, sideTip } from './side-marks.ts'
import { type SideName, sideLineOf } from './side-rows.ts'

export interface SideLook {
  readonly form: FormView
  readonly submission: SubmissionView
  readonly catalogue: Catalogue
  readonly say: SaySides
  readonly titleOf: (side: SideName) => string
  /** Read anew whenever a cell is drawn. */
  readonly marks: () => SideMarks
}

/** Number of the row, side, then the columns of the form under its own headings; what names the row stays in sight. */
export function sideColumns(look: SideLook): readonly GridColumn[] {
  const { form, submission, catalogue, say, marks } = look
  const { language, allRegions } = catalogue
  const all = rowColumns({ form, regions: allRegions, language, periodTitle: '' })
  const isOneCounty = submission.region !== '500000'
  const shown = all.filter(({ field }) => field !== 'period' && !(isOneCounty && field === 'region'))
  const named = isOneCounty ? firstNameOf(form) : 'region'
  return [
    {
      field: 'rowNo',
      title: say('row-no'),
      width: 48,
      pinned: 'left',
      sortable: false,
      text: (row) => String(sideLineOf(row).row?.row ?? ''),
      cellClass: (row) => `side-number ${sideClass(row, '', marks())}`,
    },
    {
      field: 'side',
      title: say('line'),
      width: language === 'en' ? 92 : 78,
      pinned: 'left',
      sortable: false,
      text: (row) => look.titleOf(sideLineOf(row).side),
      tooltip: (row) => look.titleOf(sideLineOf(row).side),
      cellClass: (row) => `side-name${sideLineOf(row).side === 'now' ? ' side-name-now' : ''}${endOf(row)}`,
    },
    ...shown.map((column) => sideColumn(column, look, column.field === named)),
  ]
}

function sideColumn(column: GridColumn, look: SideLook, isName: boolean): GridColumn {
  const { form, catalogue, say, marks } = look
  const own = form.columns.find(({ name }) => name === column.field)
  return {
    ...column,
    sortable: false,
    ...((isName || column.pinned === 'left') && {
      pinned: 'left' as const,
      width: Math.min(Math.max(widthFor(column), 104), 220),
    }),
    text: (row) => {
      const { row: kept, side } = sideLineOf(row)
      if (kept !== null) return column.text?.(row)
      return isName ? say(side === 'now' ? 'removed-row' : 'no-row') : ''
    },
    tooltip: (row) =>
      own === undefined ? undefined : sideTip(row, { column: own, marks: marks(), catalogue, form: form.code, say }),
    cellClass: (row) => sideClass(row, column.field, marks()),
  }
}

/** The column that names a row to a reader: the name of a roster, else the first dimension. */
export function firstNameOf({ columns }: FormView): string | undefined {
  const found =
    columns.find(({ name }) => name === 'name') ??
    columns.find(({ role, type }) => role === 'dimension' && type !== 'region') ??
    columns.find(({ role, type }) => role === 'identifier' && type !== 'region')
  return found?.name
}

function endOf(row: GridRow): string {
  return sideLineOf(row).isEnd ? ' side-end' : ''
}
