import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue, FormDefinition } from './form-definition.ts'
import { readOwnForms } from './own-forms.ts'

/** The forms of an open book: those of the program and the book's own. */
export interface BookCatalogue extends Catalogue {
  /** Takes in forms that another connection has kept; costs next to nothing when there are none. */
  refresh(): void
  /** Takes in forms that this connection has kept. */
  reload(): void
}

/**
 * The catalogue of an open book. A form of the book's own goes before one of the program with the same code: its rows
 * follow it.
 */
export function bookCatalogue(db: Sqlite, program: Catalogue): BookCatalogue {
  let seen = dataVersion(db)
  let forms = merged(db, program, new Map())
  const reload = () => {
    seen = dataVersion(db)
    forms = merged(db, program, forms)
  }
  return {
    units: program.units,
    get forms() {
      return forms
    },
    refresh() {
      if (dataVersion(db) !== seen) reload()
    },
    reload,
  }
}

/** Changes whenever another connection has written. */
function dataVersion(db: Sqlite): number {
  return Number(db.pragma('data_version', { simple: true }))
}

/** Forms that have not changed stay the same objects: what others know of them stays true. */
function merged(
  db: Sqlite,
  program: Catalogue,
  before: ReadonlyMap<string, FormDefinition>,
): ReadonlyMap<string, FormDefinition> {
  const own = readOwnForms(db, program.units).map((form) => {
    const known = before.get(form.code)
    return known?.origin === 'book' && known.version === form.version ? known : form
  })
  return new Map([...program.forms, ...own.map((form) => [form.code, form] as const)])
}
