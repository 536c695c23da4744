import type { integrationWords } from '../../words/integration.ts'
import type { Words } from '../../words/words.ts'

type Key = typeof integrationWords extends Words<infer Known> ? Known : never

/** What the screen of the two lines and full coverage says. */
export type SayIntegration = (key: Key, values?: Record<string, string | number>) => string
