import type { RuleFile, RuleSeverity, RuleVersion } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { momentLabel } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { severityTerms } from '../../words/checks.ts'
import { ruleFields } from '../../words/rule-terms.ts'
import { rulesWords } from '../../words/rules.ts'
import { textOf, useWords } from '../../words/words.ts'
import { type RuleDifference, ruleDifferences } from './rule-differences.ts'

/** Every version of a rule of the book, newest first: when it held, who wrote it, and what it changed. */
export function RuleVersions({ code }: { readonly code: string }) {
  const say = useWords(rulesWords)
  const versions = useAnswer('rules', 'versions', { code })
  if (versions.error !== null) return <ProblemAlert problem={versions.error} />
  if (versions.data === undefined) return <LateSkeleton rows={3} />
  const all = versions.data
  return (
    <ol className="rules-versions">
      {all.map((version, at) => (
        <li key={version.version}>
          <strong>{say('version-no', { version: version.version })}</strong>{' '}
          <span className="soft">{whenText(version, say)}</span>
          <Changes after={version.definition} before={all[at + 1]?.definition} />
        </li>
      ))}
    </ol>
  )
}

function Changes({ before, after }: { readonly before: RuleFile | undefined; readonly after: RuleFile }) {
  const say = useWords(rulesWords)
  const { language } = useScope()
  if (before === undefined)
    return (
      <div>
        {say('first-version')} <code>{after.rule}</code>
      </div>
    )
  const differences = ruleDifferences(before, after)
  if (differences.length === 0) return <div className="soft">{say('nothing-differs')}</div>
  const told = ({ field }: RuleDifference, value: string) =>
    field === 'severity' ? textOf(severityTerms[value as RuleSeverity], language) : value || say('empty')
  return differences.map((each) => (
    <div key={each.field} className="rules-difference">
      <span className="soft">{textOf(ruleFields[each.field], language)}</span> <del>{told(each, each.before)}</del> →{' '}
      <ins>{told(each, each.after)}</ins>
    </div>
  ))
}

function whenText(
  { since, until, author }: RuleVersion,
  say: (key: 'since' | 'since-until', values: Record<string, string>) => string,
): string {
  return until === null
    ? say('since', { since: momentLabel(since), author })
    : say('since-until', { since: momentLabel(since), until: momentLabel(until), author })
}
