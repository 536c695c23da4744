import type { Sqlite } from '../../book/open-book.ts'
import { type FormDefinition, keptColumns } from '../../forms/form-definition.ts'
import { rowTable } from '../../forms/form-tables.ts'
import type { KnownAdjustment } from './known-adjustments.ts'
import { addFacts, byKeys } from './known-facts.ts'

/** Makes new editions of facts as adjustments come and go: of the county's part of the submission they are in, and of no other. */
export class AdjustedFacts {
  private readonly db: Sqlite
  private readonly formOf: (submission: number) => FormDefinition | undefined
  private readonly byPart: ReadonlyMap<string, readonly KnownAdjustment[]>
  private readonly held = new Map<string, string>()
  private edition = 0

  constructor(
    db: Sqlite,
    adjustments: readonly KnownAdjustment[],
    formOf: (submission: number) => FormDefinition | undefined,
  ) {
    this.db = db
    this.formOf = formOf
    this.byPart = Map.groupBy(adjustments, ({ submission, region }) => `${submission}|${region}`)
  }

  /** Lets these adjustments hold and no others. */
  hold(holding: ReadonlySet<number>): void {
    for (const [part, all] of this.byPart) {
      const now = all.filter(({ adjustment }) => holding.has(adjustment))
      const names = now.map(({ adjustment }) => adjustment).join(' ')
      if (names === (this.held.get(part) ?? '')) continue
      this.held.set(part, names)
      const [first] = all
      const form = first === undefined ? undefined : this.formOf(first.submission)
      if (first === undefined || form === undefined) continue
      const edition = now.length === 0 ? 0 : this.newEdition(form, first, now)
      this.db
        .prepare('UPDATE temp.submission_region SET edition = ? WHERE submission_id = ? AND region_id = ?')
        .run(edition, first.submission, first.region)
    }
  }

  private newEdition(
    form: FormDefinition,
    { submission, region }: KnownAdjustment,
    adjustments: readonly KnownAdjustment[],
  ): number {
    const { db } = this
    const edition = ++this.edition
    const kept = new Set(keptColumns(form).map(({ name }) => name))
    const rows = rowTable(form)
    db.exec(`CREATE TEMP TABLE patched AS SELECT * FROM ${rows} WHERE 0`)
    const copy = db.prepare(
      `INSERT INTO temp.patched SELECT * FROM ${rows} WHERE submission_id = ? AND row_no = ? AND block = ?
         AND NOT EXISTS (SELECT 1 FROM temp.patched WHERE row_no = ? AND block = ?)`,
    )
    for (const { row, block, column, value } of adjustments) {
      if (!kept.has(column)) continue
      copy.run(submission, row, block, row, block)
      db.prepare(`UPDATE temp.patched SET ${column} = ? WHERE row_no = ? AND block = ?`).run(value, row, block)
    }
    db.prepare(
      `${addFacts(form)} FROM (
         SELECT * FROM ${rows} r WHERE submission_id = ? AND region_id = ?
           AND NOT EXISTS (SELECT 1 FROM temp.patched p WHERE p.row_no = r.row_no AND p.block = r.block)
         UNION ALL SELECT * FROM temp.patched
       ) ${byKeys(form)}`,
    ).run(edition, submission, region)
    db.exec('DROP TABLE temp.patched')
    return edition
  }
}
