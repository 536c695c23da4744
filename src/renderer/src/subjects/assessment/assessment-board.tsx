import type { ReactNode } from 'react'
import { FilterChips } from '../../parts/filter-chips.tsx'
import { KeyFigureCard, type KeyFigureCardProps } from '../../parts/key-figure-card.tsx'
import { regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import type { Picks } from '../../parts/use-picks.ts'
import { assessmentWords } from '../../words/assessment.ts'
import { useWords } from '../../words/words.ts'
import '../../parts/subject-board.css'
import './assessment.css'

export interface AssessmentBoardProps {
  readonly title: string
  readonly year: string
  readonly picks: Picks
  /** What holds for the whole screen: standards in force and the button that changes them. */
  readonly tools: ReactNode
  readonly cards: readonly KeyFigureCardProps[]
  /** Rows of two panels abreast. */
  readonly charts: readonly ReactNode[]
  readonly grid: ReactNode
  /** Shown in place of figures, charts and grid. */
  readonly empty?: ReactNode
}

/** The anatomy of an assessment: what is assessed and by what, key figures, charts two abreast, the grid. */
export function AssessmentBoard({ title, year, picks, tools, cards, charts, grid, empty }: AssessmentBoardProps) {
  return (
    <div className="assessment-board">
      <header className="subject-head">
        <h1>{title}</h1>
        <ScopeLine year={year} />
        <div className="subject-filters">
          <PickedCounties picks={picks} />
          {tools}
        </div>
      </header>
      {empty ?? (
        <>
          <div className="subject-cards">
            {cards.map((card) => (
              <KeyFigureCard key={card.title} {...card} />
            ))}
          </div>
          {charts.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of charts never change their place
            <div key={at} className="subject-charts">
              {row}
            </div>
          ))}
          <div className="subject-grid">{grid}</div>
        </>
      )}
    </div>
  )
}

function ScopeLine({ year }: { readonly year: string }) {
  const say = useWords(assessmentWords)
  const { period, regions } = useScope()
  const where = regions.length === 0 ? say('allCounties') : say('someCounties', { count: regions.length })
  return (
    <span className="subject-scope">
      {period === year ? say('year', { year }) : say('yearOfPeriod', { year })} · {where}
    </span>
  )
}

function PickedCounties({ picks }: { readonly picks: Picks }) {
  const say = useWords(assessmentWords)
  const { allRegions, language } = useScope()
  const chosen = picks.picked.region ?? []
  const names = chosen.flatMap((code) => (code === null ? [] : [regionName(allRegions, code, language)]))
  const chips =
    names.length === 0
      ? []
      : [{ dimension: 'region', title: say('county'), members: names.join(language === 'en' ? ', ' : '、') }]
  return <FilterChips chips={chips} onLift={(dimension) => picks.set(dimension, [])} onLiftAll={picks.clear} />
}
