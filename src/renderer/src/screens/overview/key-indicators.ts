/** The figures of the overview in their order, each with the screen it opens. */
export const KEY_INDICATORS = [
  ['cooperatives', 'cooperatives'],
  ['enterprises', 'enterprises'],
  ['industries', 'industries'],
  ['output-value', 'industries'],
  ['poor-villages', 'villages'],
  ['moved-people', 'relocation'],
  ['forest-posts', 'ecology'],
  ['education-stages', 'education'],
  ['education-coverage', 'education'],
  ['dibao-standard', 'social'],
  ['reached-share', 'integration'],
  ['poverty-incidence', 'exit'],
] as const

export type KeyIndicator = (typeof KEY_INDICATORS)[number][0]
