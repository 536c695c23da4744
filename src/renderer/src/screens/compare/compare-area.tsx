import { Button } from 'antd'
import type { Comparison, ComparisonQuery, PivotFields } from '#contract'
import { useWork, useWorkBoard } from '../../api/work-board.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber, periodLabel } from '../../parts/format.ts'
import { LongWait } from '../../parts/long-wait.tsx'
import { regionName } from '../../parts/names.ts'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { comparisonWords } from '../../words/comparison.ts'
import { textOf, useWords } from '../../words/words.ts'
import { CompareCharts } from './compare-charts.tsx'
import { CompareGrid } from './compare-grid.tsx'
import type { CompareDesk } from './use-compare-desk.ts'

export interface CompareAreaProps {
  readonly desk: CompareDesk
  readonly known: PivotFields
  readonly query: ComparisonQuery | null
  readonly comparison: Comparison | undefined
  readonly error: unknown
  readonly names: PivotNames
  readonly sides: readonly [string, string]
  onFigure(line: number, side: 'before' | 'after'): void
  onAgain(): void
}

/** The grid of both sides with its charts, or what to do where there is nothing to show. */
export function CompareArea(props: CompareAreaProps) {
  const { desk, known, query, comparison, error, names, sides, onFigure, onAgain } = props
  const say = useWords(comparisonWords)
  const { language } = useScope()
  const board = useWorkBoard()
  const work = useWork().find(({ kind }) => kind === 'pivot')
  const { settings, setSettings, form } = desk
  const title = textOf(form.title, language)

  if (query === null) {
    const missing = settings.measures.length === 0 ? 'nothing-figures' : 'nothing-versions'
    return <EmptyState title={say('nothing-title')} hint={say(missing)} />
  }
  if (error !== null && error !== undefined) return <ProblemAlert problem={error} onAgain={onAgain} />
  if (comparison === undefined || !fits(comparison, query))
    return <LongWait work={work} onCancel={() => board.cancel('pivot')} />
  const rows = comparison.before.source.rows + comparison.after.source.rows
  if (rows === 0) return <EmptyState title={say('no-data')} hint={say('no-data-hint', { form: title })} />
  if (comparison.lines.every(({ kind }) => kind === 'total') && settings.onlyChanged) {
    return (
      <EmptyState
        title={say('all-same')}
        hint={say('all-same-hint')}
        action={<Button onClick={() => setSettings({ ...settings, onlyChanged: false })}>{say('show-all')}</Button>}
      />
    )
  }

  return (
    <div className="compare-area">
      <div className="compare-table pivot-cells">
        <CompareGrid
          comparison={comparison}
          settings={settings}
          names={names}
          sides={sides}
          title={title}
          onSettings={setSettings}
          onFigure={onFigure}
        />
        <CompareSource {...{ comparison, sides, known, settings, names }} />
      </div>
      <CompareCharts comparison={comparison} names={names} sides={sides} onLine={(line) => onFigure(line, 'after')} />
    </div>
  )
}

/** Whether a comparison answers a question, and is not what is left of the one before. */
function fits(comparison: Comparison, query: ComparisonQuery): boolean {
  const shape = ({ form, by, measures }: ComparisonQuery) => JSON.stringify([form, by, measures])
  return shape(comparison.query) === shape(query)
}

interface CompareSourceProps extends Pick<CompareAreaProps, 'sides' | 'known' | 'names'> {
  readonly comparison: Comparison
  readonly settings: CompareDesk['settings']
}

function CompareSource({ comparison, sides, known, settings, names }: CompareSourceProps) {
  const say = useWords(comparisonWords)
  const { language } = names
  const { allRegions } = useScope()
  const { a, b, noValue } = comparison.leftOut
  const lines = comparison.lines.filter(({ kind }) => kind === 'line')
  const apart = lines.filter(({ on }) => on !== 'both').length
  const substituted = [...comparison.before.substituted, ...comparison.after.substituted]
  const counties = (codes: readonly string[]) =>
    codes.map((code) => regionName(allRegions, code, language)).join(language === 'en' ? ', ' : '、')
  const other = known.dimensions.find(
    ({ name }) => !settings.by.includes(name) && name !== 'region' && name !== 'period',
  )
  return (
    <footer className="table-source">
      <span>{say('lines', { rows: formatNumber(lines.length, 0, language) })}</span>
      <span>{say('sides', { a: sides[0], b: sides[1] })}</span>
      {substituted.map(({ asked, used }) => (
        <span key={asked}>
          {say('used-period', { asked: periodLabel(asked, language), used: periodLabel(used, language) })}
        </span>
      ))}
      {a.length > 0 && <span className="warn">{say('left-out-a', { counties: counties(a) })}</span>}
      {b.length > 0 && <span className="warn">{say('left-out-b', { counties: counties(b) })}</span>}
      {comparison.measures.map((view, at) => {
        const codes = noValue[at] ?? []
        if (codes.length === 0) return null
        return (
          <span key={view.key} className="warn">
            {say('left-out-value', { measure: names.measure(view), counties: counties(codes) })}
          </span>
        )
      })}
      {apart > 0 && apart < lines.length && <span className="warn">{say('one-sided', { count: apart })}</span>}
      {apart > 0 && apart === lines.length && other !== undefined && (
        <span className="warn">{say('all-one-sided', { dimension: textOf(other.title, language) })}</span>
      )}
      <span className="table-source-hint">{say('hint')}</span>
    </footer>
  )
}
