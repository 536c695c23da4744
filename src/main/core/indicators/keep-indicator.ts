import type { IndicatorCheck, IndicatorStep } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { type BookIndicators, indicatorOf } from './book-indicators.ts'
import { type IndicatorDefinition, toIndicator } from './indicator-definition.ts'
import { isRead, type ReadIndicatorFile, readIndicatorFile } from './indicator-file.ts'
import { malformed } from './indicator-json.ts'
import { endOwnIndicator, keepOwnIndicator, newestVersion } from './own-indicators.ts'

interface Source {
  readonly db: Sqlite
  readonly catalogue: Catalogue
  readonly indicators: BookIndicators
}

/** Looks at a definition without keeping it. @throws CoreError `indicator-taken` */
export function checkDefinition(source: Source, raw: unknown): IndicatorCheck {
  const read = readIndicatorFile(raw)
  if (!isRead(read)) return { issues: read, step: null, version: null }
  const { issues } = toIndicator(read, source.catalogue, 'book')
  if (issues.length > 0) return { issues, step: null, version: null }
  const { step, file } = stepOf(source, read)
  return { issues, step, version: file.version }
}

/** A definition that can be computed, kept or not. @throws CoreError `indicator-malformed` */
export function computable(catalogue: Catalogue, raw: unknown): IndicatorDefinition {
  const read = readIndicatorFile(raw)
  if (!isRead(read)) throw malformed(codeOf(raw), read)
  const indicator = toIndicator(read, catalogue, 'book')
  if (indicator.issues.length > 0) throw malformed(read.code, indicator.issues)
  return indicator
}

/**
 * Keeps a definition in the book: a new indicator, or the next version of one of its own.
 *
 * @throws CoreError `indicator-malformed`, `indicator-taken`
 */
export function keepIndicator(
  source: Source,
  raw: unknown,
  at: string,
): { readonly indicator: IndicatorDefinition; readonly step: IndicatorStep } {
  const { file: asked } = computable(source.catalogue, raw)
  const { db, indicators } = source
  const kept = db
    .transaction(() => {
      const { step, file } = stepOf(source, asked)
      if (step !== 'unchanged') {
        keepOwnIndicator(db, file, at)
        appendAudit(db, at, 'indicator-add', { indicator: file.code, version: file.version })
      }
      return { step, code: file.code }
    })
    .immediate()
  indicators.reload()
  return { step: kept.step, indicator: indicatorOf(indicators, kept.code) }
}

/** Takes an own indicator out of the catalogue. @throws CoreError `indicator-unknown`, `indicator-taken` */
export function withdrawIndicator({ db, indicators }: Source, code: string, at: string): void {
  const { view } = indicatorOf(indicators, code)
  if (view.origin === 'program') throw new CoreError('indicator-taken', { indicator: code })
  db.transaction(() => {
    endOwnIndicator(db, code, at)
    appendAudit(db, at, 'indicator-withdraw', { indicator: code, version: view.version })
  }).immediate()
  indicators.reload()
}

/** The book numbers the versions itself: the number in a file is that of the book it came from. */
function stepOf({ db, indicators }: Source, file: ReadIndicatorFile): { step: IndicatorStep; file: ReadIndicatorFile } {
  const before = indicators.all.get(file.code)
  if (before?.view.origin === 'program') throw new CoreError('indicator-taken', { indicator: file.code })
  if (before !== undefined && isSame(before.file, file)) return { step: 'unchanged', file: before.file }
  const version = newestVersion(db, file.code) + 1
  return { step: before === undefined ? 'new' : 'next-version', file: { ...file, version } }
}

function isSame(a: ReadIndicatorFile, b: ReadIndicatorFile): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, held]) => held !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, held]) => [name, sorted(held)]),
        )
      : value
  return JSON.stringify(sorted({ ...a, version: 0 })) === JSON.stringify(sorted({ ...b, version: 0 }))
}

function codeOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'code' in raw ? String(raw.code) : ''
}
