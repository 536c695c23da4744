import { useEffect, useEffectEvent } from 'react'

/** Ctrl+Z and Ctrl+Y take back and bring back steps here, and nothing else in the window hears them. */
export function useStepKeys(onUndo: () => void, onRedo: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'z' && !event.shiftKey) onUndo()
    else onRedo()
  })
  useEffect(() => {
    const heed = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', heed, true)
    return () => window.removeEventListener('keydown', heed, true)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type) && !target.readOnly
}
