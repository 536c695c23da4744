import { ArrowLeftOutlined, CheckOutlined, SaveOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import type { Draft, FormDesk } from '../../api/form-desk.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { formsWords } from '../../words/forms.ts'
import { textOf, useLanguage, useWords } from '../../words/words.ts'
import { toKeep } from './draft.ts'
import { DraftCheck } from './draft-check.tsx'
import { DraftColumns } from './draft-columns.tsx'
import { DraftHead } from './draft-head.tsx'
import { DraftSource } from './draft-source.tsx'
import { FormProblem } from './form-problem.tsx'
import './define-form.css'
import { MayButton } from '../../parts/may-button.tsx'

export interface DefineFormProps {
  readonly desk: FormDesk
  readonly draft: Draft
  onKept(code: string): void
}

/** A definition to be looked through and mended, then checked and kept. */
export function DefineForm({ desk, draft, onKept }: DefineFormProps) {
  const say = useWords(formsWords)
  const language = useLanguage()
  const { message } = App.useApp()
  const units = useAnswer('forms', 'units', {})

  async function keep() {
    const added = await desk.keep(toKeep(draft.form))
    if (added === null) return
    const { code, title, version } = added.form
    void message.success(say('kept', { form: textOf(title, language), version }))
    onKept(code)
  }

  return (
    <div className="define-form">
      <header className="define-form-bar">
        <Button icon={<ArrowLeftOutlined />} onClick={desk.close}>
          {say('back')}
        </Button>
        <h1>{say('define-title')}</h1>
        {draft.proposal !== null && (
          <DraftSource
            key={`${draft.proposal.sheet} ${draft.proposal.headerRows.join()}`}
            desk={desk}
            proposal={draft.proposal}
          />
        )}
      </header>
      <FormProblem problem={desk.problem} />
      <DraftHead form={draft.form} onChange={desk.change} />
      <DraftColumns draft={draft} units={units.data ?? []} onChange={desk.change} />
      <footer className="define-form-foot">
        <DraftCheck form={draft.form} check={desk.check} />
        <Button icon={<CheckOutlined />} disabled={desk.saving} onClick={() => void desk.checkNow(toKeep(draft.form))}>
          {say('check')}
        </Button>
        <MayButton
          verb="forms.add"
          type="primary"
          icon={<SaveOutlined />}
          disabled={desk.saving || draft.form.code === ''}
          onClick={() => void keep()}
        >
          {say('keep')}
        </MayButton>
      </footer>
    </div>
  )
}
