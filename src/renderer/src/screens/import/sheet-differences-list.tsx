import { useMemo } from 'react'
import type { FormView, Language, PreviewDifference, RegionView, SheetResult } from '#contract'
import { DataGrid } from '../../parts/data-grid.tsx'
import { absentMark, type GridColumn, type GridRow } from '../../parts/data-grid-column.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber, signed } from '../../parts/format.ts'
import { columnTitle, memberTitle, regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { useCounts } from '../../words/counts.ts'
import { sheetWords } from '../../words/sheet.ts'
import { useWords } from '../../words/words.ts'

export interface SheetDifferencesListProps {
  readonly sheet: SheetResult
  readonly form: FormView | undefined
}

/** How a sheet that is sent again differs from what counts now, before it is kept. */
export function SheetDifferencesList({ sheet: { differences }, form }: SheetDifferencesListProps) {
  const say = useWords(sheetWords)
  const count = useCounts()
  const { allRegions, language } = useScope()
  const columns = useMemo((): readonly GridColumn[] => {
    const side = (field: 'before' | 'after' | 'difference'): GridColumn => ({
      field,
      title: say(field),
      width: 130,
      numeric: true,
      text: (row) => row[`${field} text`] as string,
    })
    return [
      { field: 'sheet row', title: say('row'), width: 64, numeric: true },
      { field: 'region', title: say('region'), width: 120 },
      { field: 'column', title: say('column'), width: 240 },
      side('before'),
      side('after'),
      side('difference'),
    ]
  }, [say])
  const rows = useMemo(
    () => (differences?.cells ?? []).map((cell) => toRow(cell, form, allRegions, language)),
    [differences, form, allRegions, language],
  )
  if (differences === null) return null
  if (differences.isTooLarge) return <EmptyState title={say('differences-large')} />

  const { changed, added, removed, same } = differences.rows
  const number = (value: number) => formatNumber(value, 0, language)
  return (
    <>
      <div className="detail-foot">
        {changed + added + removed === 0
          ? say('differences-none')
          : say('differences-rows', {
              changed: number(changed),
              added: number(added),
              removed: number(removed),
              same: number(same),
            })}
      </div>
      {rows.length > 0 && <DataGrid columns={columns} rows={rows} label={say('tab-differences')} height="100%" />}
      {differences.cellsChanged > rows.length && (
        <div className="detail-foot">
          {say('differences-listed', { shown: number(rows.length), cells: count('cells', differences.cellsChanged) })}
        </div>
      )}
    </>
  )
}

function toRow(
  { row, region, column, before, after }: PreviewDifference,
  form: FormView | undefined,
  allRegions: readonly RegionView[],
  language: Language,
): GridRow {
  const decimals = form?.columns.find(({ name }) => name === column)?.decimals ?? 0
  const shown = (value: string | number | null) => {
    if (value === null) return absentMark
    return typeof value === 'number'
      ? formatNumber(value, decimals, language)
      : (memberTitle(form, column, value, language) ?? value)
  }
  const difference = typeof before === 'number' && typeof after === 'number' ? after - before : null
  return {
    'sheet row': row,
    region: regionName(allRegions, region, language),
    column: columnTitle(form, column, language),
    before,
    'before text': shown(before),
    after,
    'after text': shown(after),
    difference,
    'difference text': signed(difference, decimals, language),
  }
}
