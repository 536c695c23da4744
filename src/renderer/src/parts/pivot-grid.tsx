import { useMemo } from 'react'
import type { FormView, PivotResult } from '#contract'
import type { ChartMeasure, Keys } from '../charts/chart.ts'
import { gridWords } from '../words/grid.ts'
import { useWords } from '../words/words.ts'
import { DataGrid } from './data-grid.tsx'
import { lineOf, notFiledRow, type PivotSide, pivotColumns, pivotRows, totalRow } from './pivot-grid-columns.ts'
import { useScope } from './scope.tsx'

export type { PivotSide }

export interface PivotGridProps {
  readonly form: FormView
  readonly result: PivotResult
  readonly sides: readonly PivotSide[]
  readonly measures: readonly ChartMeasure[]
  /** Counties that filed nothing: shown as such, never as zero. */
  readonly missing: readonly { readonly key: string; readonly name: string }[]
  /** Click, Enter or F2 on a line. */
  readonly onOpen: (keys: Keys) => void
  /** Members of the first side in the order shown, for an export in the same order. */
  readonly onOrder?: (members: readonly (string | null)[]) => void
  readonly stateKey: string
}

/** Figures by county or category with the total the core recomputed kept in sight at the foot. */
export function PivotGrid({ form, result, sides, measures, missing, onOpen, onOrder, stateKey }: PivotGridProps) {
  const { language } = useScope()
  const say = useWords(gridWords)
  const columns = useMemo(
    () =>
      pivotColumns(form, sides, measures, language, {
        total: say('total'),
        totalHint: say('totalHint'),
        noTotal: say('noTotal'),
        notFiled: say('notFiled'),
        notFiledHint: (place) => say('notFiledHint', { place }),
        ratio: (numerator, denominator) => say('ratio', { numerator, denominator }),
      }),
    [form, sides, measures, language, say],
  )
  const side = sides[0]?.dimension
  const rows = useMemo(() => {
    const absent = side === 'region' ? missing.map((place) => notFiledRow('region', place.key, place.name)) : []
    return [...pivotRows(result, form, sides, measures), ...absent]
  }, [result, form, sides, side, measures, missing])
  const total = useMemo(() => totalRow(result, form, measures), [result, form, measures])

  return (
    <DataGrid
      columns={columns}
      rows={rows}
      total={total}
      stateKey={stateKey}
      onOrder={(shown) => onOrder?.(shown.map((row) => lineOf(row)?.keys[side ?? ''] ?? null))}
      onRowClick={(row) => {
        const line = lineOf(row)
        if (line !== null) onOpen(line.keys)
      }}
    />
  )
}
