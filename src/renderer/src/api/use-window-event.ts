import { useEffect, useEffectEvent } from 'react'
import type { WindowEvent } from '#contract'

/** Listens to what the core and the menu tell the window, for as long as the caller is drawn. */
export function useWindowEvent(listener: (event: WindowEvent) => void): void {
  const newest = useEffectEvent(listener)
  useEffect(() => window.fiveBatches.onEvent((event) => newest(event)), [])
}
