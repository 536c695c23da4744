import { heat, ranking, stack, trend } from '../../subjects/charts.ts'
import type { SubjectDeclaration } from '../../subjects/declaration.ts'
import { DeclaredScreen } from '../../subjects/declared-board.tsx'
import { cooperativesWords } from '../../words/cooperatives.ts'

const cooperatives: SubjectDeclaration = {
  name: 'cooperatives',
  form: 'COOP_ROSTER',
  words: cooperativesWords,
  measures: [
    'count',
    'members',
    'poor_members',
    'poor_member_share',
    'capital',
    'revenue',
    'surplus_returned',
    'households_led',
  ],
  first: 'count',
  filters: ['industry', 'demonstration'],
  cards: ['count', 'members', 'poor_member_share', 'revenue', 'households_led'],
  left: [ranking(), stack('demonstration', { measure: 'count' })],
  right: [heat('industry'), trend()],
}

/** The farmers' cooperatives: how many, where, in which industries, at which level, and each of them down to its cell. */
export function CooperativesScreen() {
  return <DeclaredScreen declaration={cooperatives} />
}
