import { Input, Modal } from 'antd'
import { useState } from 'react'
import { viewsWords } from '../words/views.ts'
import { useWords } from '../words/words.ts'

export interface ViewNameDialogProps {
  readonly title: string
  readonly first: string
  onName(name: string): void
  onCancel(): void
}

/** Asks what a view is to be called. */
export function ViewNameDialog({ title, first, onName, onCancel }: ViewNameDialogProps) {
  const say = useWords(viewsWords)
  const [name, setName] = useState(first)
  const trimmed = name.trim()
  const done = () => {
    if (trimmed !== '') onName(trimmed)
  }
  return (
    <Modal
      open
      title={title}
      width={360}
      okText={title}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: trimmed === '' }}
      onOk={done}
      onCancel={onCancel}
    >
      <Input
        autoFocus
        maxLength={60}
        placeholder={say('name')}
        aria-label={say('name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={done}
      />
    </Modal>
  )
}
