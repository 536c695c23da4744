import { useMemo } from 'react'
import type { FormView, SubmissionDiff } from '#contract'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber } from '../../parts/format.ts'
import { columnTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { compareWords } from '../../words/compare.ts'
import { useCounts } from '../../words/counts.ts'
import { useWords } from '../../words/words.ts'
import { compareColumns, compareRow } from './compare-columns.ts'

export interface CompareCellsProps {
  readonly diff: SubmissionDiff
  readonly form: FormView
}

/** Every differing cell with both values and where each stands, below how the rows were matched. */
export function CompareCells({ diff, form }: CompareCellsProps) {
  const say = useWords(compareWords)
  const { allRegions, language } = useScope()
  const columns = useMemo(() => compareColumns(say, language), [say, language])
  const rows = useMemo(
    () => diff.cells.map((cell) => compareRow(cell, { form, labels: diff.labels, allRegions, language, say })),
    [diff, form, allRegions, language, say],
  )
  const isSame = diff.columns.length === 0
  const shown = formatNumber(rows.length, 0, language)
  const total = formatNumber(diff.total, 0, language)

  return (
    <>
      <CompareFoot diff={diff} form={form} />
      {rows.length === 0 ? (
        <EmptyState title={say(isSame ? 'same' : 'none-match')} />
      ) : (
        <div className="compare-grid">
          <DataGrid columns={columns} rows={rows} height="100%" stateKey="compare" label={say('differences')} />
        </div>
      )}
      {diff.total > rows.length && <div className="compare-note soft">{say('listed-of', { shown, total })}</div>}
    </>
  )
}

function CompareFoot({ diff, form }: CompareCellsProps) {
  const say = useWords(compareWords)
  const count = useCounts()
  const { language } = useScope()
  const { changed, added, removed, same } = diff.rows
  const number = (value: number) => formatNumber(value, 0, language)
  const key = diff.key.map((name) => columnTitle(form, name, language)).join(' + ')
  const told = [
    say('rows', { changed: number(changed), added: number(added), removed: number(removed), same: number(same) }),
    key === '' ? say('by-row') : say('by-key', { key }),
    ...(key !== '' && diff.matchedByRow > 0 ? [say('some-by-row', { rows: count('rows', diff.matchedByRow) })] : []),
    ...(diff.scope === 'all' ? [] : [say(diff.scope)]),
  ]
  return <div className="compare-note soft">{told.join(language === 'en' ? ' · ' : '；')}</div>
}
