import type { Label } from '#contract'

/** What an entry is called, and its sentence. A part in brackets is left out unless all it names is known. */
export interface VerbWords {
  readonly title: Label
  readonly told: Label
}

/** Words of one verb. */
export function verbWords(title: readonly [zh: string, en: string], zh: string, en: string): VerbWords {
  return { title: { zh: title[0], en: title[1] }, told: { zh, en } }
}
