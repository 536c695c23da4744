import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { type Dragged, isWelcome, letGo } from './drag.ts'
import { dropPlace } from './drop-place.ts'
import type { Zone } from './layout.ts'

export interface FieldZoneProps {
  readonly zone: Zone
  readonly title: string
  /** Said while nothing stands in the zone. */
  readonly hint: string
  readonly empty: boolean
  readonly children?: ReactNode
  onDrop(dragged: Dragged, at: number): void
}

/** A strip that takes fields and shows where they would come to stand. */
export function FieldZone({ zone, title, hint, empty, children, onDrop }: FieldZoneProps) {
  const strip = useRef<HTMLDivElement>(null)
  const [mark, setMark] = useState<number | null>(null)

  const over = (event: DragEvent) => {
    if (!isWelcome(event, zone)) return
    event.preventDefault()
    event.stopPropagation()
    const chips = chipsIn(strip.current)
    const at = placeAmong(chips, event)
    const chip = chips[at]
    const last = chips.at(-1)
    setMark(chip?.offsetLeft ?? (last === undefined ? 6 : last.offsetLeft + last.offsetWidth + 2))
  }
  const drop = (event: DragEvent) => {
    setMark(null)
    const dragged = letGo(event, zone)
    if (dragged === null) return
    event.preventDefault()
    event.stopPropagation()
    onDrop(dragged, placeAmong(chipsIn(strip.current), event))
  }

  return (
    <section
      className={mark === null ? 'field-zone' : 'field-zone field-zone-over'}
      aria-label={title}
      data-zone={zone}
      onDragOver={over}
      onDragLeave={() => setMark(null)}
      onDrop={drop}
    >
      <span className="field-zone-title">{title}</span>
      <div ref={strip} className="field-zone-strip">
        {children}
        {empty && <span className="field-zone-hint">{hint}</span>}
        {mark !== null && <i className="field-zone-mark" style={{ left: mark - 3 }} aria-hidden />}
      </div>
    </section>
  )
}

function chipsIn(strip: HTMLElement | null): readonly HTMLElement[] {
  return strip === null ? [] : [...strip.querySelectorAll<HTMLElement>('.field-chip')]
}

function placeAmong(chips: readonly HTMLElement[], event: DragEvent): number {
  const extents = chips.map((chip) => chip.getBoundingClientRect())
  return dropPlace(
    extents.map(({ left, width }) => ({ start: left, size: width })),
    event.clientX,
  )
}
