import { App, Checkbox, Table, Tag } from 'antd'
import { useState } from 'react'
import type { Person, Role } from '#contract'
import { ask } from '../../api/client.ts'
import { momentLabel } from '../../parts/format.ts'
import { useMay } from '../../parts/may.ts'
import { MayButton } from '../../parts/may-button.tsx'
import { problemSentence } from '../../parts/problem-alert.tsx'
import { peopleWords } from '../../words/people.ts'
import { roleLabels, rolesText } from '../../words/roles.ts'
import { textOf, useLanguage, useWords } from '../../words/words.ts'

export interface PeopleTableProps {
  readonly people: readonly Person[]
  onRename(person: Person): void
}

const ROLES: readonly Role[] = ['enter', 'review', 'administer']

/** Everybody who has or had a key; roles are given and taken by a click, which undoes itself by another. */
export function PeopleTable({ people, onRename }: PeopleTableProps) {
  const say = useWords(peopleWords)
  const language = useLanguage()
  const { message, modal } = App.useApp()
  const roles = useMay('people.setRoles')
  const [busy, setBusy] = useState(false)

  async function change(act: () => Promise<unknown>, done: string) {
    setBusy(true)
    try {
      await act()
      void message.success(done)
    } catch (thrown) {
      void message.error(problemSentence(thrown, language), 8)
    } finally {
      setBusy(false)
    }
  }

  function setRoles({ person, name }: Person, wanted: readonly Role[]) {
    const done = say('roles-done', { name, roles: rolesText(wanted, language) })
    void change(() => ask('people', 'setRoles', { person, roles: wanted }), done)
  }

  function remove({ person, name }: Person) {
    modal.confirm({
      title: say('remove-question', { name }),
      content: say('remove-text'),
      okText: say('yes'),
      okButtonProps: { danger: true },
      cancelText: say('cancel'),
      onOk: () => change(() => ask('people', 'remove', { person }), say('removed-done', { name })),
    })
  }

  const roleColumn = (role: Role) => ({
    title: textOf(roleLabels[role], language),
    key: role,
    width: language === 'en' ? 92 : 64,
    align: 'center' as const,
    render: (_: unknown, person: Person) => {
      const has = person.roles.includes(role)
      const isOnly = has && person.roles.length === 1
      const why = roles.reason ?? (person.active ? (isOnly ? say('last-role') : undefined) : say('no-key'))
      return (
        <Checkbox
          checked={has}
          disabled={busy || why !== undefined}
          title={why ?? ''}
          aria-label={`${person.name}: ${textOf(roleLabels[role], language)}`}
          onChange={({ target }) =>
            setRoles(person, target.checked ? [...person.roles, role] : person.roles.filter((each) => each !== role))
          }
        />
      )
    },
  })

  return (
    <Table<Person>
      className="people-table"
      rowKey="person"
      size="small"
      pagination={false}
      dataSource={[...people]}
      rowClassName={({ active }) => (active ? '' : 'soft')}
      columns={[
        {
          title: say('name'),
          key: 'name',
          render: (_, { name, isYou }) => (
            <>
              {name} {isYou && <Tag color="cyan">{say('you')}</Tag>}
            </>
          ),
        },
        ...ROLES.map(roleColumn),
        {
          title: say('state'),
          key: 'state',
          width: language === 'en' ? 150 : 110,
          render: (_, { active }) => (
            <span title={active ? '' : say('no-key')}>{say(active ? 'active' : 'removed')}</span>
          ),
        },
        { title: say('since'), dataIndex: 'since', width: 140, render: momentLabel },
        {
          key: 'actions',
          width: language === 'en' ? 190 : 150,
          render: (_, person) =>
            person.active && (
              <>
                <MayButton verb="people.rename" size="small" type="text" onClick={() => onRename(person)}>
                  {say('rename')}
                </MayButton>
                <MayButton
                  verb="people.remove"
                  size="small"
                  type="text"
                  danger
                  disabled={busy || person.isYou}
                  title={person.isYou ? say('remove-yourself') : ''}
                  onClick={() => remove(person)}
                >
                  {say('remove')}
                </MayButton>
              </>
            ),
        },
      ]}
    />
  )
}
