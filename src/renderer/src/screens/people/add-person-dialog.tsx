import { App, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Role } from '#contract'
import { ask } from '../../api/client.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { peopleWords } from '../../words/people.ts'
import { roleLabels } from '../../words/roles.ts'
import { textOf, useLanguage, useWords } from '../../words/words.ts'
import { NewPassphrase } from './new-passphrase.tsx'

const ROLES: readonly Role[] = ['enter', 'review', 'administer']

/** Asks for the name, roles and first passphrase of somebody who is to open the book. */
export function AddPersonDialog({ onClose }: { onClose(): void }) {
  const say = useWords(peopleWords)
  const language = useLanguage()
  const { message } = App.useApp()
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(['enter'])
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const ready = name.trim() !== '' && roles.length > 0 && passphrase !== null

  async function add() {
    if (passphrase === null || !ready || busy) return
    setBusy(true)
    setProblem(null)
    try {
      const added = await ask('people', 'add', { name, roles, passphrase })
      void message.success(say('added', { name: added.name }))
      onClose()
    } catch (thrown) {
      setProblem(thrown)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={say('add-title')}
      okText={say('save')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: !ready, loading: busy }}
      onOk={() => void add()}
      onCancel={onClose}
      width={460}
    >
      <Form layout="vertical" size="middle">
        <Form.Item label={say('name')}>
          <Input autoFocus maxLength={40} value={name} onChange={({ target }) => setName(target.value)} />
        </Form.Item>
        <Form.Item label={say('roles')}>
          <Checkbox.Group
            value={[...roles]}
            options={ROLES.map((role) => ({ value: role, label: textOf(roleLabels[role], language) }))}
            onChange={(chosen) => setRoles(ROLES.filter((role) => chosen.includes(role)))}
          />
        </Form.Item>
        <NewPassphrase
          label={say('first-passphrase')}
          hint={say('first-passphrase-hint')}
          onPassphrase={setPassphrase}
          onEnter={() => void add()}
        />
      </Form>
      {problem !== null && <ProblemAlert problem={problem} />}
    </Modal>
  )
}
