import { useMemo } from 'react'
import { DataGrid, type GridColumn, type GridRow } from '../../parts/data-grid.tsx'
import { formatChange, formatNumber, signed } from '../../parts/format.ts'
import { columnTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { compareWords } from '../../words/compare.ts'
import { textOf, useWords } from '../../words/words.ts'
import type { CompareCellsProps } from './compare-cells.tsx'

/** Sums of the measures before and after; a sum of nothing filed is absent, not zero. */
export function CompareSums({ diff, form }: CompareCellsProps) {
  const say = useWords(compareWords)
  const { language } = useScope()
  const columns = useMemo((): readonly GridColumn[] => {
    const figure = (field: string, title: string): GridColumn => ({
      field,
      title,
      width: 150,
      numeric: true,
      text: (row: GridRow) => row[`${field} text`] as string | undefined,
    })
    return [
      { field: 'column', title: say('column'), width: 320, pinned: 'left' },
      figure('before', say('before-value')),
      figure('after', say('after-value')),
      figure('difference', say('difference')),
      figure('share', say('share')),
    ]
  }, [say])
  const rows = useMemo(
    () =>
      diff.sums.map((sum) => {
        const column = form.columns.find(({ name }) => name === sum.column)
        const decimals = column?.decimals ?? 0
        const unit = column?.unit === null || column === undefined ? '' : ` (${textOf(column.unit, language)})`
        const shown = (value: number | null) => (value === null ? undefined : formatNumber(value, decimals, language))
        return {
          ...sum,
          column: `${columnTitle(form, sum.column, language)}${unit}`,
          'before text': shown(sum.before),
          'after text': shown(sum.after),
          'difference text': sum.difference === null ? undefined : signed(sum.difference, decimals, language),
          'share text': sum.share === null ? undefined : formatChange(sum.share, language),
        }
      }),
    [diff, form, language],
  )
  return (
    <div className="compare-grid">
      <DataGrid columns={columns} rows={rows} height="100%" label={say('sums')} />
    </div>
  )
}
