import { useEffect, useEffectEvent } from 'react'

/** What the keys of the desk do. */
export interface DeskKeys {
  next(): void
  before(): void
  explain(): void
  takeOver(): void
  comment(): void
  accept(): void
  sendBack(): void
  back(): void
}

const ACTS: Readonly<Record<string, keyof DeskKeys>> = {
  j: 'next',
  k: 'before',
  e: 'explain',
  t: 'takeOver',
  c: 'comment',
  a: 'accept',
  s: 'sendBack',
  Escape: 'back',
}

/** Heeds the keys of the desk while it is open, wherever on it the hand is; never while a text is written or a dialog open. */
export function useDeskKeys(keys: DeskKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = actOf(event)
    if (act === null || event.defaultPrevented || isElsewhere(event.target) || (act === 'back' && isCovered())) return
    event.preventDefault()
    keys[act]()
  })
  useEffect(() => {
    const heed = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', heed)
    return () => window.removeEventListener('keydown', heed)
  }, [])
}

/** The act of a key, or `null`. */
export function actOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): keyof DeskKeys | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key === 'F8') return event.shiftKey ? 'before' : 'next'
  if (event.shiftKey) return null
  return ACTS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
}

/** Text is being written there, or the key belongs to something that lies over the desk. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true
  if (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)) return true
  return (
    target.closest('[role=dialog], .ant-modal-root, .ant-drawer, .ant-popover, .ant-dropdown, .ant-select') !== null
  )
}

/** Something is open over the desk that Esc closes first. */
function isCovered(): boolean {
  return document.querySelector('.ant-popover:not(.ant-popover-hidden), .ant-modal-wrap, .ant-drawer-open') !== null
}
