import { useEffect, useState } from 'react'

/** The value as it was a moment ago, so that not every key pressed asks anew. */
export function useDelayed(value: string, milliseconds: number): string {
  const [late, setLate] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return late
}
