import { limited, ranking } from '../../subjects/charts.ts'
import { type SubjectDeclaration, titled } from '../../subjects/declaration.ts'
import { DeclaredScreen } from '../../subjects/declared-board.tsx'
import { periodHeat } from '../../subjects/flow-charts.ts'
import { funnel, layers, lines, partOf } from '../../subjects/measure-charts.ts'
import { relocationWords } from '../../words/relocation.ts'

/** Planned, started, completed, moved in, with work: out, stay, get rich. */
const steps = [
  'planned_households',
  'started_households',
  'completed_households',
  'moved_households',
  'households_with_work',
]

const relocation: SubjectDeclaration = {
  name: 'relocation',
  form: 'RELOCATION',
  words: relocationWords,
  measures: [
    ...steps,
    'occupancy',
    'planned_people',
    'moved_people',
    'completion',
    'concentrated_share',
    'area_per_person',
    'demolished_households',
    'investment',
    'investment_per_person',
    'labour_people',
    'employed_people',
    'employment',
    'work_coverage',
  ],
  first: 'occupancy',
  filters: [],
  standards: 'relocation',
  cards: ['planned_people', 'moved_people', 'occupancy', 'area_per_person', 'investment_per_person', 'work_coverage'],
  left: [
    funnel(steps, titled(relocationWords, 'funnel')),
    partOf('moved_households', 'planned_households', titled(relocationWords, 'progress')),
    limited('area_per_person', 'floor_area_limit', titled(relocationWords, 'area')),
    ranking(),
  ],
  right: [
    lines(steps, titled(relocationWords, 'curve')),
    periodHeat(),
    layers(['concentrated_households', 'scattered_households'], titled(relocationWords, 'settlement')),
    {
      ...ranking({ measure: 'investment_per_person', texts: titled(relocationWords, 'investment') }),
      key: 'investment',
    },
  ],
}

/** Relocation of the poor: who was to move, has moved, has work, and how large the new homes are; down to the cell. */
export function RelocationScreen() {
  return <DeclaredScreen declaration={relocation} />
}
