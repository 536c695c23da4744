import type { PlantedFault } from './planted-fault.ts'

/** Cells left out, which leave a rule unable to tell. */
export const PLANTED_DOUBTS: readonly PlantedFault[] = [
  {
    formNumber: '渝教助01表',
    year: 2016,
    county: '500103',
    where: { stage: 'higher' },
    change: () => ({ enrolled: null }),
    rules: [
      'EDU_TABLE.poor-students-within-enrolled',
      'EDU_TABLE.persons-within-enrolled',
      'EDU_TABLE.enrolled-year-on-year',
    ],
    severity: 'cannot-tell',
    story: '渝中 does not know how many of its people study at universities',
  },
  {
    formNumber: '渝扶建01表',
    year: 2015,
    county: '500118',
    where: {},
    change: () => ({ education_households: null }),
    rules: [
      'POOR_BASE.education-households-within-reached-households',
      'POOR_BASE.reached-within-batches',
      'POOR_BASE.education-as-returned',
    ],
    severity: 'cannot-tell',
    story: '永川 left out the households reached by education',
  },
]
