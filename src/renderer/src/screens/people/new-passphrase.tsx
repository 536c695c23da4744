import { Form, Input } from 'antd'
import { useState } from 'react'
import { peopleWords } from '../../words/people.ts'
import { useWords } from '../../words/words.ts'

export interface NewPassphraseProps {
  readonly label: string
  readonly hint: string
  /** Told the passphrase when it is long enough and was typed alike twice, else `null`. */
  onPassphrase(passphrase: string | null): void
  onEnter(): void
}

const LEAST = 8

/** A new passphrase, typed twice. */
export function NewPassphrase({ label, hint, onPassphrase, onEnter }: NewPassphraseProps) {
  const say = useWords(peopleWords)
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')

  function take(one: string, other: string) {
    setFirst(one)
    setSecond(other)
    onPassphrase(one === other && one.length >= LEAST ? one : null)
  }

  const isShort = first !== '' && first.length < LEAST
  const isDifferent = second !== '' && second !== first
  return (
    <>
      <Form.Item
        label={label}
        extra={hint}
        {...(isShort && { validateStatus: 'error' as const, help: say('too-short') })}
      >
        <Input.Password aria-label={label} value={first} onChange={({ target }) => take(target.value, second)} />
      </Form.Item>
      <Form.Item
        label={say('repeat')}
        {...(isDifferent && { validateStatus: 'error' as const, help: say('different') })}
      >
        <Input.Password
          aria-label={say('repeat')}
          value={second}
          onChange={({ target }) => take(first, target.value)}
          onPressEnter={onEnter}
        />
      </Form.Item>
    </>
  )
}
