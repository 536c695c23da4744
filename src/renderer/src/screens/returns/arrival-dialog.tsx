import { Modal } from 'antd'
import { useState } from 'react'
import { DayInput } from '../../parts/day-input.tsx'
import { regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/words.ts'
import type { ReviewDialogProps } from './send-back-dialog.tsx'

/** States the day a submission arrived, by which it is on time or late. */
export function ArrivalDialog({ submission, review, onClose }: ReviewDialogProps) {
  const say = useWords(reviewWords)
  const { allRegions, language } = useScope()
  const [day, setDay] = useState<string | null>(submission.arrivedOn)
  const [valid, setValid] = useState(true)

  async function save() {
    if (await review.setArrival(submission.submission, day)) onClose()
  }

  return (
    <Modal
      open
      title={say('arrival-title', { region: regionName(allRegions, submission.region, language) })}
      okText={say('save')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: !valid || review.busy }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p className="soft">{say('arrival-hint')}</p>
      <DayInput autoFocus value={submission.arrivedOn} label={say('arrival')} onDay={setDay} onValid={setValid} />
    </Modal>
  )
}
