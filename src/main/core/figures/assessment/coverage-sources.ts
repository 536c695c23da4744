import type { Batch, BatchSource } from '#contract'

/** The five batches, in the order of the founding document. */
export const BATCHES: readonly Batch[] = ['production', 'relocation', 'ecology', 'education', 'social']

/** Where each batch's own returns say whom they reach. */
export const BATCH_SOURCES: readonly Pick<BatchSource, 'batch' | 'form' | 'column' | 'counts'>[] = [
  { batch: 'production', form: 'INDUSTRY', column: 'poor_households', counts: 'households' },
  { batch: 'production', form: 'COOP_ROSTER', column: 'households_led', counts: 'households' },
  { batch: 'production', form: 'COOP_ROSTER', column: 'poor_members', counts: 'households' },
  { batch: 'production', form: 'LEAD_ROSTER', column: 'poor_households', counts: 'households' },
  { batch: 'relocation', form: 'RELOCATION', column: 'moved_households', counts: 'households' },
  { batch: 'ecology', form: 'ECOLOGY', column: 'poor_households', counts: 'households' },
  { batch: 'education', form: 'EDU_TABLE', column: 'lifted_persons', counts: 'people' },
  { batch: 'social', form: 'SOCIAL', column: 'poor_households', counts: 'households' },
]

/** The return that tells how many households are registered and how many of them are reached. */
export const BASE_FORM = 'POOR_BASE'

export const BASE_COLUMNS: readonly string[] = [
  'poor_households',
  'reached_households',
  ...BATCHES.map((batch) => `${batch}_households`),
]
