import type { Completion, Label } from '#contract'
import {
  type ColumnDefinition,
  dimensionsOf,
  type FormDefinition,
  keptColumns,
  measuresOf,
} from '../../forms/form-definition.ts'
import { FUNCTIONS } from './functions.ts'
import type { RuleWorld } from './rule-world.ts'

/** The columns of a form and its ratios, each with its unit and its number in the guide row. */
export function columnsIn(form: FormDefinition): readonly Completion[] {
  const numbers = new Map(measuresOf(form).map(({ name }, at) => [name, at + 1]))
  const columns = keptColumns(form).map(
    (column): Completion => ({
      kind: 'column',
      insert: column.name,
      title: withGroup(column),
      hint: columnHint(column, numbers.get(column.name) ?? null),
    }),
  )
  const ratios = form.ratios.map(
    ({ name, title, unit }): Completion => ({ kind: 'column', insert: name, title, hint: unit }),
  )
  return [...columns, ...ratios]
}

export function dimensionsIn(form: FormDefinition): readonly Completion[] {
  return dimensionsOf(form).map(({ name, title }) => ({ kind: 'dimension', insert: name, title, hint: null }))
}

export function membersOfColumn(form: FormDefinition, column: ColumnDefinition): readonly Completion[] {
  const members = (column.list === null ? undefined : form.codeLists.get(column.list))?.members ?? []
  return members.map(({ code, title }) => ({ kind: 'member', insert: `"${code}"`, title, hint: column.title }))
}

export function formChoices(world: RuleWorld): readonly Completion[] {
  return [...world.forms.values()].map(({ code, title, formNumber }) => ({
    kind: 'form',
    insert: code,
    title,
    hint: { zh: formNumber, en: formNumber },
  }))
}

export function standardChoices(world: RuleWorld): readonly Completion[] {
  return [...world.standards.values()].map(({ code, title, unit }) => ({
    kind: 'standard',
    insert: code,
    title,
    hint: unit,
  }))
}

export const FUNCTION_CHOICES: readonly Completion[] = FUNCTIONS.map(({ name, call, title, hint }) => ({
  kind: 'function',
  insert: `${name}(`,
  title,
  hint: { zh: `${call} — ${hint.zh}`, en: `${call} — ${hint.en}` },
}))

export const FORM_COUNT: Completion = {
  kind: 'function',
  insert: 'count',
  title: { zh: '行数', en: 'Rows' },
  hint: { zh: '本县本期填报的行数', en: 'How many rows the county filed for the period' },
}

/** Words that stand where a value stands. */
export const VALUE_WORDS: readonly Completion[] = [
  word('not', '非', 'Not'),
  word('period_year', '报告期年份', 'Year of the period'),
  word('period_month', '报告期月份', 'Month of the period'),
  word('region', '区县代码', 'Code of the county'),
]

/** Words and signs that follow a value. */
export const keywordsAfterValue: readonly Completion[] = [
  word('=', '等于', 'Equals'),
  word('<=', '不大于', 'At most'),
  word('>=', '不小于', 'At least'),
  word('<', '小于', 'Less than'),
  word('>', '大于', 'More than'),
  word('!=', '不等于', 'Is not'),
  word('and', '且', 'And'),
  word('or', '或', 'Or'),
  word('in', '属于', 'One of'),
  word('not in', '不属于', 'None of'),
  word('by', '按……分组', 'For each'),
]

function word(insert: string, zh: string, en: string): Completion {
  return { kind: 'keyword', insert, title: { zh, en }, hint: null }
}

function withGroup({ title, group }: ColumnDefinition): Label {
  const over = group.at(-1)
  return over === undefined ? title : { zh: `${over.zh} › ${title.zh}`, en: `${over.en} › ${title.en}` }
}

function columnHint({ unit }: ColumnDefinition, number: number | null): Label | null {
  const of = (text: string) => [number === null ? '' : `[${number}]`, text].filter((part) => part !== '').join(' ')
  const hint = { zh: of(unit?.zh ?? ''), en: of(unit?.en ?? '') }
  return hint.zh === '' ? null : hint
}
