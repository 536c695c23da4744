import { useMemo, useState } from 'react'
import type { Chart, Keys } from '../../charts/chart.ts'
import { numberText } from '../../charts/number-text.ts'
import { ChartPanel } from '../../parts/chart-panel.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { periodLabel } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { useManner } from '../../parts/use-manner.ts'
import { useMap } from '../../parts/use-map.ts'
import { usePicks } from '../../parts/use-picks.ts'
import { atlasWords } from '../../words/atlas.ts'
import { textOf, useWords } from '../../words/words.ts'
import {
  boxesOf,
  correlationOf,
  type Drawing,
  mapOf,
  matrixOf,
  measureOf,
  multiplesOf,
  rankingOf,
  scatterOf,
} from './atlas-charts.ts'
import { AtlasHead } from './atlas-head.tsx'
import './atlas-screen.css'
import { AtlasViews } from './atlas-views.tsx'
import { type AtlasView, useChoices } from './choices.ts'
import { CountyCard } from './county-card.tsx'
import { RowsDrawer } from './rows-drawer.tsx'
import { sourceOf } from './source-of.ts'
import { trendOf } from './trend.ts'
import { useAtlas } from './use-atlas.ts'
import { useRevisions } from './use-revisions.ts'
import { ViewOptions } from './view-options.tsx'

/** Any indicator on the map, over the years, against another, and in its spread; linked with a ranking and one county's card. */
export function AtlasScreen() {
  const say = useWords(atlasWords)
  const scope = useScope()
  const manner = useManner()
  const isMapThere = useMap()
  const [choices, choose] = useChoices()
  const picks = usePicks()
  const atlas = useAtlas(choices)
  const [lit, setLit] = useState<Keys | null>(null)
  const [isRows, setRows] = useState(false)
  const codes = useMemo(() => (picks.picked.region ?? []).filter((code) => code !== null), [picks.picked])
  const diffs = useRevisions(atlas.indicator, scope.regions, choices.view === 'trend' || codes.length === 1)

  const wholeName = say(scope.regions.length > 0 ? 'chosen' : 'whole')
  const drawing = useMemo<Drawing>(
    () => ({ atlas, choices, scopeRegions: scope.regions, picked: picks.picked, manner, wholeName }),
    [atlas, choices, scope.regions, picks.picked, manner, wholeName],
  )
  const draw: Readonly<Record<AtlasView, () => Chart | null>> = {
    map: () => (isMapThere ? mapOf(drawing) : null),
    maps: () => (isMapThere ? multiplesOf(drawing) : null),
    trend: () => trendOf(drawing, diffs),
    matrix: () => matrixOf(drawing),
    scatter: () => scatterOf(drawing),
    box: () => boxesOf(drawing, (level) => say(`level-${level ?? 'none'}`)),
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawing` stands for all that the charts are drawn from
  const chart = useMemo(() => draw[choices.view](), [drawing, diffs, isMapThere])
  const ranking = useMemo(() => rankingOf(drawing, codes.length === 1 ? 7 : 16), [drawing, codes])
  const [only] = codes
  const region = codes.length === 1 ? atlas.regions.find(({ code }) => code === only) : undefined
  const trend = useMemo(() => (region === undefined ? null : trendOf(drawing, diffs)), [region, drawing, diffs])

  const { indicator } = atlas
  if (atlas.problem !== null) return <ProblemAlert problem={atlas.problem} />
  if (indicator === undefined) return <LateSkeleton rows={8} />
  const measure = measureOf(indicator, scope.language)
  const source = sourceOf(atlas, scope)
  const onPick = ({ period, region: code }: Keys) => {
    if (period != null && scope.periods.includes(period)) scope.setPeriod(period)
    if (code !== undefined) picks.pick({ region: code })
  }
  const shared = {
    source,
    onPick,
    lit,
    onHover: (keys: Keys | null) => setLit(keys && keys.region !== undefined ? { region: keys.region } : null),
  }

  return (
    <div className="atlas">
      <AtlasHead
        atlas={atlas}
        choices={choices}
        onChoice={choose}
        picked={codes}
        onLift={() => picks.set('region', [])}
        views={
          <AtlasViews
            choices={choices}
            picked={codes}
            proposed={titleOf()}
            onOpen={(kept, regions) => {
              choose(kept)
              picks.set('region', regions)
            }}
          />
        }
      />
      {atlas.series !== undefined && atlas.series.periods.length === 0 ? (
        <EmptyState title={say('nothing')} hint={say('nothingHint', { indicator: measure.title })} />
      ) : (
        <>
          <div className="atlas-main">
            <ChartPanel
              {...shared}
              key={choices.view}
              stateKey={`atlas:${choices.view}`}
              actions={<ViewOptions atlas={atlas} choices={choices} onChoice={choose} />}
              tabs={[
                {
                  key: choices.view,
                  name: say(choices.view),
                  title: titleOf(),
                  unit: measure.unit,
                  chart,
                  problem: null,
                },
              ]}
            />
          </div>
          <div className="atlas-side">
            <ChartPanel
              {...shared}
              stateKey="atlas:ranking"
              tabs={[
                {
                  key: 'ranking',
                  name: say('ranking'),
                  title: say('rankingTitle', { measure: measure.title }),
                  unit: measure.unit,
                  chart: ranking,
                  problem: null,
                },
              ]}
            />
            {region !== undefined && (
              <CountyCard
                atlas={atlas}
                region={region}
                trend={trend}
                onRows={() => setRows(true)}
                onClose={() => picks.set('region', [])}
              />
            )}
          </div>
        </>
      )}
      <RowsDrawer
        atlas={atlas}
        regions={codes.length > 0 ? codes : scope.regions}
        open={isRows}
        onClose={() => setRows(false)}
      />
    </div>
  )

  function titleOf(): string {
    const other = atlas.other?.indicator
    const together = correlationOf(atlas)
    return say(`title-${choices.view}`, {
      measure: measure.title,
      period: periodLabel(atlas.period, scope.language),
      other: other === undefined ? '' : textOf(other.title, scope.language),
      together: together === null ? '—' : numberText(together, 2, scope.language),
    })
  }
}
