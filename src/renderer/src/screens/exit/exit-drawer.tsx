import type { CriterionResult, ExitEvidence } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { useScope } from '../../parts/scope.tsx'
import { EvidenceCells } from '../../subjects/assessment/evidence-cells.tsx'
import { EvidenceDrawer } from '../../subjects/assessment/evidence-drawer.tsx'
import { marginText, rateText } from '../../subjects/assessment/rate-text.ts'
import type { SourcePlace } from '../../subjects/assessment/source-of.tsx'
import { assessmentWords } from '../../words/assessment.ts'
import { exitWords } from '../../words/exit.ts'
import { useWords } from '../../words/words.ts'
import { sidesText, spareText } from './exit-words.ts'

export interface ExitDrawerProps {
  readonly period: string
  /** `null` closes the drawer. */
  readonly region: string | null
  onClose(): void
}

/** One county's assessment: each criterion with its sides, margin and spare cases, and the cells it comes from. */
export function ExitDrawer({ period, region, onClose }: ExitDrawerProps) {
  const say = useWords(exitWords)
  const sayShared = useWords(assessmentWords)
  const found = useAnswer('figures', 'exitEvidence', region === null ? null : { period, region })
  return (
    <EvidenceDrawer {...{ period, region, found, onClose }} title={say('title')}>
      {(evidence, onOpen) => (
        <>
          <p>
            <span className={`verdict-${evidence.verdict}`}>{sayShared(`verdict-${evidence.verdict}`)}</span>
            {' · '}
            {say('history')} {say(`history-${evidence.history}`)}
            {evidence.exitYear !== null && ` · ${say('exitYear', { year: evidence.exitYear })}`}
          </p>
          {evidence.criteria.map((result) => (
            <CriterionSection key={result.criterion} result={result} evidence={evidence} onOpen={onOpen} />
          ))}
        </>
      )}
    </EvidenceDrawer>
  )
}

interface SectionProps {
  readonly result: CriterionResult
  readonly evidence: ExitEvidence
  readonly onOpen: (place: SourcePlace) => void
}

function CriterionSection({ result, evidence, onOpen }: SectionProps) {
  const say = useWords(exitWords)
  const sayShared = useWords(assessmentWords)
  const { language } = useScope()
  const cells = evidence.cells.find(({ criterion }) => criterion === result.criterion)
  const sign = result.sense === 'at-least' ? '≥' : '≤'
  return (
    <section>
      <h3>
        {say(result.criterion)}
        <span className={`verdict-${result.verdict}`}>{sayShared(`verdict-${result.verdict}`)}</span>
      </h3>
      <dl className="assessment-facts">
        <dt>{sayShared('rate')}</dt>
        <dd className="figure">
          {sidesText(result, language, say)} = {rateText(result.rate, result.threshold, language)}
        </dd>
        <dt>{say('threshold')}</dt>
        <dd className="figure">{result.threshold === null ? '—' : `${sign} ${result.threshold}%`}</dd>
        <dt>{say('margin')}</dt>
        <dd className="figure">{marginText(result.margin, language)}</dd>
      </dl>
      <p className="soft">
        {result.reason === null ? spareText(result, language, say) : sayShared(`reason-${result.reason}`)}
      </p>
      <EvidenceCells cells={[...(cells?.numerator ?? []), ...(cells?.denominator ?? [])]} onOpen={onOpen} />
    </section>
  )
}
