import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { type IndicatorDefinition, toIndicator } from './indicator-definition.ts'
import type { ReadIndicatorFile } from './indicator-file.ts'
import { readOwnIndicators } from './own-indicators.ts'

/** The indicators of an open book: those of the program and the book's own. */
export interface BookIndicators {
  readonly all: ReadonlyMap<string, IndicatorDefinition>
  /** Takes in indicators that another connection has kept; costs next to nothing when there are none. */
  refresh(): void
  /** Takes in indicators that this connection has kept, and forms that have changed. */
  reload(): void
}

export function bookIndicators(
  db: Sqlite,
  program: readonly ReadIndicatorFile[],
  catalogue: Catalogue,
): BookIndicators {
  let seen = dataVersion(db)
  let forms = catalogue.forms
  let all = merged(db, program, catalogue)
  const reload = () => {
    seen = dataVersion(db)
    forms = catalogue.forms
    all = merged(db, program, catalogue)
  }
  return {
    get all() {
      if (catalogue.forms !== forms) reload()
      return all
    },
    refresh() {
      if (dataVersion(db) !== seen) reload()
    },
    reload,
  }
}

/** @throws CoreError `indicator-unknown` */
export function indicatorOf(indicators: BookIndicators, code: string): IndicatorDefinition {
  const indicator = indicators.all.get(code)
  if (indicator === undefined) throw new CoreError('indicator-unknown', { indicator: code })
  return indicator
}

function dataVersion(db: Sqlite): number {
  return Number(db.pragma('data_version', { simple: true }))
}

/** Where a later program brings one with the code of a book's own, what people defined goes before it. */
function merged(
  db: Sqlite,
  program: readonly ReadIndicatorFile[],
  catalogue: Catalogue,
): ReadonlyMap<string, IndicatorDefinition> {
  const all = [
    ...program.map((file) => toIndicator(file, catalogue, 'program')),
    ...readOwnIndicators(db).map((file) => toIndicator(file, catalogue, 'book')),
  ]
  return new Map(all.map((indicator) => [indicator.file.code, indicator]))
}
