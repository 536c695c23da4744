import { Button, Space } from 'antd'
import { useMemo } from 'react'
import type { Coverage } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { ChartPanel } from '../../parts/chart-panel.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { useManner } from '../../parts/use-manner.ts'
import { usePicks } from '../../parts/use-picks.ts'
import { AssessmentBoard } from '../../subjects/assessment/assessment-board.tsx'
import { StandardsButton } from '../../subjects/standards/standards-button.tsx'
import { ThresholdStrip } from '../../subjects/standards/threshold-strip.tsx'
import { integrationWords } from '../../words/integration.ts'
import { useWords } from '../../words/words.ts'
import { batchHeat, coverageRanking, coverageTrend, provenParts } from './coverage-charts.ts'
import { integrationCards } from './integration-cards.ts'
import { IntegrationGrid } from './integration-grid.tsx'
import { filedRanking, lineSteps } from './line-charts.ts'

/** The two lines that are brought together, and whether the five batches reach every registered poor household. */
export function IntegrationScreen() {
  const say = useWords(integrationWords)
  const scope = useScope()
  const manner = useManner()
  const picks = usePicks()
  const query = { period: scope.period, ...(scope.regions.length > 0 && { regions: scope.regions }) }
  const covered = useAnswer('figures', 'coverage', query)
  const integrated = useAnswer('figures', 'integration', query)
  const standards = useAnswer('standards', 'list', { group: 'lines' })
  const year = covered.data?.year ?? scope.period.slice(0, 4)
  const { allRegions } = scope
  const coverageCharts = useMemo(() => {
    if (covered.data === undefined) return null
    const told = { coverage: covered.data, picked: picks.picked, regions: allRegions, say }
    return {
      coverage: coverageRanking(told, manner),
      trend: coverageTrend(told, manner),
      batches: batchHeat(told, manner),
      proven: provenParts(told, manner),
    }
  }, [covered.data, picks.picked, allRegions, say, manner])
  const lineCharts = useMemo(() => {
    if (integrated.data === undefined) return null
    const told = { integration: integrated.data, picked: picks.picked, regions: allRegions, say }
    return { lines: lineSteps(told, manner), filed: filedRanking(told, manner) }
  }, [integrated.data, picks.picked, allRegions, say, manner])

  const onPick = ({ region, period }: { readonly region?: string | null; readonly period?: string | null }) => {
    if (period != null && scope.periods.includes(period)) scope.setPeriod(period)
    if (region != null) picks.pick({ region })
  }
  const coverageTab = (key: 'coverage' | 'trend' | 'batches' | 'proven', unit: string) => ({
    key,
    name: say(key),
    title: say(`${key}Title`),
    unit,
    chart: coverageCharts?.[key] ?? null,
    problem: covered.error,
  })
  const lineTab = (key: 'lines' | 'filed') => ({
    key,
    name: say(key),
    title: say(`${key}Title`),
    unit: say('lineUnit'),
    chart: lineCharts?.[key] ?? null,
    problem: integrated.error,
  })
  const problem = covered.error ?? integrated.error

  return (
    <AssessmentBoard
      title={say('title')}
      year={year}
      picks={picks}
      tools={
        <>
          <ThresholdStrip standards={standards.data ?? []} year={Number(year)} />
          <StandardsButton group="lines" />
        </>
      }
      cards={
        covered.data === undefined || integrated.data === undefined
          ? []
          : integrationCards(covered.data, integrated.data, say)
      }
      charts={[
        <>
          <ChartPanel tabs={[lineTab('lines')]} source="" onPick={onPick} stateKey="integration:lines" />
          <ChartPanel tabs={[lineTab('filed')]} source={year} onPick={onPick} stateKey="integration:filed" />
        </>,
        ...(covered.data !== undefined && isEmpty(covered.data)
          ? []
          : [
              <>
                <ChartPanel
                  tabs={[coverageTab('coverage', '%'), coverageTab('trend', '%')]}
                  source={year}
                  onPick={onPick}
                  stateKey="integration:coverage"
                />
                <ChartPanel
                  tabs={[coverageTab('batches', '%'), coverageTab('proven', say('households'))]}
                  source={year}
                  onPick={onPick}
                  stateKey="integration:batches"
                />
              </>,
            ]),
      ]}
      grid={
        problem !== null ? (
          <ProblemAlert problem={problem} />
        ) : covered.data === undefined || integrated.data === undefined ? (
          <LateSkeleton rows={6} />
        ) : isEmpty(covered.data) ? (
          <NothingFiled coverage={covered.data} />
        ) : (
          <IntegrationGrid coverage={covered.data} integration={integrated.data} picked={picks.picked.region} />
        )
      }
    />
  )
}

/** Nobody filed who is registered and who is reached. */
function isEmpty({ counties }: Coverage): boolean {
  return counties.every(({ period }) => period === null)
}

function NothingFiled({ coverage }: { readonly coverage: Coverage }) {
  const say = useWords(integrationWords)
  const { open, setPeriod, periods } = useScope()
  const others = coverage.trend.filter(({ year }) => year !== coverage.year && periods.includes(year))
  return (
    <EmptyState
      title={say('nothing', { year: coverage.year })}
      hint={say('nothingHint')}
      action={
        <Space>
          <Button type="primary" onClick={() => open('import')}>
            {say('import')}
          </Button>
          {others.map(({ year }) => (
            <Button key={year} onClick={() => setPeriod(year)}>
              {year}
            </Button>
          ))}
        </Space>
      }
    />
  )
}
