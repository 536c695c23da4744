import { Segmented, Select } from 'antd'
import type { DiffKind, FormView, SubmissionDiff } from '#contract'
import { formatNumber } from '../../parts/format.ts'
import { columnTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { compareWords, diffTerms } from '../../words/compare.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface CompareFilterProps {
  readonly diff: SubmissionDiff
  readonly form: FormView
  /** Empty lets all through. */
  readonly kinds: readonly DiffKind[]
  readonly columns: readonly string[]
  onKinds(kinds: readonly DiffKind[]): void
  onColumns(columns: readonly string[]): void
}

const ALL_KINDS: readonly DiffKind[] = ['changed', 'added', 'removed']

/** Narrows the differences to a kind and to columns; each choice says how many cells it has. */
export function CompareFilter({ diff, form, kinds, columns, onKinds, onColumns }: CompareFilterProps) {
  const say = useWords(compareWords)
  const { language } = useScope()
  const number = (count: number) => formatNumber(count, 0, language)
  const chosen = diff.columns.filter(({ column }) => columns.length === 0 || columns.includes(column))
  const countOf = (kind: DiffKind) => chosen.reduce((sum, each) => sum + each[kind], 0)

  return (
    <>
      <Segmented
        value={kinds[0] ?? 'all'}
        onChange={(value) => onKinds(value === 'all' ? [] : [value as DiffKind])}
        options={[
          { value: 'all', label: `${say('all')} ${number(ALL_KINDS.reduce((sum, kind) => sum + countOf(kind), 0))}` },
          ...ALL_KINDS.map((kind) => ({
            value: kind,
            label: `${textOf(diffTerms[kind], language)} ${number(countOf(kind))}`,
          })),
        ]}
      />
      <Select
        mode="multiple"
        allowClear
        aria-label={say('column')}
        placeholder={say('all-columns')}
        maxTagCount="responsive"
        value={[...columns]}
        popupMatchSelectWidth={false}
        options={diff.columns.map(({ column, added, removed, changed }) => ({
          value: column,
          label: `${columnTitle(form, column, language)} ${number(added + removed + changed)}`,
        }))}
        onChange={onColumns}
        style={{ width: 240 }}
      />
    </>
  )
}
