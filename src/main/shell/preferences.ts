import { join } from 'node:path'
import { z } from 'zod'
import type { Preferences } from '#contract'
import { readOwnFile, writeWhole } from './write-file.ts'

const MOST_RECENT = 10

/** The strict shape of what a person prefers, on disk and over the bridge. */
export const preferencesShape = z.strictObject({
  language: z.enum(['zh-CN', 'en']).nullable(),
  theme: z.enum(['light', 'dark', 'system']),
  remembered: z.record(z.string().max(500), z.string().max(1_000_000)),
})

const fileShape = preferencesShape.extend({ recent: z.array(z.string()).max(MOST_RECENT) })

type Kept = z.infer<typeof fileShape>

const DEFAULTS: Kept = { language: null, theme: 'system', remembered: {}, recent: [] }

/** What the person prefers and which books were open last, in one small file. */
export interface PreferencesFile {
  read(): Preferences
  /** Changes what is given; `remembered` is added to, key by key. */
  keep(change: Partial<Preferences>): Preferences
  /** Paths of books, newest first. */
  recent(): readonly string[]
  addRecent(path: string): void
}

/** Opens preferences.json of a folder; a damaged file is put aside and the defaults apply. */
export function openPreferences(folder: string): PreferencesFile {
  const path = join(folder, 'preferences.json')
  let kept = readOwnFile(path, (content) => fileShape.parse(content)) ?? DEFAULTS

  function write(next: Kept): void {
    kept = next
    writeWhole(path, `${JSON.stringify(kept, null, 2)}\n`)
  }

  function read(): Preferences {
    return { language: kept.language, theme: kept.theme, remembered: kept.remembered }
  }

  return {
    read,
    keep(change) {
      write({ ...kept, ...change, remembered: { ...kept.remembered, ...change.remembered } })
      return read()
    },
    recent: () => kept.recent,
    addRecent(book) {
      const others = kept.recent.filter((other) => other !== book)
      write({ ...kept, recent: [book, ...others].slice(0, MOST_RECENT) })
    },
  }
}
