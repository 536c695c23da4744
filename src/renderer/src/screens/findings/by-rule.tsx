import { useMemo } from 'react'
import type { RuleOutcome } from '#contract'
import { DataGrid, type GridColumn } from '../../parts/data-grid.tsx'
import { formTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { severityTerms } from '../../words/checks.ts'
import { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface ByRuleProps {
  readonly outcomes: readonly RuleOutcome[]
  readonly onOpen: (outcome: RuleOutcome) => void
}

/** Every rule that found something or can't tell somewhere, gravest first; each leads to its list. */
export function ByRule({ outcomes, onOpen }: ByRuleProps) {
  const say = useWords(findingsOfRulesWords)
  const { forms, language } = useScope()
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      {
        field: 'severity',
        title: say('severity'),
        width: 82,
        cellClass: (row) => (row.grade === 'error' ? 'bad' : 'warn'),
      },
      { field: 'title', title: say('rule'), width: 320 },
      { field: 'form', title: say('form'), width: 220 },
      {
        field: 'failed',
        title: say('failed'),
        numeric: true,
        width: 92,
        cellClass: (row) => (row.failed === 0 ? 'soft' : undefined),
      },
      {
        field: 'explained',
        title: say('explained'),
        numeric: true,
        width: 92,
        cellClass: (row) => (row.explained === 0 ? 'soft' : undefined),
      },
      {
        field: 'cannotTell',
        title: say('doubts'),
        numeric: true,
        width: 92,
        cellClass: (row) => (row.cannotTell === 0 ? 'soft' : 'doubt'),
      },
      { field: 'rule', title: say('code'), width: 230, cellClass: () => 'soft' },
    ],
    [say],
  )
  const rows = useMemo(
    () =>
      outcomes.map((outcome) => ({
        ...outcome,
        grade: outcome.severity,
        severity: textOf(severityTerms[outcome.severity], language),
        title: textOf(outcome.title, language) || outcome.title.zh,
        form: formTitle(forms, outcome.form, language),
      })),
    [outcomes, forms, language],
  )
  return (
    <DataGrid
      columns={columns}
      rows={rows}
      label={say('tab-rules', { count: rows.length })}
      stateKey="findings-by-rule"
      onRowClick={(row) => {
        const outcome = outcomes.find(({ rule }) => rule === row.rule)
        if (outcome !== undefined) onOpen(outcome)
      }}
    />
  )
}
