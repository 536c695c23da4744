import { Alert, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { BookState } from '#contract'
import { ask } from '../../api/client.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { startWords } from '../../words/start.ts'
import { useWords } from '../../words/words.ts'
import { leastLength, passphraseStrength } from './passphrase-strength.ts'

export interface NewBookDialogProps {
  readonly open: boolean
  onClose(): void
  onOpen(book: BookState): void
}

/** Asks for the name of who makes it and for a passphrase twice, warns that it can't be recovered, then lets the shell ask where to save. */
export function NewBookDialog({ open, onClose, onOpen }: NewBookDialogProps) {
  const say = useWords(startWords)
  const [name, setName] = useState('')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const longEnough = first.length >= leastLength
  const ready = longEnough && first === second && name.trim() !== ''

  async function make() {
    if (!ready || busy) return
    setBusy(true)
    setProblem(null)
    try {
      const book = await ask('shell', 'newBook', { passphrase: first, name })
      if (book !== null) onOpen(book)
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }

  function forget() {
    setName('')
    setFirst('')
    setSecond('')
    setProblem(null)
  }

  return (
    <Modal
      open={open}
      title={say('new-title')}
      okText={say('new-ok')}
      cancelText={say('back')}
      okButtonProps={{ disabled: !ready, loading: busy, size: 'middle' }}
      cancelButtonProps={{ size: 'middle' }}
      onOk={() => void make()}
      onCancel={onClose}
      afterClose={forget}
      width={460}
    >
      <Form layout="vertical" size="middle" onFinish={() => void make()}>
        <Form.Item label={say('your-name')} extra={say('your-name-hint')}>
          <Input
            autoFocus
            aria-label={say('your-name')}
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={say('passphrase')} extra={first === '' ? say('too-short') : hint()}>
          <Input.Password value={first} onChange={(event) => setFirst(event.target.value)} />
        </Form.Item>
        <Form.Item
          label={say('repeat')}
          {...(second !== '' && second !== first && { validateStatus: 'error' as const, help: say('different') })}
        >
          <Input.Password
            value={second}
            onChange={(event) => setSecond(event.target.value)}
            onPressEnter={() => void make()}
          />
        </Form.Item>
      </Form>
      <Alert
        type="warning"
        showIcon
        title={
          <>
            <strong>{say('lost-title')}</strong> {say('lost-text')}
          </>
        }
      />
      {problem !== null && <ProblemAlert problem={problem} />}
    </Modal>
  )

  function hint(): string {
    return longEnough ? say(`strength-${passphraseStrength(first)}`) : say('too-short')
  }
}
