import type { PivotFields } from '#contract'
import { useScope } from '../../parts/scope.tsx'
import { pivotWords } from '../../words/pivot.ts'
import { textOf, useWords } from '../../words/words.ts'
import { FieldChip } from './field-chip.tsx'
import { moved, withDimension, withoutField, type Zone } from './layout.ts'
import type { PivotDesk } from './use-pivot-desk.ts'

export interface DimensionChipProps {
  readonly desk: PivotDesk
  readonly known: PivotFields
  readonly zone: Exclude<Zone, 'measures'>
  readonly name: string
  readonly at: number
  onMembers(dimension: string): void
}

/** A dimension in its zone, with all that can be done with it. */
export function DimensionChip({ desk, known, zone, name, at, onMembers }: DimensionChipProps) {
  const say = useWords(pivotWords)
  const { language } = useScope()
  const { layout, setLayout } = desk
  const view = known.dimensions.find((one) => one.name === name)
  const chosen = layout.filters[name]?.length ?? 0
  const move = (by: -1 | 1) => setLayout(moved(layout, zone, at, at + by))
  const remove = () => setLayout(withoutField(layout, zone, name))
  const others = (['rows', 'columns'] as const).filter((side) => side !== zone)
  const labels = { rows: 'to-rows', columns: 'to-columns' } as const
  return (
    <FieldChip
      dragged={{ kind: 'dimension', name, from: zone }}
      title={view === undefined ? name : textOf(view.title, language)}
      more={chosen > 0 ? chosen : zone === 'filters' ? say('all') : undefined}
      menu={{
        items: [
          { key: 'members', label: say('filter-members'), onClick: () => onMembers(name) },
          { type: 'divider' },
          ...others.map((side) => ({
            key: side,
            label: say(labels[side]),
            onClick: () => setLayout(withDimension(layout, name, side)),
          })),
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
