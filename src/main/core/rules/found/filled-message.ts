import type { Label } from '#contract'
import { yearOf } from '../../base/periods.ts'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import type { RuleReading } from '../running/rule-reading.ts'
import type { FoundRow } from './found-case.ts'
import { columnText, numberText, periodLabel } from './shown-values.ts'

/** What a message may speak of. */
export interface Spoken {
  readonly reading: RuleReading
  readonly found: Pick<FoundRow, 'region' | 'period' | 'column' | 'value' | 'expected' | 'facts'>
  readonly form: FormDefinition | undefined
  readonly regionName: RegionName
}

/** Name of a county, as it was called in a period. */
export type RegionName = (region: number, period: string) => Label

/** The message of a rule with the values in place of the names in braces, in both languages. */
export function filledMessage(spoken: Spoken): Label {
  const { zh, en } = spoken.reading.message
  const fill = (text: string, language: 'zh' | 'en') =>
    text.replace(/\{([^{}]+)\}/g, (braces, name: string) => textOf(spoken, name)?.[language] ?? braces)
  return { zh: fill(zh, 'zh'), en: fill(en, 'en') }
}

/** Value less expected; `null` where either is no number. */
export function differenceOf({ value, expected }: Pick<FoundRow, 'value' | 'expected'>): number | null {
  return typeof value === 'number' && typeof expected === 'number' ? roundedOff(value - expected) : null
}

function textOf({ reading, found, form, regionName }: Spoken, name: string): Label | null {
  const columnOf = (wanted: string | null) => form?.columns.find((column) => column.name === wanted)
  const decimals = columnOf(found.column)?.decimals ?? 0
  switch (name) {
    case 'value':
      return numberText(found.value, decimals)
    case 'expected':
      return numberText(found.expected, decimals)
    case 'difference':
      return numberText(differenceOf(found), decimals)
    case 'period':
      return periodLabel(found.period)
    case 'region':
      return regionName(found.region, found.period)
    case 'column':
      return columnOf(found.column)?.title ?? null
  }
  const { names, operands } = found.facts
  if (form !== undefined && Object.hasOwn(names, name)) return columnText(form, columnOf(name), names[name] ?? null)
  const at = reading.operands.findIndex((operand) => operand.name === name)
  const operand = reading.operands[at]
  if (operand === undefined) return null
  const [value = null] = operands[at] ?? []
  return operand.form === reading.form && form !== undefined && operand.column !== null
    ? columnText(form, columnOf(operand.column), value)
    : numberText(value, operand.decimals)
}

/** Names of counties, each looked up once. */
export function createRegionNames(regions: RegionIndex): RegionName {
  const known = new Map<string, Label>()
  const namesIn = (year: number): ReadonlyMap<string, Label> =>
    new Map([...regions.all(), ...regions.counties(year)].map(({ code, name }) => [code, name]))
  return (region, period) => {
    const code = regions.codeOf(region)
    const year = yearOf(period)
    const key = `${year} ${code}`
    if (!known.has(key)) for (const [each, name] of namesIn(year)) known.set(`${year} ${each}`, name)
    return known.get(key) ?? { zh: code, en: code }
  }
}

/** Without the tail that binary fractions leave: 0.30000000000000004 → 0.3. */
function roundedOff(value: number): number {
  return Number(value.toPrecision(12))
}
