import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { membersWords } from '../words/members.ts'
import { useWords } from '../words/words.ts'
import './member-picker.css'

/** Something that can be ticked; `null` stands for absent. */
export interface PickedMember {
  readonly code: string | null
  readonly name: string
}

export interface MemberPickerProps {
  readonly title: string
  readonly members: readonly PickedMember[]
  /** Ticked at first; empty means all. */
  readonly chosen: readonly (string | null)[]
  /** Why the members could not be read. */
  readonly problem?: string | null
  /** Empty means all. */
  onChoose(members: readonly (string | null)[]): void
  onCancel(): void
}

/** Ticks members of a dimension, found by a part of their name or code. */
export function MemberPicker({ title, members, chosen, problem = null, onChoose, onCancel }: MemberPickerProps) {
  const say = useWords(membersWords)
  const [text, setText] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string | null> | null>(chosen.length === 0 ? null : new Set(chosen))
  const wanted = text.trim().toLowerCase()
  const found = members.filter(({ code, name }) => `${name} ${code ?? ''}`.toLowerCase().includes(wanted))
  const isTicked = (code: string | null) => ticked === null || ticked.has(code)
  const count = ticked === null ? members.length : ticked.size

  const toggle = (code: string | null) => {
    const next = new Set(ticked ?? members.map((member) => member.code))
    if (!next.delete(code)) next.add(code)
    setTicked(next)
  }
  const apply = () => {
    const all = ticked === null || members.every(({ code }) => ticked.has(code))
    onChoose(all ? [] : [...(ticked ?? [])])
  }

  return (
    <Modal
      open
      title={title}
      width={420}
      onCancel={onCancel}
      onOk={apply}
      okText={say('apply')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: count === 0 }}
    >
      <Input
        autoFocus
        allowClear
        prefix={<SearchOutlined />}
        placeholder={say('find')}
        aria-label={say('find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={apply}
      />
      <div className="member-picker-bar">
        <Button size="small" type="link" onClick={() => setTicked(null)}>
          {say('all')}
        </Button>
        <Button size="small" type="link" onClick={() => setTicked(new Set())}>
          {say('none')}
        </Button>
        {wanted !== '' && found.length > 0 && (
          <Button size="small" type="link" onClick={() => setTicked(new Set(found.map(({ code }) => code)))}>
            {say('found')}
          </Button>
        )}
        <span className="soft">{say('chosen', { chosen: count, count: members.length })}</span>
      </div>
      <ul className="member-picker-list">
        {found.map(({ code, name }) => (
          <li key={code ?? 'none'}>
            <Checkbox checked={isTicked(code)} onChange={() => toggle(code)}>
              {name}
            </Checkbox>
          </li>
        ))}
        {found.length === 0 && <li className="soft">{say('nothing')}</li>}
      </ul>
      {problem !== null && <p className="bad">{problem}</p>}
    </Modal>
  )
}
