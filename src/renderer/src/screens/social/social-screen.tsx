import { limited, ranking, trend } from '../../subjects/charts.ts'
import { type ChartDeclaration, type SubjectDeclaration, titled } from '../../subjects/declaration.ts'
import { DeclaredScreen } from '../../subjects/declared-board.tsx'
import { layers, lines, partOf, scatter } from '../../subjects/measure-charts.ts'
import { socialWords } from '../../words/social.ts'
import { linesOfYears } from './lines-of-years.ts'

const twoLines: ChartDeclaration = {
  ...ranking({ measure: 'standard', texts: titled(socialWords, 'twoLines') }),
  key: 'two-lines',
  draw: linesOfYears,
}

const social: SubjectDeclaration = {
  name: 'social',
  form: 'SOCIAL',
  words: socialWords,
  measures: [
    'dibao_households',
    'dibao_people',
    'dibao_poor_households',
    'dibao_poor_people',
    'backstop_households',
    'backstop_people',
    'destitute_people',
    'standard',
    'poverty_line',
    'supplement_per_person',
    'insured_people',
    'insurable_people',
    'insured_rate',
    'critical_cases',
    'critical_amount',
    'critical_per_case',
    'assistance_cases',
    'assistance_amount',
    'assistance_per_case',
    'poor_households',
  ],
  first: 'dibao_people',
  filters: [],
  standards: 'lines',
  cards: [
    'dibao_people',
    'dibao_households',
    'backstop_people',
    'destitute_people',
    'supplement_per_person',
    'insured_rate',
  ],
  left: [
    twoLines,
    limited('standard', 'dibao_standard', titled(socialWords, 'below')),
    partOf('dibao_poor_people', 'dibao_people', titled(socialWords, 'poorDibao')),
    ranking(),
  ],
  right: [
    layers(['backstop_people', 'destitute_people'], titled(socialWords, 'people')),
    { ...ranking({ measure: 'insured_rate', texts: titled(socialWords, 'insured') }), key: 'insured' },
    lines(['critical_amount', 'assistance_amount'], titled(socialWords, 'medical')),
    scatter('critical_per_case', 'assistance_per_case', titled(socialWords, 'perCase')),
    trend(),
  ],
}

/** Social security: who is kept, by which standard, insured and helped when ill; every figure down to its cell. */
export function SocialScreen() {
  return <DeclaredScreen declaration={social} />
}
