import { heat, matrix, ranking, stack, trend } from '../../subjects/charts.ts'
import { type SubjectDeclaration, titled } from '../../subjects/declaration.ts'
import { DeclaredScreen } from '../../subjects/declared-board.tsx'
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
  cards: ['count', 'sales', 'profit_margin', 'employees', 'poor_households'],
  left: [ranking(), stack('level', { measure: 'count' })],
  right: [
    matrix('linkage', 'monitoring', {
      texts: titled(enterprisesWords, 'linkage'),
    }),
    heat('industry'),
    trend(),
  ],
}

/** The leading enterprises: their levels, sales, linkage to households and monitoring, and each of them down to its cell. */
export function EnterprisesScreen() {
  return <DeclaredScreen declaration={enterprises} />
}
