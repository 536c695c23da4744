import type { Completeness } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'

/** For each form, which counties have a current return of the period and which have not. */
export function readCompleteness(db: Sqlite, catalogue: Catalogue, period: string): Completeness {
  const counties = db.prepare<[], { code: string }>('SELECT code FROM region WHERE is_county = 1 ORDER BY code').all()
  const filedBy = db.prepare<[string, string], { code: string }>(
    `SELECT DISTINCT r.code FROM submission s JOIN submission_region p USING (submission_id) JOIN region r ON r.region_id = p.region_id
     WHERE s.form = ? AND s.period = ? AND p.is_current = 1 AND r.is_county = 1`,
  )
  const forms = [...catalogue.forms.keys()].map((form) => {
    const filed = new Set(filedBy.all(form, period).map(({ code }) => code))
    const codes = counties.map(({ code }) => code)
    return {
      form,
      expected: codes.length,
      filed: codes.filter((code) => filed.has(code)),
      missing: codes.filter((code) => !filed.has(code)),
    }
  })
  return { period, forms }
}
