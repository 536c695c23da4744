import type { BatchCells, BatchCoverage, CoverageEvidence, Language } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { formatNumber } from '../../parts/format.ts'
import { columnTitle, formTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { EvidenceCells } from '../../subjects/assessment/evidence-cells.tsx'
import { EvidenceDrawer } from '../../subjects/assessment/evidence-drawer.tsx'
import type { SourcePlace } from '../../subjects/assessment/source-of.tsx'
import { assessmentWords } from '../../words/assessment.ts'
import { integrationWords } from '../../words/integration.ts'
import { useWords } from '../../words/words.ts'

export interface CoverageDrawerProps {
  readonly period: string
  /** `null` closes the drawer. */
  readonly region: string | null
  onClose(): void
}

/** One county's coverage: what it states, what each batch's own returns say, and the cells of both. */
export function CoverageDrawer({ period, region, onClose }: CoverageDrawerProps) {
  const say = useWords(integrationWords)
  const found = useAnswer('figures', 'coverageEvidence', region === null ? null : { period, region })
  return (
    <EvidenceDrawer {...{ period, region, found, onClose }} title={say('rate')}>
      {(evidence, onOpen) => <Evidence evidence={evidence} onOpen={onOpen} />}
    </EvidenceDrawer>
  )
}

interface EvidenceProps {
  readonly evidence: CoverageEvidence
  readonly onOpen: (place: SourcePlace) => void
}

function Evidence({ evidence, onOpen }: EvidenceProps) {
  const say = useWords(integrationWords)
  const sayShared = useWords(assessmentWords)
  const { forms, language } = useScope()
  const whole = (value: number | null) => wholeText(value, language, say('unknown'))
  const bounds = {
    atMost: whole(evidence.atMost),
    atLeast: whole(evidence.atLeast),
    poor: whole(evidence.poorHouseholds),
  }
  return (
    <>
      <section>
        <h3>
          {formTitle(forms, 'POOR_BASE', language)}
          <span className={`verdict-${evidence.verdict}`}>{sayShared(`verdict-${evidence.verdict}`)}</span>
        </h3>
        <p className="soft">
          {evidence.reason === null
            ? `${whole(evidence.reachedHouseholds)} ÷ ${whole(evidence.poorHouseholds)}`
            : sayShared(`reason-${evidence.reason}`)}
        </p>
        <p>
          {say('boundText', bounds)}{' '}
          <span className={evidence.borneOut === 'not-borne-out' ? 'verdict-fail' : ''}>
            {say(`borne-${evidence.borneOut}`)}
          </span>
        </p>
        <EvidenceCells cells={evidence.base} onOpen={onOpen} />
      </section>
      {evidence.batches.map((batch) => (
        <BatchSection
          key={batch.batch}
          batch={batch}
          poor={evidence.poorHouseholds}
          sources={evidence.batchCells.filter((source) => source.batch === batch.batch)}
          onOpen={onOpen}
        />
      ))}
    </>
  )
}

interface BatchProps {
  readonly batch: BatchCoverage
  readonly poor: number | null
  readonly sources: readonly BatchCells[]
  readonly onOpen: (place: SourcePlace) => void
}

function BatchSection({ batch, poor, sources, onOpen }: BatchProps) {
  const say = useWords(integrationWords)
  const sayShared = useWords(assessmentWords)
  const { forms, language } = useScope()
  const whole = (value: number | null) => wholeText(value, language, '—')
  return (
    <section>
      <h3>
        {say(`batch-${batch.batch}`)}
        <span className="figure soft">
          {say('stated')} {whole(batch.stated)}
        </span>
      </h3>
      {sources.map((source) => {
        const isTooMany =
          source.counts === 'households' && source.value !== null && poor !== null && source.value > poor
        return (
          <div key={`${source.form}.${source.column}`}>
            <p>
              {formTitle(forms, source.form, language)} ·{' '}
              {columnTitle(
                forms.find(({ code }) => code === source.form),
                source.column,
                language,
              )}{' '}
              {source.counts === 'people' && say('people')} <b className="figure">{whole(source.value)}</b>
              {isTooMany && <small className="soft"> {say('overRegistered')}</small>}
            </p>
            {source.period === null ? (
              <p className="soft evidence-none">{sayShared('reason-not-filed')}</p>
            ) : (
              <EvidenceCells cells={source.cells} rows={source.rows} onOpen={onOpen} />
            )}
          </div>
        )
      })}
    </section>
  )
}

function wholeText(value: number | null, language: Language, unknown: string): string {
  return value === null ? unknown : formatNumber(value, 0, language)
}
