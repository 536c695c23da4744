import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { AuditVerdict } from '#contract'
import { useWorkBoard } from '../../api/work-board.ts'
import { formatNumber } from '../../parts/format.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { auditWords, brokenWords } from '../../words/audit.ts'
import { useLanguage, useWords } from '../../words/words.ts'

export interface VerifyDialogProps {
  onClose(): void
  /** Goes to an entry, or to where it is missing. */
  onShow(no: number): void
}

const HEAD = /^[0-9a-f]{8,64}$/i

/** Proves that the audit is whole, or names the first entry that is not as it was kept. */
export function VerifyDialog({ onClose, onShow }: VerifyDialogProps) {
  const say = useWords(auditWords)
  const board = useWorkBoard()
  const [typed, setTyped] = useState('')
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const head = typed.trim()
  const isHead = head === '' || HEAD.test(head)

  async function verify() {
    if (!isHead || busy) return
    setBusy(true)
    setProblem(null)
    setVerdict(null)
    try {
      setVerdict(await board.run('other', 'audit', 'verify', head === '' ? {} : { head }, { quietFor: 300 }))
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={say('verify-title')}
      okText={say('verify-run')}
      cancelText={say('close')}
      okButtonProps={{ loading: busy, disabled: !isHead }}
      onOk={() => void verify()}
      onCancel={onClose}
      width={560}
    >
      <p className="soft">{say('verify-text')}</p>
      <div className="audit-verify-head">
        <span>{say('verify-head')}</span>
        <Input
          autoFocus
          aria-label={say('verify-head')}
          allowClear
          value={typed}
          status={isHead ? '' : 'error'}
          onChange={({ target }) => {
            setTyped(target.value)
            setVerdict(null)
          }}
          onPressEnter={() => void verify()}
        />
        <span className="bad">{isHead ? '' : say('verify-head-wrong')}</span>
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      {verdict !== null && <Verdict verdict={verdict} onShow={onShow} />}
    </Modal>
  )
}

function Verdict({ verdict, onShow }: { readonly verdict: AuditVerdict; onShow(no: number): void }) {
  const say = useWords(auditWords)
  const language = useLanguage()
  const { ok, entries, firstBroken, found } = verdict
  if (firstBroken !== null)
    return (
      <Alert
        type="error"
        showIcon
        title={say(brokenWords[firstBroken.why], { no: firstBroken.no })}
        action={
          <Button size="small" onClick={() => onShow(firstBroken.no)}>
            {say('show-entry')}
          </Button>
        }
      />
    )
  if (!ok) return <Alert type="error" showIcon title={say('not-found')} />
  const whole = say('whole', { entries: formatNumber(entries, 0, language) })
  return (
    <Alert
      type="success"
      showIcon
      title={whole}
      {...(found !== null && { description: say('whole-found', { found }) })}
    />
  )
}
