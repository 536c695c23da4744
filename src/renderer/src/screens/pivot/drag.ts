import type { DragEvent } from 'react'
import type { Zone } from './layout.ts'

/** What is dragged: a field of the list (`from: null`), or one that stands in a zone. */
export interface Dragged {
  readonly kind: 'dimension' | 'measure'
  /** Name of a dimension or measure; within the zone of measures the key of its use. */
  readonly name: string
  readonly from: Zone | null
}

const TYPE = 'application/x-pivot-'

/** Starts dragging. The kind stands in the type, for what is carried can't be read before it is let go. */
export function pickUp(event: DragEvent, dragged: Dragged): void {
  event.dataTransfer.setData(TYPE + dragged.kind, JSON.stringify(dragged))
  event.dataTransfer.setData('text/plain', dragged.name)
  event.dataTransfer.effectAllowed = 'move'
}

/** Whether a zone takes what is dragged over it: measures among the values, dimensions anywhere else. */
export function isWelcome(event: DragEvent, zone: Zone): boolean {
  return event.dataTransfer.types.includes(TYPE + (zone === 'measures' ? 'measure' : 'dimension'))
}

/** What was let go over a zone, `null` where it is something else. */
export function letGo(event: DragEvent, zone: Zone): Dragged | null {
  const text = event.dataTransfer.getData(TYPE + (zone === 'measures' ? 'measure' : 'dimension'))
  return text === '' ? null : (JSON.parse(text) as Dragged)
}

/** Anything let go beside the zones came out of one: dragged out of a zone it is taken away. */
export function letGoOutside(event: DragEvent): Dragged | null {
  for (const kind of ['dimension', 'measure']) {
    const text = event.dataTransfer.getData(TYPE + kind)
    if (text !== '') return JSON.parse(text) as Dragged
  }
  return null
}
