import type { FormDefinition } from '../../forms/form-definition.ts'
import type { CompiledOperand } from './compiled-rule.ts'
import type { Aggregate, Cell, PlacePart, StandardValueOf } from './expression.ts'
import { isNow } from './expression.ts'
import { titleOf } from './reading.ts'

export type Leaf = Cell | Aggregate | PlacePart | StandardValueOf

/** What a value is called in messages and findings: as the rule names it, the period before as `prev(…)`. */
export function operandName(leaf: Leaf): string {
  const { periods, years, isLastFiled } = leaf.shift
  const calls = [...Array(periods).fill('prev('), ...Array(years).fill('year_ago('), ...(isLastFiled ? ['last('] : [])]
  return `${calls.join('')}${bareName(leaf)}${')'.repeat(calls.length)}`
}

function bareName(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'cell':
      return leaf.column.name
    case 'aggregate':
      return leaf.text.replace(/\s+/g, ' ').trim()
    case 'place':
      return leaf.part
    case 'standard':
      return `standard(${leaf.standard.code})`
  }
}

/** A value with its title, unit and decimals; the grain of the rule tells whether a cell is one of the case's own row. */
export function toOperand(
  leaf: Leaf,
  { form: own, grain }: { readonly form: FormDefinition; readonly grain: 'row' | 'group' },
): CompiledOperand {
  const column = columnOf(leaf)
  const standard = leaf.kind === 'standard' ? leaf.standard : null
  return {
    name: operandName(leaf),
    title: titleOf(leaf, own),
    unit: standard?.unit ?? column?.unit ?? null,
    decimals: standard?.decimals ?? column?.decimals ?? 0,
    form: leaf.kind === 'cell' || leaf.kind === 'aggregate' ? leaf.form.code : '',
    column: column?.name ?? null,
    place: leaf.kind !== 'cell' || grain === 'group' ? 'several' : isNow(leaf.shift) ? 'own-row' : 'other-row',
  }
}

function columnOf(leaf: Leaf): Cell['column'] | null {
  if (leaf.kind === 'cell') return leaf.column
  return leaf.kind === 'aggregate' && leaf.value?.kind === 'cell' && leaf.of !== 'count' ? leaf.value.column : null
}
