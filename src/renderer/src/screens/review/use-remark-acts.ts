import type { FindingExplanation, ReviewItem } from '#contract'
import { ask } from '../../api/client.ts'
import { actWords } from '../../words/review-acts.ts'
import { useWords } from '../../words/words.ts'
import type { Spot } from './desk-lines.ts'
import type { ActStep, ActSteps } from './use-act-steps.ts'
import { useAttempt } from './use-attempt.tsx'

export interface Explaining {
  readonly items: readonly ReviewItem[]
  readonly text: string
  /** Explanation of another period that is taken over. */
  readonly copyOf?: number
  /** Told after each that is written. */
  onDone?(done: number): void
}

/** What is written on findings and cells of a submission. */
export interface RemarkActs {
  readonly busy: boolean
  explain(explaining: Explaining): Promise<boolean>
  withdraw(item: ReviewItem, explanation: FindingExplanation): Promise<boolean>
  comment(spot: Spot | null, text: string, answers?: number): Promise<boolean>
  settle(comment: number, settled: boolean): Promise<boolean>
}

export function useRemarkActs(submission: number, steps: ActSteps): RemarkActs {
  const say = useWords(actWords)
  const { busy, run } = useAttempt(steps)
  const write = (item: string, text: string, copyOf?: number) =>
    ask('review', 'explain', { submission, item, text, ...(copyOf !== undefined && { copyOf }) })
  const setSettled = (comment: number, settled: boolean) => ask('review', 'settleComment', { comment, settled })

  async function explainAll({ items, text, copyOf, onDone }: Explaining): Promise<ActStep> {
    let written: number[] = []
    const redo = async () => {
      written = []
      for (const { item } of items) {
        written.push((await write(item, text, copyOf)).explanation)
        onDone?.(written.length)
      }
    }
    await redo()
    return {
      redo,
      async undo() {
        for (const explanation of written) await ask('review', 'withdrawExplanation', { explanation })
      },
    }
  }

  async function takeBack(item: ReviewItem, { explanation, text }: FindingExplanation): Promise<ActStep> {
    let last = explanation
    const redo = () => ask('review', 'withdrawExplanation', { explanation: last })
    await redo()
    return {
      redo,
      async undo() {
        last = (await write(item.item, text)).explanation
      },
    }
  }

  return {
    busy,
    explain: (explaining) =>
      run(
        () => explainAll(explaining),
        explaining.items.length === 1
          ? say('explain-done')
          : say('explain-many-done', { count: explaining.items.length }),
      ),
    withdraw: (item, explanation) => run(() => takeBack(item, explanation), say('withdraw-done')),
    comment: (spot, text, answers) =>
      run(async () => {
        const { row, block, column } = spot ?? {}
        await ask('review', 'comment', {
          submission,
          text,
          ...(row !== undefined && { row }),
          ...(block !== undefined && { block }),
          ...(column != null && { column }),
          ...(answers !== undefined && { answers }),
        })
        return null
      }, say('comment-done')),
    settle: (comment, settled) =>
      run(
        async () => {
          await setSettled(comment, settled)
          return { undo: () => setSettled(comment, !settled), redo: () => setSettled(comment, settled) }
        },
        say(settled ? 'settle-done' : 'unsettle-done'),
      ),
  }
}
