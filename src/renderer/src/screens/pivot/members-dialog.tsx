import type { PivotFields } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { MemberPicker } from '../../parts/member-picker.tsx'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { problemSentence } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { membersWords } from '../../words/members.ts'
import { textOf, useWords } from '../../words/words.ts'
import { withFilter } from './layout.ts'
import { periodsOf } from './table-query.ts'
import type { PivotDesk } from './use-pivot-desk.ts'

export interface MembersDialogProps {
  readonly desk: PivotDesk
  readonly known: PivotFields
  readonly names: PivotNames
  readonly dimension: string
  onClose(): void
}

/** Ticks which members of a dimension the table keeps; those the returns have, in the order of their codes. */
export function MembersDialog({ desk, known, names, dimension, onClose }: MembersDialogProps) {
  const say = useWords(membersWords)
  const scope = useScope()
  const { language } = scope
  const { layout, setLayout, form } = desk
  const view = known.dimensions.find(({ name }) => name === dimension)
  const answer = useAnswer('figures', 'pivotTable', {
    form: form.code,
    rows: [dimension],
    measures: [{ name: 'count' }],
    totals: 'none',
  })
  if (view === undefined) return null
  const members = (answer.data?.query.rows[0] === dimension ? answer.data.rows : []).map(
    ({ members: [code = null] }) => ({
      code,
      name: names.member(view, code),
    }),
  )
  const pinned = dimension === 'period' || dimension === 'region'
  const given = dimension === 'period' ? periodsOf(layout, scope) : dimension === 'region' ? scope.regions : null
  const chosen = (layout.filters[dimension]?.length ?? 0) > 0 ? layout.filters[dimension] : given

  return (
    <MemberPicker
      title={say('title', { field: textOf(view.title, language) })}
      members={members}
      problem={answer.error === null ? null : problemSentence(answer.error, language)}
      chosen={chosen ?? []}
      onChoose={(kept) => {
        onClose()
        // All of them, where the top bar would give fewer, are named one by one.
        setLayout(withFilter(layout, dimension, pinned && kept.length === 0 ? members.map(({ code }) => code) : kept))
      }}
      onCancel={onClose}
    />
  )
}
