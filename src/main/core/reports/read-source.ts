import { basename } from 'node:path'
import type { Language, PivotQuery, RowsQuery } from '#contract'
import { auditHead } from '../book/audit.ts'
import type { BookLayer } from '../book/book-layer.ts'
import { runCompiled, sqlBuilder } from '../book/compile-sql.ts'
import type { Book } from '../book/open-book.ts'
import type { FormDefinition } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { readLayer } from './report-layer.ts'
import type { SourceLine } from './source-line.ts'

/** What a report of one form reads. */
export interface ReportSource {
  readonly book: Book
  readonly form: FormDefinition
  readonly regions: RegionIndex
  readonly layer: BookLayer
}

/** How many current submissions and files a report rests on, and its periods and counties in words. */
export function readSource(
  { book, form, regions, layer }: ReportSource,
  query: Pick<PivotQuery & RowsQuery, 'periods' | 'regions'>,
  language: Language,
): SourceLine {
  let select = sqlBuilder
    .selectFrom('submission as s')
    .innerJoin('submission_region as p', 'p.submission_id', 's.submission_id')
    .select(['s.submission_id as submission', 's.file_id as file', 's.period as period'])
    .distinct()
    .where('p.is_current', '=', 1)
    .where('s.form', '=', form.code)
  if (query.periods !== undefined) select = select.where('s.period', 'in', query.periods)
  if (query.regions !== undefined)
    select = select.where(
      'p.region_id',
      'in',
      query.regions.map((code) => regions.idOf(code)),
    )
  const found = runCompiled<{ submission: number; file: number; period: string }>(book.db, select.compile())
  return {
    submissions: found.length,
    files: new Set(found.map(({ file }) => file)).size,
    periods: [...new Set(found.map(({ period }) => period))].sort(),
    regions: regionsText(query.regions, regions, language),
    bookTitle: basename(book.path).replace(/\.[^.]+$/, ''),
    head: auditHead(book.db),
    layer: readLayer({ db: book.db, regions, layer }, { forms: [form.code], ...query }),
  }
}

/** Up to three counties by name, more by their number. */
export function regionsText(codes: readonly string[] | undefined, regions: RegionIndex, language: Language): string {
  const counties = regions.counties()
  if (codes === undefined || codes.length === counties.length)
    return language === 'en' ? 'all 38 counties' : '全市38个区县'
  if (codes.length > 3) return language === 'en' ? `${codes.length} counties` : `${codes.length}个区县`
  const chosen = counties.filter(({ code }) => codes.includes(code))
  return chosen.map(({ name }) => (language === 'en' ? name.en : name.zh)).join(language === 'en' ? ', ' : '、')
}
