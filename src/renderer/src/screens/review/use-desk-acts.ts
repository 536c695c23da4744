import { ask } from '../../api/client.ts'
import { actWords } from '../../words/review-acts.ts'
import { useWords } from '../../words/words.ts'
import type { ActSteps } from './use-act-steps.ts'
import { useAttempt } from './use-attempt.tsx'

/** What a reviewer does with a submission as a whole; each says what it did and whether it was done. */
export interface DeskActs {
  readonly busy: boolean
  begin(): Promise<boolean>
  accept(note: string): Promise<boolean>
  sendBack(reason: string): Promise<boolean>
  reopen(reason: string): Promise<boolean>
  takeBack(): Promise<boolean>
}

/** @param what county, return and period, for what is said */
export function useDeskActs(submission: number, what: string, steps: ActSteps): DeskActs {
  const say = useWords(actWords)
  const { busy, run } = useAttempt(steps)

  return {
    busy,
    begin: () => run(() => forGood(ask('review', 'begin', { submission })), say('begin-done')),
    accept: (note) =>
      run(
        () => forGood(ask('review', 'accept', { submission, ...(note !== '' && { note }) })),
        say('accept-done', { what }),
      ),
    sendBack: (reason) =>
      run(
        async () => {
          const redo = () => ask('review', 'sendBack', { submission, reason })
          await redo()
          return { undo: () => ask('review', 'takeBack', { submission }), redo }
        },
        say('send-back-done', { what }),
      ),
    reopen: (reason) => run(() => forGood(ask('review', 'reopen', { submission, reason })), say('reopen-done')),
    takeBack: () => run(() => forGood(ask('review', 'takeBack', { submission })), say('take-back-done')),
  }
}

/** Something that has no way back but a step of its own. */
async function forGood(act: Promise<unknown>): Promise<null> {
  await act
  return null
}
