import { useMemo } from 'react'
import type { FormColumn, FormView, Language, PreviewRow, RegionView, SheetResult } from '#contract'
import { DataGrid, type GridColumn, type GridRow } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber } from '../../parts/format.ts'
import { memberTitle, regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { useCounts } from '../../words/counts.ts'
import { sheetWords } from '../../words/sheet.ts'
import { textOf, useWords } from '../../words/words.ts'
import { lineName } from './table-name.ts'

export interface RowsToKeepProps {
  readonly sheet: SheetResult
  readonly form: FormView | undefined
  /** Shows these columns of the form alone. */
  readonly only?: ReadonlySet<string>
}

/** The rows exactly as they would be kept, absent values by their marks. */
export function RowsToKeep({ sheet, form, only }: RowsToKeepProps) {
  const say = useWords(sheetWords)
  const { allRegions, language } = useScope()
  const count = useCounts()
  const columns = useMemo(
    () => (form === undefined ? [] : previewColumns(form, language, say, only)),
    [form, language, say, only],
  )
  const rows = useMemo(
    () => sheet.sample.map((row) => toGridRow(row, sheet.direction, allRegions, language)),
    [sheet, allRegions, language],
  )
  if (form === undefined || rows.length === 0) return <EmptyState title={say('no-rows')} />

  return (
    <>
      <DataGrid
        columns={columns}
        rows={rows}
        {...(only === undefined && { stateKey: `preview-${form.code}` })}
        label={say('tab-rows')}
        height="100%"
      />
      {sheet.rows > rows.length && (
        <div className="detail-foot">
          {say('sample-of', { shown: formatNumber(rows.length, 0, language), rows: count('rows', sheet.rows) })}
        </div>
      )}
    </>
  )
}

type Say = ReturnType<typeof useWords<keyof (typeof sheetWords)['zh-CN']>>

function toGridRow(
  row: PreviewRow,
  direction: SheetResult['direction'],
  allRegions: readonly RegionView[],
  language: Language,
): GridRow {
  const marks = Object.fromEntries(Object.entries(row.marks).map(([name, mark]) => [`mark ${name}`, mark]))
  const region = row.region === null ? null : regionName(allRegions, row.region, language)
  return { ...row.values, ...marks, 'sheet row': direction === 'rows' ? row.row : lineName(row.row, direction), region }
}

function previewColumns(
  form: FormView,
  language: Language,
  say: Say,
  only?: ReadonlySet<string>,
): readonly GridColumn[] {
  const own = form.columns.filter(({ type, name }) => type !== 'region' && (only === undefined || only.has(name)))
  return [
    { field: 'sheet row', title: say('row'), width: 64, pinned: 'left', numeric: true },
    { field: 'region', title: say('region'), width: 110, pinned: 'left' },
    ...own.map((column): GridColumn => {
      const unit = column.unit === null ? '' : textOf(column.unit, language)
      const numeric = column.type === 'integer' || column.type === 'decimal'
      return {
        field: column.name,
        title: unit === '' ? textOf(column.title, language) : `${textOf(column.title, language)} (${unit})`,
        group: column.group.map((label) => textOf(label, language)),
        numeric,
        decimals: column.decimals,
        markField: `mark ${column.name}`,
        ...(column.list !== null && {
          text: (row: GridRow) => memberTitle(form, column.name, row[column.name], language),
        }),
        ...(isLong(column) && { width: 190 }),
      }
    }),
  ]
}

function isLong(column: FormColumn): boolean {
  return column.type === 'identifier' || column.name === 'name'
}
