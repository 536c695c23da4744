import type { ChecksQuery } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import type { BookRules } from '../catalogue/book-rules.ts'
import { isRunning } from '../catalogue/rule-definition.ts'
import { regionId } from '../running/current-places.ts'

/** Which findings are asked about, as SQL over `check_finding f` or `check_doubt f`. */
export interface ChosenFindings {
  readonly where: string
  readonly params: Readonly<Record<string, string | number | null>>
}

/**
 * The scope of a question. What withdrawn rules and rules that were turned off once found is shown only where the rule
 * is named.
 *
 * @param alsoRuns codes beside those of the catalogue, as those of outliers
 * @throws CoreError `region-unknown`
 */
export function chosenFindings(
  regions: RegionIndex,
  rules: BookRules,
  query: ChecksQuery,
  alsoRuns: readonly string[],
): ChosenFindings {
  const list = (values: readonly (string | number)[] | undefined) =>
    values === undefined ? null : JSON.stringify(values)
  const running = [...rules.all.values()].filter(isRunning).map(({ view }) => view.code)
  return {
    where: `f.rule IN (SELECT value FROM json_each(:rules))
      AND (:forms IS NULL OR f.form IN (SELECT value FROM json_each(:forms)))
      AND (:periods IS NULL OR f.period IN (SELECT value FROM json_each(:periods)))
      AND (:regions IS NULL OR f.region_id IN (SELECT value FROM json_each(:regions)))
      AND (:submission IS NULL OR f.submission_id = :submission OR f.submission_id IS NULL AND EXISTS (
        SELECT 1 FROM submission s JOIN submission_region p USING (submission_id)
        WHERE s.submission_id = :submission AND s.form = f.form AND s.period = f.period AND p.region_id = f.region_id
          AND p.is_current = 1))`,
    params: {
      rules: JSON.stringify(query.rules ?? [...running, ...alsoRuns]),
      forms: list(query.forms),
      periods: list(query.periods),
      regions: list(query.regions?.map((code) => regionId(regions, code))),
      submission: query.submission ?? null,
    },
  }
}

/** Explanations by name of finding; a book in which nobody can explain yet has none. */
export function explanationsJoin(db: Sqlite): string {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'standing_explanation'").get()
  return table === undefined
    ? `LEFT JOIN (SELECT NULL AS item, NULL AS explanation_id, NULL AS text, NULL AS written_by, NULL AS written_at,
         NULL AS copied_from WHERE 0) e ON 0`
    : 'LEFT JOIN standing_explanation e ON e.item = f.finding'
}
