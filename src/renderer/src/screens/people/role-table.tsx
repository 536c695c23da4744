import { CheckOutlined } from '@ant-design/icons'
import { Table } from 'antd'
import { use } from 'react'
import type { Label, Role } from '#contract'
import { MayContext } from '../../parts/may.ts'
import { Panel } from '../../parts/panel.tsx'
import { peopleWords, roleVerbLabels } from '../../words/people.ts'
import { roleLabels } from '../../words/roles.ts'
import { textOf, useLanguage, useWords } from '../../words/words.ts'

interface RoleVerb {
  readonly verb: string
  readonly label: Label
  readonly roles: readonly Role[]
}

const ROLES: readonly Role[] = ['enter', 'review', 'administer']

/** What each role may do, out of the program's one table. */
export function RoleTable() {
  const say = useWords(peopleWords)
  const language = useLanguage()
  const needs = use(MayContext)?.needs ?? {}
  const verbs = Object.entries(roleVerbLabels)
    .filter(([verb]) => needs[verb] !== undefined)
    .map(([verb, label]): RoleVerb => ({ verb, label, roles: needs[verb] ?? [] }))

  return (
    <Panel className="people-roles" title={say('what-roles-do')}>
      <p className="soft">{say('everybody-may')}</p>
      <Table<RoleVerb>
        rowKey="verb"
        size="small"
        pagination={false}
        dataSource={verbs}
        columns={[
          { title: say('act'), key: 'act', render: (_, { label }) => textOf(label, language) },
          ...ROLES.map((role) => ({
            title: textOf(roleLabels[role], language),
            key: role,
            width: language === 'en' ? 92 : 64,
            align: 'center' as const,
            render: (_: unknown, { roles }: RoleVerb) =>
              roles.includes(role) && <CheckOutlined aria-label={say('may')} />,
          })),
        ]}
      />
    </Panel>
  )
}
