import { useMemo } from 'react'
import type { FormView, SheetResult } from '#contract'
import { DataGrid, type GridColumn } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber } from '../../parts/format.ts'
import { columnTitle, memberTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { useCounts } from '../../words/counts.ts'
import { normaliseTerms } from '../../words/intake-terms.ts'
import { sheetWords } from '../../words/sheet.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface NormalisedCellsProps {
  readonly sheet: SheetResult
  readonly form: FormView | undefined
}

/** Every cell that is kept otherwise than it was sent, and why. */
export function NormalisedCells({ sheet, form }: NormalisedCellsProps) {
  const say = useWords(sheetWords)
  const count = useCounts()
  const { language } = useScope()
  const rows = useMemo(
    () =>
      sheet.normalised.map((each) => ({
        cell: each.cell,
        column: columnTitle(form, each.column, language),
        from: visibleBlanks(each.from),
        to: each.to === null ? say('absent') : (memberTitle(form, each.column, each.to, language) ?? each.to),
        why: each.why.map((reason) => textOf(normaliseTerms[reason], language)).join(language === 'en' ? ', ' : '、'),
      })),
    [sheet, form, language, say],
  )
  if (rows.length === 0) return <EmptyState title={say('no-normalised')} />

  const columns: readonly GridColumn[] = [
    { field: 'cell', title: say('cell'), width: 76, pinned: 'left' },
    { field: 'column', title: say('column'), width: 170 },
    { field: 'from', title: say('from'), width: 160 },
    { field: 'to', title: say('to'), width: 160 },
    { field: 'why', title: say('why'), width: 220 },
  ]
  return (
    <>
      <DataGrid columns={columns} rows={rows} label={say('tab-normalised')} height="100%" />
      {sheet.normalisedCount > rows.length && (
        <div className="detail-foot">
          {say('listed-of', {
            shown: formatNumber(rows.length, 0, language),
            cells: count('cells', sheet.normalisedCount),
          })}
        </div>
      )}
    </>
  )
}

/** Blanks at the ends can't be seen otherwise, and they are often all that was changed. */
function visibleBlanks(text: string): string {
  return text.replace(/^\s+|\s+$/g, (blanks) => '␣'.repeat(blanks.length)).replace(/\s*\n\s*/g, '⏎')
}
