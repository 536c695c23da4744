import { KeyOutlined, LogoutOutlined, TeamOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { SignedIn } from '#contract'
import { useScope } from '../parts/scope.tsx'
import { ChangePassphraseDialog } from '../screens/people/change-passphrase-dialog.tsx'
import { frameWords } from '../words/frame.ts'
import { peopleWords } from '../words/people.ts'
import { rolesText, roleWords } from '../words/roles.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** Who has opened the book, with what they can do about that. */
export function PersonButton({ person, onClose }: { readonly person: SignedIn; onClose(): void }) {
  const say = useWords(peopleWords)
  const frame = useWords(frameWords)
  const none = useWords(roleWords)('none')
  const language = useLanguage()
  const scope = useScope()
  const [changing, setChanging] = useState(false)
  const roles = rolesText(person.roles, language) || none
  const told = say('signed-in', { name: person.name, roles })

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', type: 'group', label: told },
            { key: 'passphrase', icon: <KeyOutlined />, label: say('change-passphrase') },
            { key: 'people', icon: <TeamOutlined />, label: frame('people') },
            { type: 'divider' },
            { key: 'close', icon: <LogoutOutlined />, label: say('other-person') },
          ],
          onClick: ({ key }) => {
            if (key === 'passphrase') setChanging(true)
            if (key === 'people') scope.open('people')
            if (key === 'close') onClose()
          },
        }}
      >
        <Button type="text" className="top-bar-person" icon={<UserOutlined />} title={told}>
          {person.name}
        </Button>
      </Dropdown>
      {changing && <ChangePassphraseDialog name={person.name} onClose={() => setChanging(false)} />}
    </>
  )
}
