import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Person } from '#contract'
import { ask } from '../../api/client.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { peopleWords } from '../../words/people.ts'
import { useWords } from '../../words/words.ts'

/** Asks what a person is called from now on; what was done before stays under the name of then. */
export function RenameDialog({ person, onClose }: { readonly person: Person; onClose(): void }) {
  const say = useWords(peopleWords)
  const { message } = App.useApp()
  const [name, setName] = useState(person.name)
  const [problem, setProblem] = useState<unknown>(null)
  const ready = name.trim() !== '' && name.trim() !== person.name

  async function rename() {
    if (!ready) return
    setProblem(null)
    try {
      const renamed = await ask('people', 'rename', { person: person.person, name })
      void message.success(say('renamed-done', { name: renamed.name }))
      onClose()
    } catch (thrown) {
      setProblem(thrown)
    }
  }

  return (
    <Modal
      open
      title={say('rename-title', { name: person.name })}
      okText={say('save')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: !ready }}
      onOk={() => void rename()}
      onCancel={onClose}
      width={400}
    >
      <Input
        autoFocus
        aria-label={say('name')}
        maxLength={40}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => void rename()}
      />
      {problem !== null && <ProblemAlert problem={problem} />}
    </Modal>
  )
}
