import type { ReactNode } from 'react'
import type { CheckFinding, Finding, FormView, Language, Operand } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { useScope } from '../../parts/scope.tsx'
import { CheckOperands } from '../../subjects/checks/check-operands.tsx'
import { differenceText, expectedText, labelText } from '../../subjects/checks/check-text.ts'
import { comparisonTerms } from '../../words/checks.ts'
import { findingsWords } from '../../words/findings.ts'
import { deskWords } from '../../words/review-desk.ts'
import { textOf, useWords } from '../../words/words.ts'
import { percentFacts } from './percent-facts.ts'
import { RuleName } from './rule-name.tsx'

export interface RuleFactsProps {
  readonly finding: CheckFinding
  readonly form: FormView
  onOperand(operand: Operand): void
}

/** The values a rule compared, what should have been and by how much it was missed. */
export function RuleFacts({ finding, form, onOperand }: RuleFactsProps) {
  const say = useWords(deskWords)
  const { language } = useScope()
  const rules = useAnswer('rules', 'list', {}).data
  const own = rules?.find(({ code }) => code === finding.rule)
  const percents = percentFacts(finding, own, language)
  const look = { form, rule: own?.rule }
  const { comparison, label, row, cell, rule, ruleVersion } = finding
  return (
    <>
      <CheckOperands operands={finding.operands} form={form} chosen={undefined} onChoose={onOperand} />
      <Facts
        facts={[
          [
            comparison === null ? say('expected') : textOf(comparisonTerms[comparison], language),
            strong(percents?.expected ?? expectedText(finding, language, look)),
          ],
          [say('found'), strong(percents?.found ?? '')],
          [say('difference'), strong(percents?.difference ?? differenceText(finding, language, look))],
          [say('row'), labelText(label, form, language) || (row === null ? '' : String(row))],
          [say('cell'), cell],
          [say('rule'), <RuleName key={rule} code={rule} version={ruleVersion} />],
        ]}
      />
    </>
  )
}

/** What stands in the sheet and what should, where the check of the sheet compared two values. */
export function SheetFacts({ finding }: { readonly finding: Finding }) {
  const say = useWords(findingsWords)
  const tell = useWords(deskWords)
  const { language } = useScope()
  const { printed, computed, limit, value, difference, from, to, count, absent, otherCell } = finding.details
  return (
    <Facts
      facts={[
        [say('printed'), shown(printed ?? (limit === undefined ? undefined : value), language)],
        [say('expected'), shown(computed, language)],
        [say('at-most'), shown(limit, language)],
        [say('difference'), shown(difference, language)],
        [
          say('rows'),
          from !== undefined && to !== undefined ? say('rows-value', { from, to, count: count ?? '' }) : undefined,
        ],
        [say('empty-rows'), shown(absent, language)],
        [say('other'), shown(otherCell, language)],
        [tell('cell'), finding.cell],
      ]}
    />
  )
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  const told = facts.filter(([, fact]) => fact !== undefined && fact !== null && fact !== '')
  if (told.length === 0) return null
  return (
    <dl className="desk-facts">
      {told.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function strong(text: string): ReactNode {
  return text === '' ? '' : <strong>{text}</strong>
}

function shown(value: string | number | undefined, language: Language): string | undefined {
  return typeof value === 'number' ? value.toLocaleString(language, { maximumFractionDigits: 10 }) : value
}
