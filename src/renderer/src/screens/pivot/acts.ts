import type { PivotAggregate } from '#contract'
import type { Dragged } from './drag.ts'
import { keysOf, moved, type PivotLayout, withDimension, withMeasure, withoutField, type Zone } from './layout.ts'

/**
 * The layout after something was let go at a place of a zone.
 *
 * @param aggregate how a measure is summed up that has no way of its own
 */
export function afterDrop(
  layout: PivotLayout,
  dragged: Dragged,
  zone: Zone,
  at: number,
  aggregate?: PivotAggregate,
): PivotLayout {
  const { kind, name, from } = dragged
  if (kind === 'measure') {
    if (zone !== 'measures') return layout
    if (from === null) return withMeasure(layout, name, at, aggregate)
    return movedTo(
      layout,
      zone,
      layout.measures.findIndex((use) => use.key === name),
      at,
    )
  }
  if (zone === 'measures') return layout
  if (from === zone) return movedTo(layout, zone, keysOf(layout, zone).indexOf(name), at)
  return withDimension(from === null ? layout : withoutField(layout, from, name), name, zone, at)
}

/** The layout after a field of a zone was dragged out of it. */
export function afterDragOut(layout: PivotLayout, { name, from }: Dragged): PivotLayout {
  return from === null ? layout : withoutField(layout, from, name)
}

function movedTo(layout: PivotLayout, zone: Zone, from: number, at: number): PivotLayout {
  if (from < 0) return layout
  return moved(layout, zone, from, at > from ? at - 1 : at)
}
