import { ArrowLeftOutlined, SaveOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { ask } from '../../api/client.ts'
import { MayButton } from '../../parts/may-button.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { ruleEditorWords } from '../../words/rule-editor.ts'
import { textOf, useWords } from '../../words/words.ts'
import { toCheck } from './draft.ts'
import { isAboutTexts, LiveCheck, useLiveCheck } from './live-check.tsx'
import { RehearsalPanel } from './rehearsal-panel.tsx'
import { RuleFields } from './rule-fields.tsx'
import { RuleLimits } from './rule-limits.tsx'
import './rule-editor.css'
import type { RuleDraft } from './use-draft.ts'

export interface RuleEditorProps {
  readonly draft: RuleDraft
  readonly onChange: (draft: RuleDraft) => void
  readonly onClose: () => void
  readonly onKept: (code: string) => void
}

/** A rule in work: its fields, what it says and what is wrong with it as it is typed, and what it would find. */
export function RuleEditor({ draft, onChange, onClose, onKept }: RuleEditorProps) {
  const say = useWords(ruleEditorWords)
  const { language } = useScope()
  const { message, modal } = App.useApp()
  const [began] = useState(() => JSON.stringify(draft.rule))
  const [problem, setProblem] = useState<unknown>(null)
  const { rule, isNew, basis } = draft
  const live = useLiveCheck(rule)
  const change = (file: typeof rule) => onChange({ ...draft, rule: file })
  const step = live.check?.step ?? null
  const canKeep = rule.code !== '' && step !== null && step !== 'unchanged'
  const heading = say(isNew ? 'new-title' : 'edit-title')

  const keep = async () => {
    setProblem(null)
    const added = await ask('rules', 'add', { rule: toCheck(rule) })
    const { title, version, code } = added.rule
    void message.success(say('kept', { title: textOf(title, language) || title.zh, version }))
    onKept(code)
  }
  const leave = () => {
    if (JSON.stringify(rule) === began) return onClose()
    modal.confirm({
      title: say('leave'),
      content: say('leave-hint'),
      okText: say('leave-yes'),
      cancelText: say('leave-no'),
      onOk: onClose,
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (canKeep) void keep().catch(setProblem)
  }

  return (
    <section className="rule-editor" onKeyDown={onKey} aria-label={heading}>
      <header className="rules-bar">
        <Button icon={<ArrowLeftOutlined />} onClick={leave}>
          {say('back')}
        </Button>
        <h1>{heading}</h1>
        {basis !== null && <span className="soft">{say('basis', { basis })}</span>}
        <span className="rules-gap" />
        <MayButton
          verb="rules.add"
          type="primary"
          icon={<SaveOutlined />}
          title={say('keep-hint')}
          disabled={!canKeep}
          onClick={() => void keep().catch(setProblem)}
        >
          {say('keep')}
        </MayButton>
      </header>
      {problem !== null && <ProblemAlert problem={problem} />}
      <div className="rule-editor-both">
        <div className="rule-fields">
          <RuleFields rule={rule} isNew={isNew} live={live} onChange={change} />
          <RuleLimits rule={rule} onChange={change} />
        </div>
        <LiveCheck rule={rule} live={live} onChange={change} />
      </div>
      <RehearsalPanel rule={toCheck(rule)} canRun={live.check?.issues.every(isAboutTexts) ?? false} />
    </section>
  )
}
