import { ArrowLeftOutlined, CheckOutlined, SaveOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useAnswer } from '../../api/use-answer.ts'
import { formsWords } from '../../words/forms.ts'
import { useWords } from '../../words/words.ts'
import type { Draft } from './draft.ts'
import { DraftCheck } from './draft-check.tsx'
import { DraftColumns } from './draft-columns.tsx'
import { DraftHead } from './draft-head.tsx'
import { DraftSource } from './draft-source.tsx'
import { FormProblem } from './form-problem.tsx'
import type { FormDesk } from './use-form-desk.ts'

/** A definition to be looked through and mended, then checked and kept. */
export function DefineForm({ desk, draft }: { readonly desk: FormDesk; readonly draft: Draft }) {
  const say = useWords(formsWords)
  const units = useAnswer('forms', 'units', {})
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
        <Button icon={<CheckOutlined />} disabled={desk.saving} onClick={() => void desk.checkNow()}>
          {say('check')}
        </Button>
        <Button
          type="primary"
          icon={<SaveOutlined />}
          disabled={desk.saving || draft.form.code === ''}
          onClick={() => void desk.keep()}
        >
          {say('keep')}
        </Button>
      </footer>
    </div>
  )
}
