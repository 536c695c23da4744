import { App } from 'antd'
import { useState } from 'react'
import type { CheckRun, CheckScope } from '#contract'
import { useWork, useWorkBoard, type Work } from '../../api/work-board.ts'
import { formatNumber } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { useWords } from '../../words/words.ts'

export interface UsedCheckRun {
  readonly busy: boolean
  /** The run under way, once it has a name. */
  readonly work: Work | undefined
  readonly problem: unknown
  /** Checks what has changed since it was last checked. */
  runPending(): void
  /** Runs every rule anew over a scope. */
  runAll(scope: CheckScope): void
  cancel(): void
}

/** Runs the rules from this screen; says what was looked at, and can be given up. */
export function useCheckRun(): UsedCheckRun {
  const say = useWords(findingsOfRulesWords)
  const { language } = useScope()
  const { message } = App.useApp()
  const board = useWorkBoard()
  const work = useWork().find(({ kind }) => kind === 'check')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  async function attempt(run: () => Promise<CheckRun>) {
    setBusy(true)
    setProblem(null)
    try {
      const { rules, checked, errors, warnings, cannotTell } = await run()
      const number = (value: number) => formatNumber(value, 0, language)
      const told = { rules: number(rules), checked: number(checked), errors: number(errors) }
      void message.success(say('checked', { ...told, warnings: number(warnings), doubts: number(cannotTell) }), 6)
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    work,
    problem,
    runPending: () => void attempt(() => board.run('check', 'checks', 'runPending', {})),
    runAll: (scope) => void attempt(() => board.run('check', 'checks', 'run', scope)),
    cancel: () => board.cancel('check'),
  }
}
