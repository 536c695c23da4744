import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { useAnswers } from '../../api/use-answers.ts'
import { ChartPanel } from '../../parts/chart-panel.tsx'
import { periodLabel } from '../../parts/format.ts'
import { indicatorCard } from '../../parts/indicator-card.ts'
import { KeyFigureCard } from '../../parts/key-figure-card.tsx'
import { memberTreemap } from '../../parts/member-figures.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { periodTrend } from '../../parts/subject-figures.ts'
import { sourceLine } from '../../parts/subject-source.ts'
import { useSubject } from '../../parts/use-subject.ts'
import { overviewWords } from '../../words/overview.ts'
import { useWords } from '../../words/words.ts'
import { periodsWithin } from './asked-returns.ts'
import { CompletenessPanel } from './completeness-panel.tsx'
import { KEY_INDICATORS } from './key-indicators.ts'
import './overview-screen.css'
import { useReachTabs } from './use-reach-tabs.ts'

const codes = KEY_INDICATORS.map(([code]) => code)

/** The state of things on one page: key figures, two charts, and who has filed what. */
export function OverviewScreen() {
  const say = useWords(overviewWords)
  const cooperatives = useSubject('COOP_ROSTER', { title: say('cooperatives'), unit: say('cooperativesUnit') })
  const industries = useSubject('INDUSTRY', { title: '', unit: '' })
  const { scope } = cooperatives
  const chosen = scope.regions.length > 0 ? { regions: scope.regions } : {}
  const indicators = useAnswer('figures', 'indicators', {})
  const figures = useAnswer('figures', 'indicatorFigures', { period: scope.period, codes, ...chosen })
  const filings = useAnswers(
    'intake',
    'completeness',
    periodsWithin(scope.period, scope.periods).map((period) => ({ period })),
  )
  const completeness = filings.flatMap(({ data }) => data ?? [])
  const byPeriod = useAnswer('figures', 'pivot', cooperatives.query(['period'], ['count'], ['period']))
  const byIndustry = useAnswer('figures', 'pivot', industries.query(['industry'], ['output_value']))
  const trend = useMemo(() => periodTrend(cooperatives, byPeriod.data, 'count'), [cooperatives, byPeriod.data])
  const parts = useMemo(
    () => memberTreemap(industries, byIndustry.data, 'industry', 'output_value'),
    [industries, byIndustry.data],
  )

  const reachTabs = useReachTabs(cooperatives)

  return (
    <div className="overview">
      <h1>
        {say('title')} <span className="soft">{periodLabel(scope.period, scope.language)}</span>
      </h1>
      {figures.error !== null && <ProblemAlert problem={figures.error} />}
      <div className="overview-cards">
        {KEY_INDICATORS.map(([code, screen]) => {
          const indicator = indicators.data?.find((one) => one.code === code)
          const figure = figures.data?.find((one) => one.code === code)
          if (indicator === undefined || figure === undefined) return null
          const card = { ...indicatorCard(indicator, figure, scope), title: say(code) }
          return <KeyFigureCard key={code} {...card} onOpen={() => scope.open(screen)} />
        })}
      </div>
      <div className="subject-charts">
        <ChartPanel
          tabs={[tab('trend', say('cooperativeTrend'), say('cooperativesUnit'), trend, byPeriod.error)]}
          source={cooperatives.form.formNumber}
          onPick={({ period }) =>
            period != null && scope.periods.includes(period) ? scope.setPeriod(period) : undefined
          }
          stateKey="overview:left"
        />
        <ChartPanel
          tabs={[
            {
              ...tab('parts', say('industryParts'), industries.measure('output_value').unit, parts, byIndustry.error),
              name: say('parts'),
            },
            ...reachTabs,
          ]}
          source={sourceLine(industries)}
          onPick={({ screen }) => scope.open(screen === 'registered' ? 'integration' : (screen ?? 'industries'))}
          stateKey="overview:right"
        />
      </div>
      <CompletenessPanel
        completeness={completeness.length === filings.length ? completeness : undefined}
        problem={filings.find(({ error }) => error !== null)?.error ?? null}
      />
    </div>
  )
}

function tab(key: string, title: string, unit: string, chart: ReturnType<typeof periodTrend>, problem: unknown) {
  return { key, name: title, title, unit, chart, problem }
}
