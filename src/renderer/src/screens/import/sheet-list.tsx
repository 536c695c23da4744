import { Listy, type ListyRef } from 'antd'
import { type KeyboardEvent, useRef } from 'react'
import { useHeight } from '../../parts/use-height.ts'
import { importWords } from '../../words/import.ts'
import { useWords } from '../../words/words.ts'
import { canBeChosen, type Listed } from './listing.ts'
import { SheetListRow } from './sheet-list-row.tsx'
import './sheet-list.css'

export interface SheetListProps {
  readonly shown: readonly Listed[]
  readonly chosen: string | null
  readonly leftOut: ReadonlySet<string>
  readonly disabled: boolean
  onChoose(key: string): void
  onLeaveOut(key: string, out: boolean): void
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Files and sheets, drawn only where in sight; arrows choose, Space ticks. */
export function SheetList({ shown, chosen, leftOut, disabled, onChoose, onLeaveOut }: SheetListProps) {
  const say = useWords(importWords)
  const [box, height] = useHeight<HTMLDivElement>()
  const list = useRef<ListyRef>(null)
  const choosable = shown.filter(canBeChosen)
  const at = choosable.findIndex(({ key }) => key === chosen)

  function heed(event: KeyboardEvent) {
    const current = choosable[at]
    if (event.key === ' ' && current?.kind === 'sheet' && current.sheet.status === 'preview' && !disabled) {
      event.preventDefault()
      onLeaveOut(current.key, !leftOut.has(current.key))
    }
    const step = steps[event.key]
    const next = step === undefined ? undefined : choosable[Math.max(0, Math.min(choosable.length - 1, at + step))]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next.key)
    list.current?.scrollTo({ key: next.key, align: 'auto' })
  }

  return (
    <div
      ref={box}
      className="sheet-list"
      role="listbox"
      tabIndex={0}
      aria-label={say('title')}
      aria-activedescendant={chosen === null ? undefined : `listed-${chosen}`}
      onKeyDown={heed}
    >
      {height > 0 && (
        <Listy
          ref={list}
          virtual
          height={height}
          items={[...shown]}
          rowKey="key"
          itemRender={(listed: Listed) => (
            <SheetListRow
              listed={listed}
              chosen={listed.key === chosen}
              leftOut={leftOut.has(listed.key)}
              disabled={disabled}
              onChoose={() => canBeChosen(listed) && onChoose(listed.key)}
              onLeaveOut={(out) => onLeaveOut(listed.key, out)}
            />
          )}
        />
      )}
    </div>
  )
}
