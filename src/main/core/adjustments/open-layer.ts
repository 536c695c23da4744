import type { Layer } from '#contract'
import type { BookLayer } from '../book/book-layer.ts'
import type { Book, Sqlite } from '../book/open-book.ts'
import type { Catalogue, FormDefinition } from '../forms/form-definition.ts'
import { factTable, rowTable } from '../forms/form-tables.ts'
import { isLayered, layeredFactTable, layeredRowView } from './layered.ts'

/** A book that an older program wrote and that is opened for reading alone has no place for adjustments. */
const ADJUSTMENTS_SINCE = 140

/**
 * Lets a connection read one of the layers of a book.
 *
 * In the adjusted layer views of the connection take the place of the tables of those forms that have adjustments, so
 * that every figure is asked for in the same words, and costs the same where nothing is adjusted. A connection that
 * writes reads the source layer: it could not write into a view.
 */
export function openLayer({ db, mode }: Book, catalogue: Catalogue, layer: Layer): BookLayer {
  if (Number(db.pragma('user_version', { simple: true })) < ADJUSTMENTS_SINCE) return WITHOUT_ADJUSTMENTS
  const layered = (code: string) => {
    const form = catalogue.forms.get(code)
    return form !== undefined && isLayered(db, form)
  }
  if (layer === 'source' || mode === 'write')
    return {
      name: 'source',
      refresh: () => {},
      isAdjusted: () => [...catalogue.forms.keys()].some(layered),
      isLayered: layered,
      revisionOf: () => 0,
    }
  return new AdjustedLayer(db, catalogue)
}

const WITHOUT_ADJUSTMENTS: BookLayer = {
  name: 'source',
  refresh: () => {},
  isAdjusted: () => false,
  isLayered: () => false,
  revisionOf: () => 0,
}

class AdjustedLayer implements BookLayer {
  readonly name = 'adjusted'
  private readonly db: Sqlite
  private readonly catalogue: Catalogue
  private seen = ''
  private shown = ''
  private views: readonly FormDefinition[] = []
  private revisions: ReadonlyMap<number, number> = new Map()

  constructor(db: Sqlite, catalogue: Catalogue) {
    this.db = db
    this.catalogue = catalogue
    this.refresh()
  }

  refresh(): void {
    const now = String(this.db.pragma('data_version', { simple: true }))
    if (now === this.seen) return
    this.seen = now
    this.db.transaction(() => {
      this.revisions = readRevisions(this.db)
      this.showLayers()
    })()
  }

  isAdjusted(): boolean {
    return this.views.length > 0
  }

  isLayered(form: string): boolean {
    return this.views.some(({ code }) => code === form)
  }

  revisionOf(submission: number): number {
    return this.revisions.get(submission) ?? 0
  }

  /** Views are made anew only where the schema of the book has changed, as it does with a form's first and last adjustment. */
  private showLayers(): void {
    const schema = String(this.db.pragma('main.schema_version', { simple: true }))
    if (schema === this.shown) return
    this.shown = schema
    for (const form of this.views) this.db.exec(`DROP VIEW temp.${rowTable(form)}; DROP VIEW temp.${factTable(form)}`)
    this.views = [...this.catalogue.forms.values()].filter((form) => isLayered(this.db, form))
    for (const form of this.views)
      this.db.exec(`
        CREATE TEMP VIEW ${rowTable(form)} AS SELECT * FROM main.${layeredRowView(form)};
        CREATE TEMP VIEW ${factTable(form)} AS SELECT * FROM main.${layeredFactTable(form)};
      `)
  }
}

/** Those withdrawn count too: a withdrawal changes what is shown. */
function readRevisions(db: Sqlite): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[], { submission: number; revision: number }>(
      'SELECT submission_id AS submission, max(change_no) AS revision FROM adjustment GROUP BY submission_id',
    )
    .all()
  return new Map(rows.map(({ submission, revision }) => [submission, revision]))
}
