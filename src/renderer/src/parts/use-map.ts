import { useEffect, useState } from 'react'

let isKnown = false

/**
 * Whether charts can draw maps by now.
 *
 * Outlines and the code that draws them are a piece of their own, read when a map is first wanted: the window starts
 * without them.
 */
export function useMap(): boolean {
  const [isThere, setThere] = useState(isKnown)
  useEffect(() => {
    if (isKnown) return
    let isWanted = true
    void import('./map-runtime.ts').then(() => {
      isKnown = true
      if (isWanted) setThere(true)
    })
    return () => {
      isWanted = false
    }
  }, [])
  return isThere
}
