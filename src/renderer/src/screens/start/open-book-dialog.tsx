import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { BookState, RecentBook } from '#contract'
import { ask } from '../../api/client.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { startWords } from '../../words/start.ts'
import { useWords } from '../../words/words.ts'

export interface OpenBookDialogProps {
  /** The book asked for, or `null` when the dialog is closed. */
  readonly book: RecentBook | null
  onClose(): void
  onOpen(book: BookState): void
}

/** Asks who opens a book, of those who can, and for their passphrase; a wrong one leaves the dialog open. */
export function OpenBookDialog({ book, onClose, onOpen }: OpenBookDialogProps) {
  const say = useWords(startWords)
  const [chosen, setChosen] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  const people = book?.people ?? []
  const name = chosen ?? people[0]

  async function open() {
    if (book === null || busy) return
    setBusy(true)
    setProblem(null)
    try {
      const opened = await ask('shell', 'openBook', {
        token: book.token,
        passphrase,
        ...(name !== undefined && { name }),
      })
      if (opened !== null) onOpen(opened)
    } catch (thrown) {
      setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }

  function forget() {
    setChosen(null)
    setPassphrase('')
    setProblem(null)
  }

  return (
    <Modal
      open={book !== null}
      title={say('open-title', { title: book?.title ?? '' })}
      okText={say('open-ok')}
      cancelText={say('back')}
      okButtonProps={{ loading: busy, size: 'middle' }}
      cancelButtonProps={{ size: 'middle' }}
      onOk={() => void open()}
      onCancel={onClose}
      afterClose={forget}
      width={420}
    >
      <p className="soft">{book?.folder}</p>
      <Form layout="vertical" size="middle">
        {people.length === 1 && <p>{say('can-open', { name: people[0] ?? '' })}</p>}
        {people.length > 1 && (
          <Form.Item label={say('who-opens')}>
            <Select
              aria-label={say('who-opens')}
              value={name ?? null}
              options={people.map((each) => ({ value: each, label: each }))}
              onChange={setChosen}
            />
          </Form.Item>
        )}
        <Form.Item label={say('passphrase')}>
          <Input.Password
            autoFocus
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
            onPressEnter={() => void open()}
          />
        </Form.Item>
      </Form>
      {problem !== null && <ProblemAlert problem={problem} />}
    </Modal>
  )
}
