import { join } from 'node:path'
import type { Layer } from '#contract'
import { openLayer } from './adjustments/open-layer.ts'
import type { Book } from './book/open-book.ts'
import type { CoreContext } from './create-core.ts'
import { bookCatalogue } from './forms/book-catalogue.ts'
import { standInForForm } from './forms/form-tables.ts'
import { readCatalogue } from './forms/read-catalogue.ts'
import { bookIndicators } from './indicators/book-indicators.ts'
import { readIndicators } from './indicators/read-indicators.ts'
import { keepProgramForm } from './intake/add-form.ts'
import { besideLog, directLog, type ExportLog } from './people/export-log.ts'
import { datePeople } from './people/people-table.ts'
import { keepRegions } from './regions/keep-regions.ts'
import { readRegionFiles } from './regions/region-files.ts'
import { readRegionIndex } from './regions/region-index.ts'
import { bookRules } from './rules/catalogue/book-rules.ts'
import { readProgramRules } from './rules/catalogue/program-rules.ts'
import { markIfProgramChanged } from './rules/running/program-change.ts'
import { readShippedStandards } from './standards/shipped-standards.ts'

/** How a book is read, and where its exports are logged. */
export interface CoreOptions {
  /** What a book opened for reading is read as; one opened for writing is read as it was sent. */
  readonly layer?: Layer
  readonly exports?: ExportLog
}

/** Brings the program's forms and regions into a book opened for writing, and reads what every verb needs. */
export function openCore(
  book: Book,
  resources: string,
  clock: () => string,
  { layer = 'adjusted', exports }: CoreOptions = {},
): CoreContext {
  const program = readCatalogue(join(resources, 'forms'))
  const catalogue = bookCatalogue(book.db, program)
  const own = [...catalogue.forms.values()].filter(({ origin }) => origin === 'program')
  if (book.mode === 'write') {
    const { districts, history } = readRegionFiles(join(resources, 'regions'))
    keepRegions(book.db, districts, history)
    for (const form of own) keepProgramForm(book.db, form)
    datePeople(book.db, clock())
  } else for (const form of own) standInForForm(book.db, form)
  const indicators = bookIndicators(book.db, readIndicators(join(resources, 'indicators'), program), catalogue)
  const standards = readShippedStandards(join(resources, 'standards'))
  const programRules = readProgramRules(join(resources, 'forms/rules'))
  if (book.mode === 'write')
    markIfProgramChanged(book.db, [
      programRules,
      [...standards.values()],
      [...program.forms.values()].map(({ file }) => file),
    ])
  const rules = bookRules({ db: book.db, catalogue, standards, program: programRules })
  return {
    book,
    catalogue,
    indicators,
    rules,
    regions: readRegionIndex(book.db),
    layer: openLayer(book, catalogue, layer),
    standards,
    clock,
    exports: exports ?? (book.mode === 'write' ? directLog(book, clock) : besideLog(book, clock)),
  }
}
