import type { FormView } from '#contract'
import { isAdditive } from '../../charts/measures.ts'
import { heat, parts, ranking, trend } from '../../subjects/charts.ts'
import { memberCount, type SubjectDeclaration, wordsIn } from '../../subjects/declaration.ts'
import { DeclaredScreen } from '../../subjects/declared-board.tsx'
import { industriesWords } from '../../words/industries.ts'

/** Measures with a meaning over all industries. */
const shared = ['output_value', 'funds', 'poor_households', 'poor_people', 'value_per_household', 'income_gain']

/** Lines on one axis and places in one ranking need a measure that all industries share. */
const sharedMeasure = (chosen: string) => (shared.includes(chosen) ? chosen : 'output_value')

/** Parts of a whole need one that adds up. */
const additiveMeasure = (chosen: string, form: FormView) => (isAdditive(form, chosen) ? chosen : 'output_value')

const industries: SubjectDeclaration = {
  name: 'industries',
  form: 'INDUSTRY',
  words: industriesWords,
  measures: shared,
  // Of one industry at a time also the scale, which each counts in a unit of its own, and villages, for one with two
  // industries is counted in both.
  chartMeasures: [...shared, 'scale', 'villages'],
  first: 'output_value',
  filters: ['industry'],
  cards: [
    memberCount('industry', wordsIn(industriesWords, { title: 'industries', unit: 'industriesUnit' })),
    'output_value',
    'funds',
    'poor_households',
    'income_gain',
  ],
  left: [parts('industry', { measure: additiveMeasure }), ranking({ measure: sharedMeasure })],
  right: [heat('industry'), trend('industry', { measure: sharedMeasure })],
}

/** The "10+2" industries: what they yield and cost, where, whom they lead, and every line down to its cell. */
export function IndustriesScreen() {
  return <DeclaredScreen declaration={industries} />
}
