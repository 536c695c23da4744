import { layeredRows } from '../../adjustments/layered.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { type ColumnDefinition, type FormDefinition, keptColumns } from '../../forms/form-definition.ts'
import { masked } from '../../privacy/mask.ts'
import { placeholders } from '../catalogue/check-rule-file.ts'
import type { RuleCase } from '../language/index.ts'
import type { RunnableRule } from './compiled-rules.ts'

type Values = Readonly<Record<string, number | string | null>>

/** What names a case: for its lasting name, and as it may be shown. */
export interface CaseName {
  /** Key of the row, members of the group, or the row's place where it has no key. */
  readonly key: unknown
  /** Values by column, personal ones masked. */
  readonly shown: Values
}

export type RowNames = (found: RuleCase) => CaseName

/** Columns by which a reader knows a row: of a roster its first text, then the key beside the county. */
export function namingColumns(form: FormDefinition): readonly ColumnDefinition[] {
  const kept = keptColumns(form)
  const key = form.key.flatMap((name) => kept.find((column) => column.name === name) ?? [])
  const [first] = kept.filter(({ role }) => role === 'attribute' || role === 'identifier')
  return form.kind === 'roster' && first !== undefined && !key.includes(first) ? [first, ...key] : key
}

/** Reads what names the cases of a rule, row by row: only those that fail are asked for. */
export function createRowNames(db: Sqlite, { form, rule }: RunnableRule): RowNames {
  const kept = keptColumns(form)
  const spoken = [...placeholders(rule.file.message.zh), ...placeholders(rule.file.message.en)]
  const columns = new Set([...namingColumns(form), ...kept.filter(({ name }) => spoken.includes(name))])
  const key = form.key.filter((name) => kept.some((column) => column.name === name))
  const read =
    columns.size === 0
      ? null
      : db.prepare<[number | null, number | null, number | null], Values>(
          `SELECT ${[...columns].map(({ name }) => name).join(', ')} FROM ${layeredRows(db, form)}
           WHERE submission_id = ? AND row_no = ? AND block = ?`,
        )
  return (found) => {
    if (found.group_key !== null) {
      const members = JSON.parse(found.group_key) as Values
      return { key: members, shown: maskedValues(members, kept) }
    }
    if (found.row_no === null) return { key: null, shown: {} }
    const values = read?.get(found.submission_id, found.row_no, found.block) ?? {}
    const named = key.map((name) => values[name] ?? null)
    const isNamed = key.length === 0 ? form.key.length > 0 : named.some((value) => value !== null)
    return { key: isNamed ? named : [found.row_no, found.block], shown: maskedValues(values, kept) }
  }
}

/** Values as they may be shown. */
function maskedValues(values: Values, columns: readonly ColumnDefinition[]): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      maskedAs(
        value,
        columns.find((each) => each.name === name),
      ),
    ]),
  )
}

/** A value as it may be shown under its column. */
export function maskedAs(
  value: number | string | null,
  column: Pick<ColumnDefinition, 'sensitivity'> | undefined,
): number | string | null {
  return value === null || column === undefined || column.sensitivity === 'public'
    ? value
    : masked(String(value), column.sensitivity)
}
