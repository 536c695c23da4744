import { KeyOutlined, UserAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Person } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { MayButton } from '../../parts/may-button.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { peopleWords } from '../../words/people.ts'
import { useWords } from '../../words/words.ts'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx'
import { PeopleTable } from './people-table.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { RoleTable } from './role-table.tsx'
import './people-screen.css'

type Dialog = { readonly kind: 'add' | 'passphrase' } | { readonly kind: 'rename'; readonly person: Person }

/** Who can open the book, what each may do, and the ways to change that. */
export function PeopleScreen() {
  const say = useWords(peopleWords)
  const people = useAnswer('people', 'list', {})
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)

  if (people.error !== null) return <ProblemAlert problem={people.error} onAgain={() => void people.refetch()} />
  if (people.data === undefined) return <LateSkeleton rows={6} />
  const you = people.data.find(({ isYou }) => isYou)

  return (
    <div className="people">
      <div className="people-bar">
        <MayButton
          verb="people.add"
          type="primary"
          icon={<UserAddOutlined />}
          onClick={() => setDialog({ kind: 'add' })}
        >
          {say('add')}
        </MayButton>
        <Button icon={<KeyOutlined />} onClick={() => setDialog({ kind: 'passphrase' })}>
          {say('change-passphrase')}
        </Button>
        <span className="soft people-hint">{say('hint')}</span>
      </div>
      <div className="people-body">
        <PeopleTable people={people.data} onRename={(person) => setDialog({ kind: 'rename', person })} />
        <RoleTable />
      </div>
      {dialog?.kind === 'add' && <AddPersonDialog onClose={close} />}
      {dialog?.kind === 'rename' && <RenameDialog person={dialog.person} onClose={close} />}
      {dialog?.kind === 'passphrase' && <ChangePassphraseDialog name={you?.name ?? ''} onClose={close} />}
    </div>
  )
}
