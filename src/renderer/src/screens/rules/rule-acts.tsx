import { CopyOutlined, DeleteOutlined, EditOutlined, ExperimentOutlined, ExportOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm } from 'antd'
import type { RuleView } from '#contract'
import { ask } from '../../api/client.ts'
import { MayButton } from '../../parts/may-button.tsx'
import { useScope } from '../../parts/scope.tsx'
import { rulesWords } from '../../words/rules.ts'
import { textOf, useWords } from '../../words/words.ts'
import { copyOf } from './draft.ts'
import type { RuleDraft } from './use-draft.ts'

export interface RuleActsProps {
  readonly rule: RuleView
  readonly onDraft: (draft: RuleDraft) => void
  readonly onRehearse: () => void
  /** `null`: nothing is wrong any more. */
  readonly onProblem: (problem: unknown) => void
}

/** What can be done with a rule: change, copy, rehearse, export, withdraw with the way back. */
export function RuleActs({ rule, onDraft, onRehearse, onProblem }: RuleActsProps) {
  const say = useWords(rulesWords)
  const { language } = useScope()
  const { message } = App.useApp()
  const { code } = rule
  const isOwn = rule.origin === 'book'
  const title = textOf(rule.title, language) || rule.title.zh
  const attempt = (work: () => Promise<void>) => {
    onProblem(null)
    void work().catch(onProblem)
  }
  const edit = async () => onDraft({ rule: await ask('rules', 'definition', { code }), isNew: false, basis: null })
  const copy = async () => {
    const file = await ask('rules', 'definition', { code })
    onDraft({ rule: copyOf(file), isNew: true, basis: code })
  }
  const exportIt = async () => {
    const chosen = await ask('shell', 'chooseFormFile', {
      name: `${title.replaceAll(/[\\/:*?"<>|]/g, '_')}_${code}.json`,
    })
    if (chosen === null) return
    const { file } = await ask('rules', 'exportTo', { code, to: chosen.token })
    void message.success(say('exported', { file }))
  }
  const restore = async () => {
    await ask('rules', 'restore', { code })
    message.destroy(code)
    void message.success(say('restored', { title }))
  }
  const withdraw = async () => {
    await ask('rules', 'withdraw', { code })
    void message.open({
      key: code,
      type: 'success',
      duration: 8,
      content: (
        <>
          {say('withdrawn', { title })}{' '}
          <Button size="small" type="link" onClick={() => attempt(restore)}>
            {say('restore')}
          </Button>
        </>
      ),
    })
  }

  return (
    <div className="rules-acts">
      {isOwn && (
        <MayButton verb="rules.add" size="small" icon={<EditOutlined />} onClick={() => attempt(edit)}>
          {say('edit')}
        </MayButton>
      )}
      <MayButton verb="rules.add" size="small" icon={<CopyOutlined />} onClick={() => attempt(copy)}>
        {say('copy')}
      </MayButton>
      <Button size="small" icon={<ExperimentOutlined />} disabled={rule.issues.length > 0} onClick={onRehearse}>
        {say('rehearse')}
      </Button>
      <Button size="small" icon={<ExportOutlined />} onClick={() => attempt(exportIt)}>
        {say('export')}
      </Button>
      {isOwn && (
        <Popconfirm
          title={say('withdraw-question', { title })}
          description={say('withdraw-hint')}
          okText={say('withdraw')}
          cancelText={say('withdraw-no')}
          onConfirm={() => attempt(withdraw)}
        >
          <MayButton verb="rules.withdraw" size="small" danger icon={<DeleteOutlined />}>
            {say('withdraw')}
          </MayButton>
        </Popconfirm>
      )}
    </div>
  )
}
