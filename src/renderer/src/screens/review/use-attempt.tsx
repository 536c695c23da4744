import { App, Button } from 'antd'
import { useState } from 'react'
import { problemSentence } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { actWords } from '../../words/review-acts.ts'
import { useWords } from '../../words/words.ts'
import { ACT_TOAST, type ActStep, type ActSteps } from './use-act-steps.ts'

/** Does something to the book, says in a line what was done, and offers the way back where there is one. */
export interface Attempt {
  readonly busy: boolean
  /** @returns whether it was done */
  run(act: () => Promise<ActStep | null>, done: string): Promise<boolean>
}

export function useAttempt(steps: ActSteps): Attempt {
  const say = useWords(actWords)
  const { language } = useScope()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)

  return {
    busy,
    async run(act, done) {
      setBusy(true)
      try {
        const step = await act()
        if (step !== null) steps.add(step)
        void message.success({
          key: ACT_TOAST,
          duration: 5,
          content:
            step === null ? (
              done
            ) : (
              <>
                {done}{' '}
                <Button type="link" onClick={() => void steps.undo()}>
                  {say('undo')}
                </Button>
              </>
            ),
        })
        return true
      } catch (thrown) {
        void message.error(problemSentence(thrown, language), 8)
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
