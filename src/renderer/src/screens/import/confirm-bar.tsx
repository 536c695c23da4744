import {
  CheckOutlined,
  DeleteOutlined,
  PlusOutlined,
  ReloadOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useImportDesk } from '../../api/import-desk.ts'
import { useWork, useWorkBoard } from '../../api/work-board.ts'
import { WorkProgress } from '../../parts/work-progress.tsx'
import { useCounts } from '../../words/counts.ts'
import { importWords } from '../../words/import.ts'
import { useWords } from '../../words/words.ts'
import { HintsBar } from './hints-bar.tsx'
import { type Listed, toBeKept } from './listing.ts'
import './confirm-bar.css'
import { MayButton } from '../../parts/may-button.tsx'

/** What Confirm would write, said before it writes; afterwards how far the writing has come. */
export function ConfirmBar({ all, keeping }: { readonly all: readonly Listed[]; readonly keeping: boolean }) {
  const say = useWords(importWords)
  const count = useCounts()
  const desk = useImportDesk()
  const kept = toBeKept(all, desk.leftOut)
  if (keeping) return <Keeping />

  return (
    <footer className="confirm-bar">
      <Button size="middle" icon={<DeleteOutlined />} onClick={desk.startOver}>
        {say('start-over')}
      </Button>
      <Button size="middle" icon={<PlusOutlined />} onClick={() => void desk.choose('files')}>
        {say('more-files')}
      </Button>
      <Popover trigger="click" placement="topLeft" title={say('hints')} content={<Hints />}>
        <Button size="middle" icon={<ReloadOutlined />}>
          {say('hints-short')}…
        </Button>
      </Popover>
      <span className="confirm-promise">
        <SafetyCertificateOutlined /> {say('nothing-written')}
        {desk.leftOut.size > 0 && <> · {say('left-out-count', { sheets: count('sheets', desk.leftOut.size) })}</>}
      </span>
      <MayButton
        verb="intake.keep"
        type="primary"
        size="middle"
        icon={<CheckOutlined />}
        disabled={kept.sheets === 0}
        onClick={() => void desk.keep()}
      >
        {kept.sheets === 0
          ? say('confirm-none')
          : say('confirm', { sheets: count('sheets', kept.sheets), rows: count('rows', kept.rows) })}
      </MayButton>
    </footer>
  )
}

function Hints() {
  const say = useWords(importWords)
  const desk = useImportDesk()
  return (
    <div className="confirm-hints">
      <p className="soft">{say('hints-all')}</p>
      <HintsBar />
      <Button type="primary" onClick={() => void desk.readAgain()}>
        {say('read-again')}
      </Button>
    </div>
  )
}

function Keeping() {
  const say = useWords(importWords)
  const board = useWorkBoard()
  const work = useWork().find((each) => each.kind === 'keep')
  return (
    <footer className="confirm-bar" role="status">
      <strong>{work?.cancelling ? say('cancelling') : say('keeping')}</strong>
      <WorkProgress progress={work?.progress ?? null} />
      <Button
        size="middle"
        className="confirm-cancel"
        disabled={work?.cancelling ?? true}
        onClick={() => board.cancel('keep')}
      >
        {say('cancel')}
      </Button>
    </footer>
  )
}
