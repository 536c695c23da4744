import type { ReactNode } from 'react'
import type { Details, ExplanationView, Finding, Language, SubmissionView } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { momentLabel } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { SourceCell } from '../../parts/source-cell.tsx'
import '../../parts/source-drawer.css'
import { findingsWords } from '../../words/findings.ts'
import { useWords } from '../../words/words.ts'

export interface FindingDetailProps {
  readonly submission: SubmissionView
  readonly finding: Finding | null
  /** What the county wrote on it, newest first. */
  readonly explanations: readonly ExplanationView[]
}

/** The values of a finding, what the county wrote on it, and the home of the figure it is about. */
export function FindingDetail({ submission, finding, explanations }: FindingDetailProps) {
  const say = useWords(findingsWords)
  const { forms } = useScope()
  const kept = finding?.kept ?? null
  const answer = useAnswer('figures', 'trace', kept && { submission: submission.submission, ...kept })
  const form = forms.find(({ code }) => code === submission.form)
  if (finding === null) return <aside className="finding-detail soft">{say('choose-one')}</aside>

  return (
    <aside className="finding-detail">
      {finding.cell !== null && (
        <h3>
          {submission.sheet} › <strong className="source-address">{finding.cell}</strong>
        </h3>
      )}
      <FindingValues details={finding.details} />
      <Explanations explanations={explanations} />
      {kept === null || form === undefined ? (
        <p className="soft">{finding.cell !== null && say('not-kept')}</p>
      ) : (
        <SourceCell found={{ trace: answer.data ?? null, problem: answer.error }} form={form} column={kept.column} />
      )}
    </aside>
  )
}

function Explanations({ explanations }: Pick<FindingDetailProps, 'explanations'>) {
  const say = useWords(findingsWords)
  if (explanations.length === 0) return null
  return (
    <section className="finding-explanations">
      <h4>{say('explanation')}</h4>
      {explanations.map((each) => (
        <blockquote key={each.import}>
          <p>{each.text}</p>
          <footer className="soft">{say('explanation-came', { import: each.import, at: momentLabel(each.at) })}</footer>
        </blockquote>
      ))}
    </section>
  )
}

/** What stands there and what should, where the check compared two values. */
function FindingValues({ details }: { readonly details: Details }) {
  const say = useWords(findingsWords)
  const { language } = useScope()
  const { printed, computed, limit, value, difference, from, to, count, absent, otherCell } = details
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('printed'), printed ?? (limit === undefined ? undefined : value)],
    [say('expected'), computed],
    [say('at-most'), limit],
    [say('difference'), difference],
    [say('rows'), from !== undefined && to !== undefined && say('rows-value', { from, to, count: count ?? '' })],
    [say('empty-rows'), absent],
    [say('other'), otherCell],
  ]
  const told = facts.filter(([, fact]) => fact !== undefined && fact !== false)
  if (told.length === 0) return null
  return (
    <dl className="source-cell finding-values">
      {told.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof fact === 'number' ? inFull(fact, language) : fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function inFull(value: number, language: Language): string {
  return value.toLocaleString(language, { maximumFractionDigits: 10 })
}
