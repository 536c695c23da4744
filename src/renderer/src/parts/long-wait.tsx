import { Button } from 'antd'
import type { ProgressEvent } from '#contract'
import { useWords } from '../words/words.ts'
import { workWords } from '../words/work.ts'
import { LateSkeleton } from './late-skeleton.tsx'
import './long-wait.css'
import { WorkProgress } from './work-progress.tsx'

export interface LongWaitProps {
  /** The work waited for; `undefined` until it proves long. */
  readonly work: { readonly progress: ProgressEvent | null; readonly cancelling: boolean } | undefined
  onCancel(): void
}

/** Stands where an answer will be: how far it is, and the way to give it up. */
export function LongWait({ work, onCancel }: LongWaitProps) {
  const say = useWords(workWords)
  if (work === undefined) return <LateSkeleton rows={10} />
  return (
    <div className="long-wait" role="status">
      <span>{say('counting')}</span>
      <WorkProgress progress={work.progress} />
      <Button disabled={work.cancelling} onClick={onCancel}>
        {say('cancel')}
      </Button>
    </div>
  )
}
