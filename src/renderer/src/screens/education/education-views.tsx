import { useMemo, useRef } from 'react'
import type { PivotQuery, RowsQuery } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import type { DrillView } from '../../parts/drill-panel.tsx'
import { periodLabel } from '../../parts/format.ts'
import { RowsGrid } from '../../parts/rows-grid.tsx'
import { formOf } from '../../parts/scope.tsx'
import { selectionOf } from '../../parts/use-picks.ts'
import type { Declared } from '../../subjects/use-declared.ts'
import { educationWords } from '../../words/education.ts'
import { textOf, useWords } from '../../words/words.ts'
import { type Gap, gapsOf, overStandard } from './aid-standards.ts'
import { gapColumns, overColumns } from './education-columns.ts'
import { RosterComparison } from './roster-comparison.tsx'
import { StageList } from './stage-list.tsx'
import { sumOf } from './sum-of.ts'

/** Views beside figures and rows: gaps, stages above their standard, the roster, and the roster against the table. */
export function useEducationViews({ subject, standards }: Declared): readonly DrillView[] {
  const say = useWords(educationWords)
  const { scope, picked, form } = subject
  const places = ['region', 'stage']
  const table = useAnswer(
    'figures',
    'pivot',
    subject.query(places, ['coverage', 'persons', 'amount_per_person', 'times', 'amount']),
  ).data
  const roster = useAnswer('figures', 'pivot', rosterQuery(places, selectionOf(scope, picked))).data
  const { language, period } = scope
  const shown = useRef<{ readonly query: RowsQuery; readonly columns: readonly string[] } | null>(null)

  return useMemo(() => {
    const own = formOf(scope, 'EDU_ROSTER')
    const rosterTitle = {
      title: textOf(own.title, language),
      source: `${own.formNumber} · ${periodLabel(period, language)}`,
    }
    const rows: RowsQuery = { form: own.code, ...selectionOf(scope, picked) }
    const gaps = table && gapsOf(table)
    const over = table && standards && overStandard(table, standards, period)
    return [
      {
        key: 'gaps',
        label: say('gaps'),
        content: (
          <StageList
            subject={subject}
            lines={gaps?.map((gap) => ({ ...gap, coverage: coverageOf(gap) }))}
            figures={gapColumns(form, language, say)}
            total={gaps === undefined ? {} : { county: say('gapTotal'), ...gapTotal(gaps) }}
            empty={say('noGaps')}
            stateKey="education:gaps"
          />
        ),
      },
      {
        key: 'over',
        label: say('overList'),
        content: (
          <StageList
            subject={subject}
            lines={over?.map((one) => ({ ...one }))}
            figures={overColumns(form, language, say)}
            empty={say('nobodyOver')}
            stateKey="education:over"
          />
        ),
      },
      {
        key: 'roster',
        label: say('roster'),
        ...rosterTitle,
        content: (
          <RowsGrid
            form={own}
            query={rows}
            loadRows={figureDoors.rows}
            doors={figureDoors}
            onQuery={(query, columns) => {
              shown.current = { query, columns }
            }}
            stateKey={`${own.code}:rows`}
          />
        ),
        onExport: () =>
          figureDoors.exportRows(`${rosterTitle.title}_${periodLabel(period, language)}.xlsx`, {
            title: rosterTitle.title,
            language,
            ...(shown.current ?? { query: rows }),
          }),
      },
      {
        key: 'compare',
        label: say('compare'),
        title: say('compareTitle'),
        source: `${own.formNumber} · ${form.formNumber} · ${periodLabel(period, language)}`,
        content: <RosterComparison subject={subject} table={table} roster={roster} />,
      },
    ]
  }, [subject, scope, picked, table, roster, standards, form, language, period, say])
}

/** A question about the roster under the scope and picks of the table's screen. */
export function rosterQuery(rows: readonly string[], selected: ReturnType<typeof selectionOf>): PivotQuery {
  return { form: 'EDU_ROSTER', rows, measures: ['count', 'amount'], ...selected }
}

/** The lines listed, taken together; coverage from both sides. */
function gapTotal(gaps: readonly Gap[]) {
  const [persons, poor, missing] = (['persons', 'poor', 'missing'] as const).map((side) =>
    sumOf(gaps.map((gap) => gap[side])),
  )
  return { persons, poor, missing, coverage: coverageOf({ persons: persons ?? 0, poor: poor ?? 0 }) }
}

function coverageOf({ persons, poor }: Pick<Gap, 'persons' | 'poor'>): number | null {
  return poor === 0 ? null : (persons / poor) * 100
}
