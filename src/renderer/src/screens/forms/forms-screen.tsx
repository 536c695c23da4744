import { FileAddOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { useState } from 'react'
import { useFormDesk } from '../../api/form-desk.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { formsWords } from '../../words/forms.ts'
import { useWords } from '../../words/words.ts'
import { DefineForm } from './define-form.tsx'
import { FormDetail } from './form-detail.tsx'
import { FormList } from './form-list.tsx'
import { FormProblem } from './form-problem.tsx'
import './forms-screen.css'

/** Every form the book knows, what it is made of, and new ones defined from a workbook or read from a file. */
export function FormsScreen() {
  const say = useWords(formsWords)
  const [chosen, setChosen] = useState<string | null>(null)
  const desk = useFormDesk()
  const entries = useAnswer('forms', 'entries', {})

  if (entries.error !== null) return <ProblemAlert problem={entries.error} onAgain={() => void entries.refetch()} />
  if (entries.data === undefined) return <LateSkeleton rows={8} />
  if (desk.reading && desk.draft === null)
    return (
      <div className="forms-reading" role="status">
        <Spin />
        <span>{say('reading')}</span>
        <Button onClick={desk.cancel}>{say('cancel')}</Button>
      </div>
    )
  if (desk.draft !== null) return <DefineForm desk={desk} draft={desk.draft} onKept={setChosen} />

  const entry = entries.data.find(({ form }) => form.code === chosen)
  return (
    <div className="forms">
      <div className="forms-bar">
        <Button type="primary" icon={<FileAddOutlined />} onClick={() => void desk.define()}>
          {say('define')}
        </Button>
        <Button icon={<FolderOpenOutlined />} onClick={() => void desk.readFile()}>
          {say('read-file')}
        </Button>
        <span className="soft forms-hint">{say('hint')}</span>
      </div>
      <FormProblem problem={desk.problem} />
      <div className="forms-both">
        <FormList entries={entries.data} chosen={chosen} onChoose={setChosen} />
        {entry === undefined ? (
          <EmptyState title={say('none-chosen')} />
        ) : (
          <FormDetail key={entry.form.code} entry={entry} onOpen={desk.open} />
        )}
      </div>
    </div>
  )
}
