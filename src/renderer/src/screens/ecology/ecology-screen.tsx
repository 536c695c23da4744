import { ranking, trend } from '../../subjects/charts.ts'
import { type SubjectDeclaration, titled } from '../../subjects/declaration.ts'
import { DeclaredScreen } from '../../subjects/declared-board.tsx'
import { layers, partOf, scatter } from '../../subjects/measure-charts.ts'
import { ecologyWords } from '../../words/ecology.ts'

const ecology: SubjectDeclaration = {
  name: 'ecology',
  form: 'ECOLOGY',
  words: ecologyWords,
  measures: [
    'posts',
    'new_posts',
    'renewed_posts',
    'filled_posts',
    'poor_posts',
    'poor_post_share',
    'managed_area',
    'area_per_post',
    'subsidy_funds',
    'funds_per_post',
    'farmland_to_forest',
    'forest_households',
    'forest_poor_households',
    'welfare_posts',
    'poor_households',
  ],
  first: 'funds_per_post',
  filters: [],
  cards: ['posts', 'poor_post_share', 'funds_per_post', 'area_per_post', 'farmland_to_forest', 'poor_households'],
  left: [
    layers(['new_posts', 'renewed_posts', 'filled_posts'], titled(ecologyWords, 'posts'), {
      whole: 'posts',
      broken: 'postsBroken',
      sound: 'postsSound',
    }),
    partOf('poor_posts', 'posts', titled(ecologyWords, 'poor')),
    ranking(),
  ],
  right: [
    scatter('posts', 'subsidy_funds', titled(ecologyWords, 'funds')),
    { ...ranking({ measure: 'farmland_to_forest', texts: titled(ecologyWords, 'forest') }), key: 'forest' },
    partOf('forest_poor_households', 'forest_households', titled(ecologyWords, 'households')),
    trend(),
  ],
}

/** Ecological compensation: posts and whether they add up, what each is paid and looks after, farmland to forest. */
export function EcologyScreen() {
  return <DeclaredScreen declaration={ecology} />
}
