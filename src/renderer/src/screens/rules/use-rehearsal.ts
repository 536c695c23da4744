import { useState } from 'react'
import type { Rehearsal, RuleFile } from '#contract'
import { useWork, useWorkBoard, type Work } from '../../api/work-board.ts'
import { runnable } from './draft.ts'

export interface UsedRehearsal {
  readonly result: Rehearsal | null
  readonly problem: unknown
  readonly busy: boolean
  /** The run under way, once it proves long. */
  readonly work: Work | undefined
  /** The rule was changed since it was run. */
  readonly isStale: boolean
  run(periods: readonly string[], regions: readonly string[]): void
  cancel(): void
}

const LISTED = 500

const QUIET_MILLISECONDS = 300

/** Runs a rule without keeping anything; it can be given up. */
export function useRehearsal(rule: RuleFile): UsedRehearsal {
  const board = useWorkBoard()
  const works = useWork()
  const [of, setOf] = useState('')
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<Rehearsal | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const text = JSON.stringify(rule)

  async function run(periods: readonly string[], regions: readonly string[]) {
    setBusy(true)
    setProblem(null)
    try {
      const query = {
        rule: runnable(rule),
        ...(periods.length > 0 && { periods }),
        ...(regions.length > 0 && { regions }),
        limit: LISTED,
      }
      setResult(await board.run('rehearse', 'rules', 'rehearse', query, { quietFor: QUIET_MILLISECONDS }))
      setOf(text)
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }

  return {
    result,
    problem,
    busy,
    work: works.find(({ kind }) => kind === 'rehearse'),
    isStale: result !== null && of !== text,
    run: (periods, regions) => void run(periods, regions),
    cancel: () => board.cancel('rehearse'),
  }
}
