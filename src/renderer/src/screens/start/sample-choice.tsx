import { Button } from 'antd'
import type { BookState } from '#contract'
import { useWork, useWorkBoard } from '../../api/work-board.ts'
import { WorkProgress } from '../../parts/work-progress.tsx'
import { startWords } from '../../words/start.ts'
import { useWords } from '../../words/words.ts'

export interface SampleChoiceProps {
  onOpen(book: BookState): void
  onProblem(problem: unknown): void
}

/** Opens the sample book; the first time it is made, which takes a while and can be cancelled. */
export function SampleChoice({ onOpen, onProblem }: SampleChoiceProps) {
  const say = useWords(startWords)
  const board = useWorkBoard()
  const work = useWork().find((each) => each.kind === 'sample')

  async function open() {
    onProblem(null)
    try {
      onOpen(await board.run('sample', 'shell', 'openSample', {}))
    } catch (thrown) {
      onProblem(thrown)
    }
  }

  return (
    <section className="start-choice">
      <h2>{say('sample')}</h2>
      <p>{say('sample-text')}</p>
      <div className="start-choice-foot">
        {work === undefined ? (
          <Button type="primary" size="large" autoFocus onClick={() => void open()}>
            {say('sample-button')}
          </Button>
        ) : (
          <div className="start-making" role="status">
            <div>{work.cancelling ? say('cancelling') : say('making')}</div>
            <WorkProgress progress={work.progress} />
            <div className="start-making-line">
              <Button disabled={work.cancelling} onClick={() => board.cancel('sample')}>
                {say('cancel')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
