import { Button, Space, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { FormCompleteness } from '#contract'
import { memberName } from '../charts/points.ts'
import { subjectWords } from '../words/subject.ts'
import { textOf, useWords } from '../words/words.ts'
import { DimensionFilter } from './dimension-filter.tsx'
import { EmptyState } from './empty-state.tsx'
import { type FilterChip, FilterChips } from './filter-chips.tsx'
import { periodLabel } from './format.ts'
import { KeyFigureCard, type KeyFigureCardProps } from './key-figure-card.tsx'
import { regionName } from './names.ts'
import { useScope } from './scope.tsx'
import './subject-board.css'
import type { Subject } from './use-subject.ts'

export interface SubjectBoardProps {
  readonly title: string
  readonly subject: Subject
  readonly completeness: FormCompleteness | undefined
  readonly dimensions: readonly string[]
  /** Chooses the measure of all charts. */
  readonly measureSelect: ReactNode
  /** Other periods in which the form has been filed. */
  readonly otherPeriods: readonly string[]
  readonly cards: readonly KeyFigureCardProps[]
  /** Two panels of charts. */
  readonly charts: ReactNode
  readonly grid: ReactNode
}

/** The one anatomy of a subject: what is shown and filtered, key figures, two charts abreast, the grid. */
export function SubjectBoard({ title, subject, completeness, cards, ...board }: SubjectBoardProps) {
  const { scope, picks } = subject
  const nothing = completeness !== undefined && completeness.filed.length === 0
  return (
    <div className="subject-board">
      <header className="subject-head">
        <h1>{title}</h1>
        <ScopeLine subject={subject} completeness={completeness} />
        <div className="subject-filters">
          <FilterChips
            chips={chipsOf(subject)}
            onLift={(dimension) => picks.set(dimension, [])}
            onLiftAll={picks.clear}
          />
          {board.dimensions.map((dimension) => (
            <DimensionFilter key={dimension} subject={subject} dimension={dimension} />
          ))}
          {board.measureSelect}
        </div>
      </header>
      {nothing ? (
        <NothingFiled subject={subject} otherPeriods={board.otherPeriods} />
      ) : (
        <>
          <div className="subject-cards">
            {cards.map((card) => (
              <KeyFigureCard key={card.title} {...card} />
            ))}
          </div>
          <div className="subject-charts">{board.charts}</div>
          <div className="subject-grid" data-period={scope.period}>
            {board.grid}
          </div>
        </>
      )}
    </div>
  )
}

function ScopeLine({ subject, completeness }: Pick<SubjectBoardProps, 'subject' | 'completeness'>) {
  const say = useWords(subjectWords)
  const { language, period, regions, allRegions } = subject.scope
  const where = regions.length === 0 ? say('allCounties') : say('someCounties', { count: regions.length })
  const missing = completeness?.missing.map((code) => regionName(allRegions, code, language)) ?? []
  const asked = useScope().period
  return (
    <span className="subject-scope">
      {periodLabel(period, language)} · {where}
      {asked !== period && <Tag color="processing">{say('lastFiled', { period: periodLabel(asked, language) })}</Tag>}
      {completeness !== undefined && (
        <Tag
          color={missing.length > 0 ? 'warning' : 'default'}
          title={
            missing.length > 0
              ? say('missing', { names: missing.join(language === 'en' ? ', ' : '、') })
              : say('allFiled')
          }
        >
          {say('counties', { filed: completeness.filed.length, expected: completeness.expected })}
        </Tag>
      )}
    </span>
  )
}

function NothingFiled({ subject, otherPeriods }: Pick<SubjectBoardProps, 'subject' | 'otherPeriods'>) {
  const say = useWords(subjectWords)
  const { language, period, open, setPeriod } = subject.scope
  return (
    <EmptyState
      title={say('nothing')}
      hint={say('nothingHint', { form: textOf(subject.form.title, language), period: periodLabel(period, language) })}
      action={
        <Space>
          <Button type="primary" onClick={() => open('import')}>
            {say('import')}
          </Button>
          {otherPeriods.map((other) => (
            <Button key={other} onClick={() => setPeriod(other)}>
              {periodLabel(other, language)}
            </Button>
          ))}
        </Space>
      }
    />
  )
}

function chipsOf(subject: Subject): readonly FilterChip[] {
  const { scope, form, manner } = subject
  return Object.entries(subject.picked).map(([dimension, members]) => {
    const column = form.columns.find((one) => one.name === dimension)
    const names = members.map((code) =>
      dimension === 'region' && code !== null
        ? regionName(scope.allRegions, code, scope.language)
        : memberName(subject.members(dimension), code, manner),
    )
    return {
      dimension,
      title: column === undefined ? dimension : textOf(column.title, scope.language),
      members: names.join(manner.say('listMark')),
    }
  })
}
