import { heat, matrix, ranking, stack, trend } from '../../subjects/charts.ts'
import { type SubjectDeclaration, titled, wordsIn } from '../../subjects/declaration.ts'
import { DeclaredScreen } from '../../subjects/declared-board.tsx'
import { flow } from '../../subjects/flow-charts.ts'
import { perRow, ratioOf } from '../../subjects/measure-charts.ts'
import { enterprisesWords } from '../../words/enterprises.ts'

const enterprises: SubjectDeclaration = {
  name: 'enterprises',
  form: 'LEAD_ROSTER',
  words: enterprisesWords,
  measures: [
    'count',
    'sales',
    'profit',
    'profit_margin',
    'tax',
    'total_assets',
    'debt_ratio',
    'exports',
    'employees',
    'base_area',
    'households',
    'poor_households',
  ],
  first: 'count',
  // What “leading enterprises” counts unless a person says otherwise; the chip on the screen shows it.
  picked: { level: ['national', 'municipal'] },
  filters: ['level', 'industry', 'linkage', 'monitoring'],
  cards: [
    'count',
    'sales',
    'profit_margin',
    'employees',
    'poor_households',
    {
      ...wordsIn(enterprisesWords, { title: 'perEnterpriseCard', unit: 'perEnterpriseUnit' }),
      decimals: 1,
      rows: [],
      measures: ['poor_households', 'count'],
      value: ({ total }) => ratioOf(total.values.poor_households, total.values.count),
    },
  ],
  left: [
    ranking(),
    stack('level', { measure: 'count' }),
    perRow('poor_households', 1, titled(enterprisesWords, 'perEnterprise')),
  ],
  right: [
    flow(['level', 'industry', 'region'], 12, {
      measure: 'poor_households',
      texts: titled(enterprisesWords, 'reach'),
    }),
    stack('linkage', { measure: 'poor_households', texts: titled(enterprisesWords, 'modes') }),
    matrix('linkage', 'monitoring', { texts: titled(enterprisesWords, 'linkage') }),
    heat('industry'),
    trend(),
  ],
}

/** The leading enterprises: their levels, sales, linkage to households and monitoring, and each of them down to its cell. */
export function EnterprisesScreen() {
  return <DeclaredScreen declaration={enterprises} />
}
