import { Button, Space } from 'antd'
import { useMemo, useState } from 'react'
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
import { exitWords } from '../../words/exit.ts'
import { useWords } from '../../words/words.ts'
import { exitCards } from './exit-cards.ts'
import { exitBullets, exitTrend } from './exit-charts.ts'
import { ExitDrawer } from './exit-drawer.tsx'
import { ExitGrid } from './exit-grid.tsx'

/** Exit assessments: four criteria of each county against the thresholds of the year, down to the cells. */
export function ExitScreen() {
  const say = useWords(exitWords)
  const scope = useScope()
  const manner = useManner()
  const picks = usePicks()
  const [opened, setOpened] = useState<string | null>(null)
  const chosen = scope.regions.length > 0 ? { regions: scope.regions } : {}
  const found = useAnswer('figures', 'exit', { period: scope.period, ...chosen })
  const standards = useAnswer('standards', 'list', { group: 'exit' })
  const exit = found.data
  const year = exit?.year ?? scope.period.slice(0, 4)
  const charts = useMemo(() => {
    if (exit === undefined) return null
    const told = { exit, picked: picks.picked, regions: scope.allRegions, standards: standards.data ?? [], say }
    return {
      left: exitBullets(told, ['wrong-exit', 'omission'], manner),
      right: exitBullets(told, ['incidence', 'approval'], manner),
      trend: exitTrend(told, manner),
    }
  }, [exit, picks.picked, scope.allRegions, standards.data, say, manner])
  const onPick = ({ region, period }: { readonly region?: string | null; readonly period?: string | null }) => {
    if (period != null && scope.periods.includes(period)) scope.setPeriod(period)
    if (region != null) picks.pick({ region })
  }
  const tab = (key: 'left' | 'right' | 'trend', unit: string) => ({
    key,
    name: say(key),
    title: say(`${key}Title`),
    unit,
    chart: charts?.[key] ?? null,
    problem: found.error,
  })

  return (
    <AssessmentBoard
      title={say('title')}
      year={year}
      picks={picks}
      tools={
        <>
          <ThresholdStrip standards={standards.data ?? []} year={Number(year)} />
          <StandardsButton group="exit" />
        </>
      }
      cards={exit === undefined ? [] : exitCards(exit, say)}
      charts={[
        <>
          <ChartPanel tabs={[tab('left', '%')]} source={year} onPick={onPick} stateKey="exit:left" />
          <ChartPanel
            tabs={[tab('right', '%'), tab('trend', say('unit').trim())]}
            source={year}
            onPick={onPick}
            stateKey="exit:right"
          />
        </>,
      ]}
      grid={
        exit === undefined ? (
          found.error === null ? (
            <LateSkeleton rows={6} />
          ) : (
            <ProblemAlert problem={found.error} />
          )
        ) : (
          <>
            <ExitGrid exit={exit} picked={picks.picked.region} onOpen={setOpened} />
            <ExitDrawer period={scope.period} region={opened} onClose={() => setOpened(null)} />
          </>
        )
      }
      empty={exit !== undefined && exit.counties.length === 0 ? <NothingAssessed year={year} exit={exit} /> : undefined}
    />
  )
}

function NothingAssessed({ year, exit }: { readonly year: string; readonly exit: Parameters<typeof exitCards>[0] }) {
  const say = useWords(exitWords)
  const { open, setPeriod, periods } = useScope()
  const others = exit.trend.filter((each) => each.assessed > 0 && each.year !== year && periods.includes(each.year))
  return (
    <EmptyState
      title={say('nothing', { year })}
      hint={say('nothingHint')}
      action={
        <Space>
          <Button type="primary" onClick={() => open('import')}>
            {say('import')}
          </Button>
          {others.map((each) => (
            <Button key={each.year} onClick={() => setPeriod(each.year)}>
              {each.year}
            </Button>
          ))}
        </Space>
      }
    />
  )
}
