import { Button, Tabs } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import type { CheckFinding, Doubt } from '#contract'
import { ask } from '../../api/client.ts'
import { toChosenFile } from '../../api/to-chosen-file.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ExportButton } from '../../parts/export-button.tsx'
import { periodLabel } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { regionName } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { ruleTitle } from '../../subjects/checks/finding-columns.ts'
import { FindingDetail } from '../../subjects/checks/finding-detail.tsx'
import { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { useWords } from '../../words/words.ts'
import { ByRule } from './by-rule.tsx'
import { DoubtDetail } from './doubt-detail.tsx'
import { DoubtsList } from './doubts-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FindingCards } from './finding-cards.tsx'
import { allFindings, type FindingFilter, firstFilter, forgetAskedRule, scopeQuery, toQuery } from './finding-filter.ts'
import { FindingsList } from './findings-list.tsx'
import './findings-screen.css'
import { MatrixPage } from './matrix-page.tsx'
import { namedRules } from './named-rules.ts'
import { NothingFound } from './nothing-found.tsx'
import { OnwardButtons } from './onward-buttons.tsx'
import { type TabName, tabLabels } from './tab-labels.ts'
import { useCheckRun } from './use-check-run.ts'

/** Returns of the whole municipality stand for each of its counties. */
const whole = '500000'

type Chosen = { readonly finding: CheckFinding } | { readonly doubt: Doubt } | null

/** What the rules found in the period and counties of the top bar, what they can't tell, and what is not checked yet. */
export function FindingsScreen() {
  const say = useWords(findingsOfRulesWords)
  const scope = useScope()
  const { language, period, allRegions } = scope
  const [filter, setFilter] = useState<FindingFilter>(() => firstFilter(scope))
  const [tab, setTab] = useState<TabName>('list')
  const [chosen, setChosen] = useState<Chosen>(null)
  const run = useCheckRun()
  const nothing = period === ''
  const rules = useAnswer('rules', 'list', {})
  const overview = useAnswer('checks', 'findings', nothing ? null : { ...scopeQuery(scope), limit: 1 })
  const submissions = useAnswer('intake', 'submissions', nothing ? null : { period })
  const forget = useEffectEvent(() => forgetAskedRule(scope))
  useEffect(() => forget(), [])

  const failed = [rules, overview, submissions].find(({ error }) => error !== null)
  if (failed !== undefined) return <ProblemAlert problem={failed.error} onAgain={() => void failed.refetch()} />
  if (nothing) return <NothingFiled />
  const page = overview.data
  if (rules.data === undefined || page === undefined || submissions.data === undefined)
    return <LateSkeleton rows={10} />
  if (page.places.length === 0) return <NothingFiled />
  const filed = submissions.data.filter(({ state }) => state === 'current')

  const show = (next: Partial<FindingFilter>, on: TabName = 'list') => {
    setFilter({ ...allFindings, ...next })
    setChosen(null)
    setTab(on)
  }
  const choose = (next: Chosen) => setChosen(next)
  const all = rules.data
  const named = namedRules(all, page.rules)
  const { counts, places } = page
  const found = counts.errors + counts.warnings
  const codes = [...new Set(places.map(({ region }) => region))]
  const exportIt = () =>
    toChosenFile(say('file-name', { period: periodLabel(period, language) }), (to) =>
      ask('reports', 'checks', { query: toQuery(scope, filter), language, to }),
    )
  const onward = (of: CheckFinding | Doubt) => (
    <OnwardButtons
      rule={of.rule}
      form={of.form}
      isOutlier={!all.some(({ code }) => code === of.rule)}
      finding={'finding' in of ? of.finding : null}
      submission={
        of.submission ??
        filed.find(({ form, region }) => form === of.form && [of.region, whole].includes(region))?.submission ??
        null
      }
    />
  )

  return (
    <div className="rule-findings">
      <FindingCards
        page={page}
        filter={tab === 'list' ? filter : allFindings}
        run={run}
        onFilter={show}
        onDoubts={() => show({}, 'doubts')}
        onCheckAgain={() => run.runAll(scopeQuery(scope))}
      />
      {run.problem !== null && <ProblemAlert problem={run.problem} />}
      <Tabs
        className="rule-findings-tabs"
        size="small"
        activeKey={tab}
        items={tabLabels(page, language, say)}
        onChange={(key) => {
          setTab(key as TabName)
          setChosen(null)
        }}
        tabBarExtraContent={<ExportButton disabled={found + counts.cannotTell === 0} onExport={exportIt} />}
      />
      {(tab === 'list' || tab === 'doubts') && (
        <FilterBar
          filter={filter}
          forms={[...new Set(places.map(({ form }) => form))]}
          counties={codes.map((value) => ({ value, label: regionName(allRegions, value, language) }))}
          rules={page.rules.map(({ rule }) => rule)}
          allRules={named}
          hasState={tab === 'list'}
          onFilter={(next) => {
            setFilter(next)
            setChosen(null)
          }}
        />
      )}
      <div className="rule-findings-both">
        <div className="rule-findings-main">
          {tab === 'matrix' ? (
            <MatrixPage places={places} onOpen={(county, form) => show({ county, form })} />
          ) : tab === 'doubts' ? (
            <DoubtsList filter={filter} rules={named} onChoose={(doubt) => choose({ doubt })} />
          ) : tab === 'rules' && page.rules.length > 0 ? (
            <ByRule
              outcomes={page.rules}
              onOpen={({ rule, failed: places }) => show({ rule }, places > 0 ? 'list' : 'doubts')}
            />
          ) : found === 0 ? (
            <NothingFound page={page} rules={all} onCheck={run.runPending} />
          ) : (
            <FindingsList
              key={JSON.stringify(toQuery(scope, filter))}
              filter={filter}
              rules={named}
              onFilter={setFilter}
              onChoose={(finding) => choose({ finding })}
            />
          )}
        </div>
        {chosen !== null && 'finding' in chosen && (
          <FindingDetail
            key={chosen.finding.finding}
            finding={chosen.finding}
            title={ruleTitle(named, chosen.finding.rule, scope)}
            rule={all.find(({ code }) => code === chosen.finding.rule)?.rule}
            actions={onward(chosen.finding)}
            onClose={() => setChosen(null)}
          />
        )}
        {chosen !== null && 'doubt' in chosen && (
          <DoubtDetail
            doubt={chosen.doubt}
            title={ruleTitle(named, chosen.doubt.rule, scope)}
            actions={onward(chosen.doubt)}
            onClose={() => setChosen(null)}
          />
        )}
      </div>
    </div>
  )
}

function NothingFiled() {
  const say = useWords(findingsOfRulesWords)
  const { period, language, open } = useScope()
  return (
    <EmptyState
      title={say('nothing-filed', { period: periodLabel(period, language) })}
      hint={say('nothing-filed-hint')}
      action={
        <Button type="primary" onClick={() => open('import')}>
          {say('go-import')}
        </Button>
      }
    />
  )
}
