import type { CheckedRule, RulePart } from './checked-rule.ts'
import type { CompiledRule } from './compiled-rule.ts'
import type { Compared, Expression } from './expression.ts'
import { isNow, leavesOf } from './expression.ts'
import { type Leaf, operandName, toOperand } from './operands.ts'
import type { RuleTables } from './rule-world.ts'
import { Statement } from './statement.ts'
import { TURNED } from './write-expression.ts'

/** Turns a checked rule into SQL: one SELECT that yields the cases that fail or can't be told. */
export function compileRule(rule: CheckedRule, _world: unknown, tables: RuleTables): CompiledRule {
  const statement = new Statement(rule, tables)
  const { writer } = statement
  const when = rule.when === null ? null : writer.write(rule.when)
  const selects = rule.parts.map((part) => casesOf(rule, part, statement))
  // Everything has been written: the tables it needs are known.
  const from = statement.from()
  const group = statement.groupKey()
  const only = when === null ? '' : `\nWHERE ${when}`
  const cases = selects.map(
    ({ columns, holds, column }) =>
      `SELECT ${rule.grain === 'row' ? 'r.submission_id, r.row_no, r.block' : 'NULL AS submission_id, NULL AS row_no, NULL AS block'},
        p.region_id, p.period, ${holds} AS holds, ${column === null ? 'NULL' : statement.bind(column)} AS at_column, ${group} AS group_key,
        ${columns.join(', ')}
      ${from}${only}`,
  )
  const names = selects[0]?.names ?? []
  const sql = cases
    .map(
      (one) => `SELECT submission_id, row_no, block, region_id, period,
        CASE holds WHEN 0 THEN 'fails' ELSE 'cannot-tell' END AS verdict, at_column, group_key, ${names.join(', ')}
      FROM (${one}) WHERE holds IS NOT 1`,
    )
    .join('\nUNION ALL\n')
  const counting = countOf(rule, statement, tables)
  const [first] = rule.parts
  const main = first === undefined ? null : mainOf(rule, first.holds)
  return {
    sql: `${statement.with()}\n${sql}`,
    countSql: counting.sql,
    params: { ...statement.params, ...counting.params },
    operands: leavesIn(rule, first).map((leaf) => toOperand(leaf, rule)),
    column: first === undefined || first.column !== null ? null : (main?.column ?? anyColumn(rule, first)),
    comparison: main?.comparison ?? null,
    reach: statement.reach(),
  }
}

/** How many cases there are; only what that takes is read. */
function countOf(
  rule: CheckedRule,
  statement: Statement,
  tables: RuleTables,
): { readonly sql: string; readonly params: CompiledRule['params'] } {
  const parts = rule.parts.length
  if (rule.when === null && (rule.grain === 'row' || rule.by.length === 0)) {
    const count = rule.grain === 'row' ? 'coalesce(sum(row_count), 0)' : `count(*) * ${parts}`
    return { sql: `${statement.with()}\nSELECT ${count} AS cases FROM own`, params: {} }
  }
  if (rule.grain === 'group') {
    const when = rule.when === null ? '' : `\nWHERE ${statement.writer.write(rule.when)}`
    return { sql: `${statement.with()}\nSELECT count(*) * ${parts} AS cases ${statement.from()}${when}`, params: {} }
  }
  const own = new Statement(rule, tables, 'c')
  const when = rule.when === null ? '1' : own.writer.write(rule.when)
  const from = own.from()
  return { sql: `${own.with()}\nSELECT count(*) AS cases ${from}\nWHERE ${when}`, params: own.params }
}

interface Cases {
  readonly column: string | null
  readonly holds: string
  readonly columns: readonly string[]
  readonly names: readonly string[]
}

function casesOf(rule: CheckedRule, part: RulePart, statement: Statement): Cases {
  const { writer } = statement
  const asserted = writer.write(part.holds, true)
  const main = mainOf(rule, part.holds)
  const leaves = leavesIn(rule, part)
  const columns = [
    [main === null ? 'NULL' : tidied(main.value, writer.write(main.value)), 'value'],
    [
      main === null ? 'NULL' : tidied(main.expected, divided(writer.write(main.expected), main.divisor, statement)),
      'expected',
    ],
    ...leaves.flatMap((leaf, at) => operandColumns(leaf, at, rule, statement)),
  ] as const
  return {
    column: part.column,
    holds: asserted,
    columns: columns.map(([sql, alias]) => `${sql} AS ${alias}`),
    names: columns.map(([, alias]) => alias),
  }
}

function operandColumns(
  leaf: Leaf,
  at: number,
  { grain }: CheckedRule,
  statement: Statement,
): readonly (readonly [sql: string, alias: string])[] {
  const value = [statement.writer.write(leaf), `v${at}`] as const
  if (leaf.kind !== 'cell' || grain === 'group' || isNow(leaf.shift)) return [value]
  const row = statement.beforeOf(leaf)
  return [value, [`${row}.submission_id`, `s${at}`], [`${row}.row_no`, `r${at}`], [`${row}.block`, `b${at}`]]
}

/** Every value a part of the rule looks at, each once, by the name it has. */
function leavesIn(rule: CheckedRule, part: RulePart | undefined): readonly Leaf[] {
  const all = [...(part === undefined ? [] : leavesOf(part.holds)), ...(rule.when === null ? [] : leavesOf(rule.when))]
  return [...new Map(all.map((leaf) => [operandName(leaf), leaf])).values()]
}

interface Main {
  readonly value: Expression
  readonly expected: Expression
  /** What the expected value is divided by to stand in the unit of the value. */
  readonly divisor: number
  readonly comparison: Compared['operator']
  readonly column: string | null
}

/** The one comparison a rule comes down to, turned so that the column it is about stands on the left. */
function mainOf(rule: CheckedRule, holds: Expression): Main | null {
  if (holds.kind === 'implies') return mainOf(rule, holds.required)
  if (holds.kind !== 'comparison') return null
  const { left, right, operator } = holds
  const bare = right.kind === 'scaled' ? right.of : right
  const column = columnOf(rule, left)
  const other = columnOf(rule, bare)
  if (column === null && other !== null) {
    const divisor = right.kind === 'scaled' ? right.factor : 1
    return { value: bare, expected: left, divisor, comparison: TURNED[operator], column: other }
  }
  return { value: left, expected: right, divisor: 1, comparison: operator, column }
}

/** Column of the rule's form that an expression is, and nothing else. */
function columnOf({ form }: CheckedRule, expression: Expression): string | null {
  if (expression.kind === 'cell') return isNow(expression.shift) ? expression.column.name : null
  const isOwn = expression.kind === 'aggregate' && expression.form === form && expression.value?.kind === 'cell'
  return isOwn && expression.value?.kind === 'cell' && isNow(expression.shift) ? expression.value.column.name : null
}

function anyColumn(rule: CheckedRule, part: RulePart): string | null {
  for (const leaf of leavesIn(rule, part)) {
    const column = columnOf(rule, leaf)
    if (column !== null) return column
  }
  return null
}

function divided(sql: string, divisor: number, statement: Statement): string {
  return divisor === 1 ? sql : `(${sql} / ${statement.bind(divisor)})`
}

/** Without the tails of binary fractions, where something was worked out: 481.008, not 481.0079999999999. */
function tidied({ type, kind }: Expression, sql: string): string {
  return type !== 'number' || kind === 'cell' || kind === 'number' ? sql : `round(${sql}, 9)`
}
