export type ViewKind = 'pivot' | 'comparison' | 'grid' | 'atlas'

/** The settings of a screen under a name, kept in the book for all who open it. */
export interface SavedView {
  readonly view: number
  readonly kind: ViewKind
  readonly name: string
  /** Form it shows, for lists of views. */
  readonly form: string | null
  /** Version of the settings' shape, so that a later program can tell what it reads. */
  readonly version: number
  /** The screen's own affair. */
  readonly settings: ViewSettings
  readonly keptAt: string
  readonly removedAt: string | null
}

/** JSON of at most 64 KB. */
export type ViewSettings = Readonly<Record<string, unknown>>

export interface KeepView extends Pick<SavedView, 'kind' | 'name' | 'form' | 'version' | 'settings'> {
  /** Changes or renames this one; left out: a new one. */
  readonly view?: number
  /** Takes the place of another of that kind and name. */
  readonly overwrite?: boolean
}
