import { Tabs } from 'antd'
import { useScope } from '../../parts/scope.tsx'
import { rulesWords } from '../../words/rules.ts'
import { useWords } from '../../words/words.ts'
import { OutliersPage } from './outliers-page.tsx'
import { RuleEditor } from './rule-editor.tsx'
import { RulesPage } from './rules-page.tsx'
import './rules-screen.css'
import { useDraft } from './use-draft.ts'

const tabs = ['rules', 'outliers'] as const

/** The rules that returns are checked by, those of the program and people's own, and what counts as an outlier. */
export function RulesScreen() {
  const say = useWords(rulesWords)
  const scope = useScope()
  const [draft, setDraft] = useDraft()
  const tab = scope.remembered('rules:tab') === 'outliers' ? 'outliers' : 'rules'
  if (draft !== null)
    return (
      <RuleEditor
        draft={draft}
        onChange={setDraft}
        onClose={() => setDraft(null)}
        onKept={(code) => {
          setDraft(null)
          scope.remember('rules:chosen', code)
        }}
      />
    )
  return (
    <div className="rules">
      <Tabs
        className="rules-tabs"
        size="small"
        activeKey={tab}
        items={tabs.map((key) => ({ key, label: say(`tab-${key}`) }))}
        onChange={(key) => scope.remember('rules:tab', key)}
      />
      {tab === 'rules' ? <RulesPage onDraft={setDraft} /> : <OutliersPage />}
    </div>
  )
}
