import type { Sqlite } from '../book/open-book.ts'

/** Counties whose figures of a form and period count, and how many counties there are. */
export function filedCounties(
  db: Sqlite,
  form: string,
  period: string,
): { readonly filed: readonly string[]; readonly expected: number } {
  const filed = db
    .prepare<[string, string], { code: string }>(
      `SELECT DISTINCT r.code FROM submission s JOIN submission_region p USING (submission_id) JOIN region r ON r.region_id = p.region_id
       WHERE s.form = ? AND s.period = ? AND p.is_current = 1 AND r.is_county = 1 ORDER BY r.code`,
    )
    .all(form, period)
    .map(({ code }) => code)
  const all = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM region WHERE is_county = 1').get()
  return { filed, expected: all?.count ?? 0 }
}
