import type { Language, RegionView } from '#contract'
import type { assessmentWords } from '../../words/assessment.ts'
import type { Words } from '../../words/words.ts'
import type { SayIntegration } from './integration-text.ts'

type SharedKey = typeof assessmentWords extends Words<infer Known> ? Known : never

/** How the tables of the screen are told. */
export interface Told {
  readonly language: Language
  readonly say: SayIntegration
  readonly sayShared: (key: SharedKey, values?: Record<string, string | number>) => string
  readonly regions: readonly RegionView[]
}
