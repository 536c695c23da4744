import type { ExplanationView } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'

/** Explanations of a submission's findings, newest first; those that came with an import since undone are left out. */
export function readExplanations(db: Sqlite, submission: number): readonly ExplanationView[] {
  return db
    .prepare<[number], ExplanationView>(
      `SELECT e.finding_id AS finding, f.code, f.cell, e.text, e.import_id AS "import", i.at
       FROM explanation e JOIN finding f USING (finding_id) JOIN import i USING (import_id)
       WHERE f.submission_id = ? AND i.undone_at IS NULL ORDER BY e.explanation_id DESC`,
    )
    .all(submission)
}

/**
 * Keeps what was written on a finding; the same words once more change nothing.
 *
 * @param entry.importNumber gives the import it comes with, which is made only where there is something to keep
 */
export function keepExplanation(
  db: Sqlite,
  entry: { readonly finding: number; readonly text: string; readonly importNumber: () => number },
): void {
  const last = db
    .prepare<[number], { text: string }>(
      `SELECT e.text FROM explanation e JOIN import i USING (import_id)
       WHERE e.finding_id = ? AND i.undone_at IS NULL ORDER BY e.explanation_id DESC LIMIT 1`,
    )
    .get(entry.finding)
  if (last?.text === entry.text) return
  db.prepare('INSERT INTO explanation (finding_id, import_id, text) VALUES (?, ?, ?)').run(
    entry.finding,
    entry.importNumber(),
    entry.text,
  )
}
