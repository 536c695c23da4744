import { coverage, heat, ranking, trend } from '../../subjects/charts.ts'
import { memberCount, type SubjectDeclaration, wordsIn } from '../../subjects/declaration.ts'
import { DeclaredScreen } from '../../subjects/declared-board.tsx'
import { educationWords } from '../../words/education.ts'

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
  cards: [
    memberCount('stage', wordsIn(educationWords, { title: 'stages', unit: 'stagesUnit' })),
    'coverage',
    'persons',
    'amount',
    'amount_per_person',
  ],
  left: [coverage('stage', 'coverage'), ranking()],
  right: [heat('stage'), trend('stage')],
}

/** Student aid: coverage of each stage and county, what a student gets, and every line down to its cell. */
export function EducationScreen() {
  return <DeclaredScreen declaration={education} />
}
