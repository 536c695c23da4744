import { Alert, App, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { peopleWords } from '../../words/people.ts'
import { useWords } from '../../words/words.ts'
import { NewPassphrase } from './new-passphrase.tsx'

export interface ChangePassphraseDialogProps {
  /** Whose it is: that of the one who has opened the book. */
  readonly name: string
  onClose(): void
}

/** Changes one's own passphrase, which the old one must be known for. */
export function ChangePassphraseDialog({ name, onClose }: ChangePassphraseDialogProps) {
  const say = useWords(peopleWords)
  const { message } = App.useApp()
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  async function change() {
    if (fresh === null || busy) return
    setBusy(true)
    setProblem(null)
    try {
      await ask('people', 'changePassphrase', { old, new: fresh })
      void message.success(say('passphrase-done'), 6)
      onClose()
    } catch (thrown) {
      setProblem(thrown)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={say('passphrase-title', { name })}
      okText={say('save')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: fresh === null, loading: busy }}
      onOk={() => void change()}
      onCancel={onClose}
      width={460}
    >
      <Form layout="vertical" size="middle">
        <Form.Item label={say('old')}>
          <Input.Password
            autoFocus
            aria-label={say('old')}
            value={old}
            onChange={({ target }) => setOld(target.value)}
          />
        </Form.Item>
        <NewPassphrase
          label={say('new')}
          hint={say('too-short')}
          onPassphrase={setFresh}
          onEnter={() => void change()}
        />
      </Form>
      <Alert type="warning" showIcon title={say('passphrase-text')} />
      {problem !== null && <ProblemAlert problem={problem} />}
    </Modal>
  )
}
