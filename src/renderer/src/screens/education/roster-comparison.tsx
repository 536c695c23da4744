import { useMemo } from 'react'
import type { PivotResult } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { selectionOf } from '../../parts/use-picks.ts'
import type { Subject } from '../../parts/use-subject.ts'
import { educationWords } from '../../words/education.ts'
import { useWords } from '../../words/words.ts'
import { comparedColumns } from './education-columns.ts'
import { differenceOf, rosterAgainstTable } from './roster-against-table.ts'
import { peopleIn, peopleQuery } from './roster-people.ts'
import { StageList } from './stage-list.tsx'
import { sumOf } from './sum-of.ts'

export interface RosterComparisonProps {
  readonly subject: Subject
  readonly table: PivotResult | undefined
  readonly roster: PivotResult | undefined
}

/** Students, grants and amounts of the roster beside those of the table, for the counties that filed a roster. */
export function RosterComparison({ subject, table, roster }: RosterComparisonProps) {
  const say = useWords(educationWords)
  // Counting each student once takes the rows themselves, so it is asked only while somebody looks.
  const people = useAnswer('figures', 'pivotTable', peopleQuery(selectionOf(subject.scope, subject.picked)))
  const figures = useMemo(() => comparedColumns(say), [say])
  const lines = useMemo(() => {
    if (table === undefined || roster === undefined || people.data === undefined) return undefined
    const counted = people.data
    const stages = subject.members('stage').map(({ code }) => code)
    return rosterAgainstTable(roster, table, stages).map((both) => {
      const { persons, leftBehind } = peopleIn(counted, both.region, both.stage)
      return {
        ...both,
        rosterPersons: persons,
        leftBehind,
        personDifference: differenceOf(persons, both.tablePersons),
        grantDifference: differenceOf(both.rosterGrants, both.tableGrants),
        amountDifference: differenceOf(both.rosterAmount, both.tableAmount),
      }
    })
  }, [subject, table, roster, people.data])
  const total = useMemo(() => {
    const fields = figures.map(({ field }) => field)
    return Object.fromEntries(fields.map((field) => [field, sumOf(lines?.map((line) => figureOf(line, field)))]))
  }, [figures, lines])

  if (people.error !== null) return <ProblemAlert problem={people.error} />
  return (
    <StageList
      subject={subject}
      lines={lines}
      figures={figures}
      total={total}
      empty={say('noRoster')}
      stateKey="education:compare"
    />
  )
}

function figureOf(line: Readonly<Record<string, unknown>>, field: string): number | null {
  const value = line[field]
  return typeof value === 'number' ? value : null
}
