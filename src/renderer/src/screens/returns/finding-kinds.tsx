import type { FindingKind } from '#contract'
import { formatNumber } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { findingTerms } from '../../words/finding-terms.ts'
import { findingsWords } from '../../words/findings.ts'
import { severityTerms } from '../../words/intake-terms.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface FindingKindsProps {
  readonly kinds: readonly FindingKind[]
  /** `null`: all of them. */
  readonly chosen: FindingKind | null
  onChoose(kind: FindingKind | null): void
}

/** Every kind of finding with its number; one chosen alone is listed. */
export function FindingKinds({ kinds, chosen, onChoose }: FindingKindsProps) {
  const say = useWords(findingsWords)
  const { language } = useScope()
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="finding-kinds" role="toolbar" aria-label={say('kind')}>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {say('all')} <b className="figure">{formatNumber(all, 0, language)}</b>
      </button>
      {kinds.map((kind) => (
        <button
          key={`${kind.severity} ${kind.code}`}
          type="button"
          className={kind.severity}
          aria-pressed={chosen?.code === kind.code && chosen.severity === kind.severity}
          title={textOf(severityTerms[kind.severity], language)}
          onClick={() => onChoose(kind)}
        >
          {textOf(findingTerms[kind.code] ?? severityTerms[kind.severity], language)}{' '}
          <b className="figure">{formatNumber(kind.count, 0, language)}</b>
        </button>
      ))}
    </div>
  )
}
