import { App } from 'antd'
import { useRef } from 'react'
import { problemSentence } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { usePageSteps } from '../../parts/undo.ts'
import { actWords } from '../../words/review-acts.ts'
import { useWords } from '../../words/words.ts'

/** Something done to the book that can be taken back. */
export interface ActStep {
  undo(): Promise<unknown>
  redo(): Promise<unknown>
}

export interface ActSteps {
  add(step: ActStep): void
  undo(): Promise<void>
}

/** One line tells what was done last, and what was taken back takes its place. */
export const ACT_TOAST = 'review-act'

/** What was done on the Review screen while it is open: Ctrl+Z and Ctrl+Y take it back and do it again. */
export function useActSteps(): ActSteps {
  const say = useWords(actWords)
  const { language } = useScope()
  const { message } = App.useApp()
  const past = useRef<ActStep[]>([])
  const future = useRef<ActStep[]>([])

  async function go(way: 'undo' | 'redo') {
    const [from, to] = way === 'undo' ? [past.current, future.current] : [future.current, past.current]
    const step = from.pop()
    if (step === undefined) return void message.info(say(`nothing-to-${way}`))
    try {
      await step[way]()
      to.push(step)
      void message.success({ key: ACT_TOAST, content: say(way === 'undo' ? 'undone' : 'redone') })
    } catch (thrown) {
      // It can't be gone back over: somebody has done something else to it since.
      void message.error(problemSentence(thrown, language), 8)
    }
  }

  usePageSteps({ undo: () => void go('undo'), redo: () => void go('redo') })
  return {
    add(step) {
      past.current.push(step)
      future.current = []
    },
    undo: () => go('undo'),
  }
}
