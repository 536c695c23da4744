import { CloseOutlined } from '@ant-design/icons'
import { Button, Drawer, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import type { RuleOutcome, RuleView } from '#contract'
import { formTitle } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { severityTerms } from '../../words/checks.ts'
import { originTerms } from '../../words/form-terms.ts'
import { rehearsalWords } from '../../words/rule-editor.ts'
import { rulesWords } from '../../words/rules.ts'
import { textOf, useWords } from '../../words/words.ts'
import { copyOf, fileOf } from './draft.ts'
import { issueText } from './issue-text.ts'
import { RehearsalPanel } from './rehearsal-panel.tsx'
import { RuleActs } from './rule-acts.tsx'
import { validityText } from './rule-columns.ts'
import { RuleFacts } from './rule-facts.tsx'
import { RuleFailures } from './rule-failures.tsx'
import { RuleSwitch } from './rule-switch.tsx'
import { RuleVersions } from './rule-versions.tsx'
import type { RuleDraft } from './use-draft.ts'

export interface RuleDetailProps {
  readonly rule: RuleView
  readonly outcome: RuleOutcome | undefined
  readonly onDraft: (draft: RuleDraft) => void
  readonly onClose: () => void
}

/** One rule: what it says exactly, whether it runs, where it fails now, and how it came to be what it is. */
export function RuleDetail({ rule, outcome, onDraft, onClose }: RuleDetailProps) {
  const say = useWords(rulesWords)
  const rehearsal = useWords(rehearsalWords)
  const scope = useScope()
  const { language, forms } = scope
  const [problem, setProblem] = useState<unknown>(null)
  const [rehearsing, setRehearsing] = useState(false)
  const isOwn = rule.origin === 'book'
  const title = textOf(rule.title, language) || rule.title.zh

  return (
    <aside className="rules-detail" aria-label={title}>
      <header className="rules-detail-head">
        <h2>{title}</h2>
        <Tooltip title={say('close')}>
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label={say('close')} onClick={onClose} />
        </Tooltip>
      </header>
      <div className="rules-tags">
        <Tag color={rule.severity === 'error' ? 'error' : 'warning'}>
          {textOf(severityTerms[rule.severity], language)}
        </Tag>
        <Tag color={isOwn ? 'cyan' : 'default'}>{textOf(originTerms[rule.origin], language)}</Tag>
        {(rule.from !== null || rule.until !== null) && <Tag>{validityText(rule, scope, say)}</Tag>}
        <RuleSwitch rule={rule} />
        <span className="soft rules-code">
          {formTitle(forms, rule.form, language)} · {rule.code}
        </span>
      </div>
      <RuleActs rule={rule} onDraft={onDraft} onRehearse={() => setRehearsing(true)} onProblem={setProblem} />
      {problem !== null && <ProblemAlert problem={problem} />}
      {rule.issues.map((issue) => (
        <p key={`${issue.code} ${issue.from} ${issue.value}`} className="bad">
          {say('broken')}
          {issueText(issue, language)}
        </p>
      ))}
      <RuleFacts rule={rule} />
      <h3>{say('fails-now')}</h3>
      <RuleFailures rule={rule} outcome={outcome} />
      <h3>{say('versions')}</h3>
      {isOwn ? (
        <RuleVersions code={rule.code} />
      ) : (
        <p className="soft">{say('no-versions', { version: rule.version })}</p>
      )}
      <Drawer
        open={rehearsing}
        placement="bottom"
        size="62%"
        className="rules-rehearsal-drawer"
        title={`${rehearsal('title')} · ${title}`}
        onClose={() => setRehearsing(false)}
        destroyOnHidden
      >
        <RehearsalPanel rule={isOwn ? fileOf(rule) : copyOf(fileOf(rule))} canRun />
      </Drawer>
    </aside>
  )
}
