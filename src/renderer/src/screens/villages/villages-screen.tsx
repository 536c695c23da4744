import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import type { ChartTab } from '../../parts/chart-panel.tsx'
import { selectionOf } from '../../parts/use-picks.ts'
import { heat, parts, ranking, stack, trend } from '../../subjects/charts.ts'
import { type SubjectDeclaration, titled, wordsIn } from '../../subjects/declaration.ts'
import { DeclaredBoard } from '../../subjects/declared-board.tsx'
import { useDeclared } from '../../subjects/use-declared.ts'
import { villagesWords } from '../../words/villages.ts'
import { useWords } from '../../words/words.ts'
import { incomeByArea, incomeByIndustry } from './village-incomes.ts'

const villages: SubjectDeclaration = {
  name: 'villages',
  form: 'VILLAGE',
  words: villagesWords,
  measures: ['count', 'poor_households', 'poor_people', 'population', 'incidence', 'collective_income'],
  first: 'count',
  filters: ['industry'],
  cards: [
    'count',
    {
      ...wordsIn(villagesWords, { title: 'exited', unit: 'unit' }),
      rows: ['exit_year'],
      value: ({ lines }, { scope }) =>
        lines
          .filter(({ keys }) => keys.exit_year != null && keys.exit_year <= scope.period.slice(0, 4))
          .reduce((sum, { values }) => sum + (values.count ?? 0), 0),
    },
    'poor_households',
    'incidence',
    'collective_income',
  ],
  left: [
    stack('exit_year', { measure: 'count', texts: titled(villagesWords, 'exits'), unstated: 'notOut' }),
    parts('industry', { measure: (chosen) => (chosen === 'incidence' ? 'count' : chosen) }),
    ranking(),
  ],
  right: [heat('industry'), trend()],
}

/** More villages than any municipality has poor ones; beyond them the charts say what they leave out. */
const MOST_DRAWN = 1000

/** The poor villages: where they are, what they live on, how poor, when they got out; each of them down to its cell. */
export function VillagesScreen() {
  const say = useWords(villagesWords)
  const declared = useDeclared(villages)
  const { subject } = declared
  const { data, error } = useAnswer('figures', 'rows', {
    form: villages.form,
    ...selectionOf(subject.scope, subject.picked),
    offset: 0,
    limit: MOST_DRAWN,
  })
  const incomes = useMemo((): readonly ChartTab[] => {
    const { unit } = subject.measure('collective_income')
    const left = data === undefined ? 0 : data.total - data.rows.length
    return (
      [
        ['incomeByIndustry', incomeByIndustry],
        ['incomeByArea', incomeByArea],
      ] as const
    ).map(([key, draw]) => ({
      key,
      name: say(key),
      title: say(`${key}Title`),
      unit,
      chart:
        data === undefined
          ? null
          : withNote(draw(subject, data.rows), left > 0 ? say('onlyFirst', { count: MOST_DRAWN }) : null),
      problem: error,
    }))
  }, [data, error, subject, say])

  return <DeclaredBoard declared={{ ...declared, right: [...incomes, ...declared.right] }} />
}

function withNote<C extends { readonly note: string | null }>(chart: C, note: string | null): C {
  if (note === null) return chart
  return { ...chart, note: chart.note === null ? note : `${note} · ${chart.note}` }
}
