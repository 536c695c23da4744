import type { DragEvent } from 'react'

/** What is dragged between the sheet and the columns of the form. */
export type Dragged = 'sheet-column' | 'form-column'

export function picked(event: DragEvent, what: Dragged, name: string): void {
  event.dataTransfer.setData(`application/x-${what}`, name)
  event.dataTransfer.effectAllowed = 'link'
}

/** The name that was dropped, `null` where something else was. */
export function dropped(event: DragEvent, what: Dragged): string | null {
  const name = event.dataTransfer.getData(`application/x-${what}`)
  if (name === '') return null
  event.preventDefault()
  return name
}
