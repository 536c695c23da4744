import type { PivotFields } from '#contract'
import { pivotWords } from '../../words/pivot.ts'
import { useWords } from '../../words/words.ts'
import { afterDrop } from './acts.ts'
import { DimensionChip } from './dimension-chip.tsx'
import type { Dragged } from './drag.ts'
import { FieldZone } from './field-zone.tsx'
import { firstAggregate } from './fields.ts'
import { keysOf, type Zone } from './layout.ts'
import { MeasureChip } from './measure-chip.tsx'
import { ScopeChips } from './scope-chips.tsx'
import type { PivotDesk } from './use-pivot-desk.ts'
import './zones.css'

export interface ZonesProps {
  readonly desk: PivotDesk
  readonly known: PivotFields
  /** Asks which members of a dimension to keep. */
  onMembers(dimension: string): void
}

/** Rows, columns, values and filters as strips above the table. */
export function Zones({ desk, known, onMembers }: ZonesProps) {
  const say = useWords(pivotWords)
  const { layout } = desk
  const drop = (zone: Zone) => (dragged: Dragged, at: number) => {
    desk.setLayout(afterDrop(layout, dragged, zone, at, firstAggregate(known, dragged.name)))
    if (zone === 'filters') onMembers(dragged.name)
  }
  const side = (zone: 'rows' | 'columns', hint: string) => (
    <FieldZone zone={zone} title={say(zone)} hint={hint} empty={layout[zone].length === 0} onDrop={drop(zone)}>
      {layout[zone].map((name, at) => (
        <DimensionChip key={name} {...{ desk, known, zone, name, at, onMembers }} />
      ))}
    </FieldZone>
  )

  return (
    <div className="zones">
      <FieldZone
        zone="filters"
        title={say('filters')}
        hint={say('drop-filters')}
        empty={false}
        onDrop={drop('filters')}
      >
        <ScopeChips desk={desk} onMembers={onMembers} />
        {keysOf(layout, 'filters').map((name, at) => (
          <DimensionChip key={name} {...{ desk, known, zone: 'filters' as const, name, at, onMembers }} />
        ))}
      </FieldZone>
      {side('columns', say('drop-columns'))}
      {side('rows', say('drop-rows'))}
      <FieldZone
        zone="measures"
        title={say('values')}
        hint={say('drop-values')}
        empty={layout.measures.length === 0}
        onDrop={drop('measures')}
      >
        {layout.measures.map((use, at) => (
          <MeasureChip key={use.key} {...{ desk, known, use, at }} />
        ))}
      </FieldZone>
    </div>
  )
}
