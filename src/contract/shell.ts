import type { Language } from './form.ts'
import type { Role, SignedIn } from './people.ts'

export interface BookState {
  /** File name without extension. */
  readonly title: string
  readonly sample: boolean
  readonly periods: readonly string[]
  /** Who has opened it. */
  readonly person: SignedIn
  /** Verbs that not everybody may use, as `room.verb`, each with the roles of which one is enough. */
  readonly needs: Readonly<Record<string, readonly Role[]>>
}

/** SHA-256 over what counts in a book, and over each of its tables. */
export interface BookChecksum {
  readonly checksum: string
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly checksum: string }[]
}

export interface RecentBook {
  readonly token: string
  readonly title: string
  readonly folder: string
  /** Who can open it, by name; empty where it has no people of its own. */
  readonly people: readonly string[]
}

export type Theme = 'light' | 'dark' | 'system'

export interface Preferences {
  /** `null`: as the system. */
  readonly language: Language | null
  readonly theme: Theme
  /** What the window remembers for each book: last screen, period, column states. JSON by key. */
  readonly remembered: Readonly<Record<string, string>>
}

export interface StartState {
  readonly book: BookState | null
  readonly recent: readonly RecentBook[]
  readonly systemLanguage: Language
  readonly preferences: Preferences
  readonly version: string
}

export interface ChosenFile {
  readonly token: string
  readonly name: string
}

/** Long work reports this about twice a second. */
export interface ProgressEvent {
  readonly kind: 'progress'
  readonly job: string
  /** What is worked on now: a file name. */
  readonly label: string
  readonly done: number
  /** `null` while unknown. */
  readonly total: number | null
  readonly unit: 'files' | 'rows'
  readonly rows: number
  readonly rowsPerSecond: number
}

/** The book's content changed: whatever is shown must be asked for again. */
export interface BookChangedEvent {
  readonly kind: 'book-changed'
}

/** A command of the window's menu. */
export interface CommandEvent {
  readonly kind: 'command'
  readonly command: 'import-files' | 'import-folder' | 'undo' | 'redo' | 'help' | 'close-book'
}

export type WindowEvent = ProgressEvent | BookChangedEvent | CommandEvent
