import { CopyOutlined, DeleteOutlined, EditOutlined, ExportOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm, Segmented, Tag } from 'antd'
import { useState } from 'react'
import type { FormEntry, FormFile, FormVersion } from '#contract'
import { ask } from '../../api/client.ts'
import { momentLabel } from '../../parts/format.ts'
import { MayButton } from '../../parts/may-button.tsx'
import { useScope } from '../../parts/scope.tsx'
import { originTerms } from '../../words/form-terms.ts'
import { formsWords } from '../../words/forms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { FormColumns } from './form-columns.tsx'
import { FormProblem } from './form-problem.tsx'
import { FormRows } from './form-rows.tsx'

export interface FormDetailProps {
  readonly entry: FormEntry
  /** Opens a definition to be worked on. */
  onOpen(form: FormFile): void
}

/** One form: its columns, the rows filed by it, its versions, and what can be done with it. */
export function FormDetail({ entry, onOpen }: FormDetailProps) {
  const say = useWords(formsWords)
  const { language } = useScope()
  const { message } = App.useApp()
  const [view, setView] = useState<'columns' | 'rows'>('columns')
  const [problem, setProblem] = useState<unknown>(null)
  const { form, origin, versions, submissions } = entry
  const title = textOf(form.title, language)
  const isOwn = origin === 'book'

  async function attempt(work: () => Promise<void>) {
    setProblem(null)
    await work().catch(setProblem)
  }
  const exportIt = async () => {
    const chosen = await ask('shell', 'chooseFormFile', { name: `${title}_${form.code}.json` })
    if (chosen === null) return
    const { file } = await ask('forms', 'exportTo', { form: form.code, to: chosen.token })
    void message.success(say('exported', { file }))
  }
  const change = async () => {
    const definition = await ask('forms', 'definition', { form: form.code })
    onOpen(isOwn ? definition : { ...definition, code: '' })
  }
  const remove = async () => {
    await ask('forms', 'remove', { form: form.code })
    void message.success(say('removed', { form: title }))
  }

  return (
    <section className="forms-detail" aria-label={title}>
      <header className="forms-detail-head">
        <div className="forms-detail-title">
          <h1>{title}</h1>
          <Tag color={isOwn ? 'cyan' : 'default'}>{textOf(originTerms[origin], language)}</Tag>
          <span className="soft">
            {say('code')} {form.code}
            {form.formNumber !== '' && ` · ${say('form-number')} ${form.formNumber}`}
          </span>
        </div>
        <Button icon={<ExportOutlined />} onClick={() => void attempt(exportIt)}>
          {say('export')}
        </Button>
        <Button icon={isOwn ? <EditOutlined /> : <CopyOutlined />} onClick={() => void attempt(change)}>
          {say(isOwn ? 'change' : 'copy')}
        </Button>
        {isOwn && (
          <Popconfirm
            title={say('remove-question', { form: title })}
            description={say('remove-hint')}
            okText={say('remove')}
            cancelText={say('no')}
            onConfirm={() => attempt(remove)}
            disabled={submissions > 0}
          >
            <MayButton verb="forms.remove" danger icon={<DeleteOutlined />} disabled={submissions > 0}>
              {say('remove')}
            </MayButton>
          </Popconfirm>
        )}
      </header>
      <FormProblem problem={problem} />
      <div className="forms-detail-bar">
        <Segmented
          size="small"
          value={view}
          options={(['columns', 'rows'] as const).map((value) => ({ value, label: say(value) }))}
          onChange={setView}
        />
        <span className="soft">{isOwn ? versions.map((version) => versionText(version, say)).join(' · ') : ''}</span>
      </div>
      {view === 'columns' ? <FormColumns form={form} /> : <FormRows entry={entry} />}
    </section>
  )
}

type Say = ReturnType<typeof useWords<keyof (typeof formsWords)['zh-CN']>>

function versionText({ version, since, until }: FormVersion, say: Say): string {
  const from = since === null ? '' : momentLabel(since)
  return until === null
    ? say('versions', { version, since: from })
    : say('versions-ended', { version, since: from, until: momentLabel(until) })
}
