import { type RawBuilder, sql } from 'kysely'
import type { RowsQuery } from '#contract'
import { sqlBuilder } from '../../book/compile-sql.ts'
import { keptColumns } from '../../forms/form-definition.ts'
import { rowTable } from '../../forms/form-tables.ts'
import { columnCondition, contains, membersCondition } from './column-filter.ts'
import { type AnySelect, publicColumn, type RowsSource } from './rows-source.ts'

/** Whether a question takes all rows of its submissions. */
export function takesAll({ filters, where, search }: RowsQuery): boolean {
  return (
    Object.keys(filters ?? {}).length === 0 && Object.keys(where ?? {}).length === 0 && (search ?? '').trim() === ''
  )
}

/** What says which piece of which submission is read, the first parameters of `selectMatching` in this order. */
export interface Piece {
  readonly submission: number
  readonly from: number
  readonly upTo: number
  /** `null`: rows of all regions. */
  readonly regions: readonly number[] | null
}

/** Rows of a piece of one submission that match a question; its parameters are replaced by those of `bound`. */
export function selectMatching(source: RowsSource, query: RowsQuery): AnySelect {
  const piece = sql<boolean>`r.submission_id = ${0} AND r.row_no >= ${0} AND r.row_no < ${0}
    AND (${null} IS NULL OR r.region_id IN (SELECT value FROM json_each(${null})))`
  const select = sqlBuilder.selectFrom(`${rowTable(source.form)} as r`).where(piece)
  return conditionsOf(source, query).reduce<AnySelect>((all, condition) => all.where(condition), select)
}

/** The parameters of a compiled `selectMatching` for a piece. */
export function bound(parameters: readonly unknown[], { submission, from, upTo, regions }: Piece): readonly unknown[] {
  const places = regions === null ? null : JSON.stringify(regions)
  const own = [submission, from, upTo, places, places]
  return [...own, ...parameters.slice(own.length)]
}

function conditionsOf(source: RowsSource, { filters, where, search }: RowsQuery): RawBuilder<boolean>[] {
  const members = Object.entries(filters ?? {}).map(([name, chosen]) =>
    name === 'region' || name === 'period'
      ? columnCondition(source, name, { kind: 'members', members: chosen })
      : membersCondition(sql.ref(`r.${publicColumn(source.form, name).name}`), chosen),
  )
  const columns = Object.entries(where ?? {}).map(([name, filter]) => columnCondition(source, name, filter))
  const text = search?.trim() ?? ''
  return [...members, ...columns, ...(text === '' ? [] : [searchCondition(source, text)])]
}

/** The text stands in a column that is not personal, in the title of a code, or in the name of the county. */
function searchCondition({ form, regions }: RowsSource, text: string): RawBuilder<boolean> {
  const wanted = text.toLowerCase()
  const has = (...titles: readonly string[]) => titles.some((title) => title.toLowerCase().includes(wanted))
  const counties = regions.counties().filter(({ name }) => has(name.zh, name.en))
  const places = membersCondition(
    sql.ref('r.region_id'),
    counties.map(({ code }) => regions.idOf(code)),
  )
  const hits = keptColumns(form)
    .filter(({ sensitivity }) => sensitivity === 'public')
    .flatMap(({ name, type, list }) => {
      const ref = sql.ref(`r.${name}`)
      if (type === 'text' || type === 'identifier') return [contains(ref, text)]
      const members = (list === null ? [] : (form.lists[list] ?? [])).filter(({ title }) => has(title.zh, title.en))
      return members.length === 0
        ? []
        : [
            membersCondition(
              ref,
              members.map(({ code }) => code),
            ),
          ]
    })
  return sql<boolean>`(${sql.join([places, ...hits], sql` OR `)})`
}
