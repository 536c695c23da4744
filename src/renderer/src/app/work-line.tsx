import { Button } from 'antd'
import { useWorkBoard, type Work } from '../api/work-board.ts'
import { WorkProgress } from '../parts/work-progress.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/words.ts'

/** One piece of long work in the status bar: what, how far, how fast, and Cancel. */
export function WorkLine({ work }: { readonly work: Work }) {
  const say = useWords(frameWords)
  const board = useWorkBoard()
  return (
    <div className="status-work">
      <span>{work.cancelling ? say('cancelling') : say(`work-${work.kind}`)}</span>
      <WorkProgress progress={work.progress} />
      <Button type="text" disabled={work.cancelling} onClick={() => board.cancel(work.kind)}>
        {say('cancel')}
      </Button>
    </div>
  )
}
