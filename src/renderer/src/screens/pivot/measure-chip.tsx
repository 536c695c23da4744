import type { PivotFields } from '#contract'
import { useScope } from '../../parts/scope.tsx'
import { pivotWords } from '../../words/pivot.ts'
import { aggregateTerms, showTerms } from '../../words/pivot-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { FieldChip } from './field-chip.tsx'
import { type MeasureUse, moved, withoutField } from './layout.ts'
import { measureMenu } from './measure-menu.ts'
import type { PivotDesk } from './use-pivot-desk.ts'

export interface MeasureChipProps {
  readonly desk: PivotDesk
  readonly known: PivotFields
  readonly use: MeasureUse
  readonly at: number
}

/** A measure among the values, with how it is summed up and shown. */
export function MeasureChip({ desk, known, use, at }: MeasureChipProps) {
  const say = useWords(pivotWords)
  const { language } = useScope()
  const { layout, setLayout } = desk
  const field = known.measures.find((one) => one.name === use.measure)
  const move = (by: -1 | 1) => setLayout(moved(layout, 'measures', at, at + by))
  const remove = () => setLayout(withoutField(layout, 'measures', use.key))
  const told = [
    ...(use.aggregate === undefined ? [] : [textOf(aggregateTerms[use.aggregate], language)]),
    ...(use.show === 'value' ? [] : [textOf(showTerms[use.show], language)]),
  ]
  return (
    <FieldChip
      dragged={{ kind: 'measure', name: use.key, from: 'measures' }}
      title={field === undefined ? use.measure : textOf(field.title, language)}
      more={told.length === 0 ? undefined : told.join(' · ')}
      menu={{
        items: [
          ...measureMenu({ use, field, layout, language, say, onLayout: setLayout }),
          { type: 'divider' },
          { key: 'earlier', label: say('earlier'), extra: 'Alt+←', onClick: () => move(-1) },
          { key: 'later', label: say('later'), extra: 'Alt+→', onClick: () => move(1) },
          { type: 'divider' },
          { key: 'remove', label: say('remove'), extra: 'Delete', onClick: remove },
        ],
      }}
      onMove={move}
      onRemove={remove}
    />
  )
}
