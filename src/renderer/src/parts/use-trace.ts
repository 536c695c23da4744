import { useEffect, useState } from 'react'
import type { FormRow, Trace, TraceQuery } from '#contract'

/** What is known of a trace: nothing yet, the trace, or what went wrong. */
export interface FoundTrace {
  readonly trace: Trace | null
  readonly problem: unknown
}

/** Traces one value of a row; a late answer to an older question is dropped. */
export function useTrace(
  row: FormRow | null,
  column: string,
  trace: (query: TraceQuery) => Promise<Trace>,
): FoundTrace {
  const [found, setFound] = useState<FoundTrace>({ trace: null, problem: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the door to the core stays the same for a screen
  useEffect(() => {
    if (row === null) return
    let late = false
    trace({ submission: row.submission, row: row.row, block: row.block, column }).then(
      (answer) => !late && setFound({ trace: answer, problem: null }),
      (problem: unknown) => !late && setFound({ trace: null, problem }),
    )
    return () => {
      late = true
    }
  }, [row, column])
  return found
}
