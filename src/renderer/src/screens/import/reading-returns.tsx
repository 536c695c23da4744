import { Button, Spin } from 'antd'
import { useWork, useWorkBoard } from '../../api/work-board.ts'
import { WorkProgress } from '../../parts/work-progress.tsx'
import { importWords } from '../../words/import.ts'
import { useWords } from '../../words/words.ts'
import './reading-returns.css'

/** While files are read and recognised: how far, how fast, and Cancel. */
export function ReadingReturns() {
  const say = useWords(importWords)
  const board = useWorkBoard()
  const work = useWork().findLast((each) => each.kind === 'preview')
  return (
    <div className="import-reading" role="status">
      <Spin size="large" />
      <h1>{work?.cancelling ? say('cancelling') : say('reading')}</h1>
      <WorkProgress progress={work?.progress ?? null} />
      <p className="soft">{say('reading-hint')}</p>
      <Button size="middle" disabled={work?.cancelling ?? true} onClick={() => board.cancel('preview')}>
        {say('cancel')}
      </Button>
    </div>
  )
}
