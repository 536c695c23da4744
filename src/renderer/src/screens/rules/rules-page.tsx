import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { ask } from '../../api/client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { rulesWords } from '../../words/rules.ts'
import { useWords } from '../../words/words.ts'
import { emptyRule } from './draft.ts'
import { ruleColumns, ruleRow } from './rule-columns.ts'
import { RuleDetail } from './rule-detail.tsx'
import { allRules, fits, rememberedFilter, rememberFilter } from './rule-filter.ts'
import { RulesBar } from './rules-bar.tsx'
import type { RuleDraft } from './use-draft.ts'

/** Every rule with what it finds now; beside it the one chosen. */
export function RulesPage({ onDraft }: { readonly onDraft: (draft: RuleDraft) => void }) {
  const say = useWords(rulesWords)
  const scope = useScope()
  const { period, regions, forms } = scope
  const [find, setFind] = useState('')
  const [problem, setProblem] = useState<unknown>(null)
  const wanted = find.trim()
  const filter = rememberedFilter(scope)
  const chosen = scope.remembered('rules:chosen') ?? ''
  const all = useAnswer('rules', 'list', {})
  const found = useAnswer('rules', 'list', wanted === '' ? {} : { find: wanted })
  const checks = useAnswer(
    'checks',
    'findings',
    period === '' ? null : { periods: [period], ...(regions.length > 0 && { regions }), limit: 1 },
  )
  const outcomes = checks.data?.rules
  const kept = JSON.stringify(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `kept` stands for the filter, which is read anew each time
  const shown = useMemo(() => found.data?.filter((rule) => fits(rule, filter)) ?? [], [found.data, kept])
  const columns = useMemo(() => ruleColumns({ scope, say }), [scope, say])
  const rows = useMemo(
    () => shown.map((rule) => ruleRow(rule, { scope, say, outcomes })),
    [shown, scope, say, outcomes],
  )

  const readFile = async () => {
    setProblem(null)
    const file = await ask('shell', 'chooseFormFile', {})
    if (file === null) return
    onDraft({ rule: await ask('rules', 'importFrom', { file: file.token }), isNew: true, basis: null })
  }
  // A search narrows the list, never what is looked at beside it.
  const rule = all.data?.find(({ code }) => code === chosen)
  const failed = found.error ?? all.error ?? checks.error
  return (
    <>
      <RulesBar
        find={find}
        filter={filter}
        count={shown.length}
        onFind={setFind}
        onFilter={(next) => rememberFilter(scope, next)}
        onCreate={() => onDraft({ rule: emptyRule(filter.form || (forms[0]?.code ?? '')), isNew: true, basis: null })}
        onRead={() => void readFile().catch(setProblem)}
      />
      {problem !== null && <ProblemAlert problem={problem} />}
      {failed !== null && <ProblemAlert problem={failed} />}
      <div className="rules-both">
        <div className="rules-grid">
          {found.data === undefined ? (
            failed === null && <LateSkeleton rows={10} />
          ) : shown.length === 0 ? (
            <EmptyState
              title={say('none')}
              hint={say('none-hint')}
              action={
                <Button
                  onClick={() => {
                    setFind('')
                    rememberFilter(scope, allRules)
                  }}
                >
                  {say('clear')}
                </Button>
              }
            />
          ) : (
            <DataGrid
              columns={columns}
              rows={rows}
              label={say('tab-rules')}
              stateKey="rules"
              onRowClick={(row) => scope.remember('rules:chosen', String(row.code))}
            />
          )}
        </div>
        {rule === undefined ? (
          <aside className="rules-detail empty">
            <EmptyState title={say('choose')} />
          </aside>
        ) : (
          <RuleDetail
            key={rule.code}
            rule={rule}
            outcome={outcomes?.find((one) => one.rule === rule.code)}
            onDraft={onDraft}
            onClose={() => scope.remember('rules:chosen', '')}
          />
        )}
      </div>
    </>
  )
}
