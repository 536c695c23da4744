import { Skeleton } from 'antd'
import { useEffect, useState } from 'react'

/** A placeholder that shows itself only when an answer takes longer than a blink. */
export function LateSkeleton({ rows = 4 }: { readonly rows?: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return late ? <Skeleton className="late-skeleton" active title={false} paragraph={{ rows }} /> : null
}
