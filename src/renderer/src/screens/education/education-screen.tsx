import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import type { ChartTab } from '../../parts/chart-panel.tsx'
import { formOf } from '../../parts/scope.tsx'
import { selectionOf } from '../../parts/use-picks.ts'
import { coverage, heat, ranking, trend } from '../../subjects/charts.ts'
import {
  type ChartDeclaration,
  memberCount,
  type SubjectDeclaration,
  titled,
  wordsIn,
} from '../../subjects/declaration.ts'
import { DeclaredBoard } from '../../subjects/declared-board.tsx'
import { useDeclared } from '../../subjects/use-declared.ts'
import { educationWords } from '../../words/education.ts'
import { useWords } from '../../words/words.ts'
import { aidAgainstStandards } from './aid-chart.ts'
import './education-screen.css'
import { rosterQuery, useEducationViews } from './education-views.tsx'
import { leftBehind } from './left-behind.ts'

const against: ChartDeclaration = {
  ...heat('stage', { measure: 'amount_per_person', texts: titled(educationWords, 'against') }),
  key: 'against',
  draw: aidAgainstStandards,
}

const education: SubjectDeclaration = {
  name: 'education',
  form: 'EDU_TABLE',
  words: educationWords,
  measures: [
    'coverage',
    'persons',
    'poor_students',
    'enrolled',
    'amount',
    'amount_per_person',
    'times',
    'lifted_persons',
    'lifted_amount',
  ],
  first: 'coverage',
  filters: ['stage'],
  standards: 'aid',
  cards: [
    memberCount('stage', wordsIn(educationWords, { title: 'stages', unit: 'stagesUnit' })),
    'coverage',
    'persons',
    'amount',
    'amount_per_person',
  ],
  left: [coverage('stage', 'coverage'), against, ranking()],
  right: [heat('stage'), trend('stage')],
}

/** Student aid: coverage and gaps, what a student gets against the standard, the roster, every line down to its cell. */
export function EducationScreen() {
  const declared = useDeclared(education)
  const views = useEducationViews(declared)
  const roster = useLeftBehind(declared.subject)
  return <DeclaredBoard declared={{ ...declared, right: [...declared.right, roster] }} views={views} />
}

function useLeftBehind(subject: ReturnType<typeof useDeclared>['subject']): ChartTab {
  const say = useWords(educationWords)
  const { data, error } = useAnswer(
    'figures',
    'pivot',
    rosterQuery(['stage', 'left_behind'], selectionOf(subject.scope, subject.picked, ['stage'])),
  )
  const chart = useMemo(() => (data === undefined ? null : leftBehind(subject, data, say)), [data, subject, say])
  return {
    key: 'left-behind',
    name: say('leftBehind'),
    title: say('leftBehindTitle', { number: formOf(subject.scope, 'EDU_ROSTER').formNumber }),
    unit: say('rosterUnit').trim(),
    chart,
    problem: error,
  }
}
