import type { CheckFinding, FindingExplanation, Operand, OperandPlace } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'
import { isOutlierCode, MEASURED_OPERANDS } from '../outliers/outlier-rule.ts'
import type { ChecksSource } from '../running/checks-source.ts'
import { namingColumns } from '../running/row-names.ts'
import type { RuleReading } from '../running/rule-reading.ts'
import { createRegionNames, differenceOf, filledMessage, type RegionName } from './filled-message.ts'
import type { FoundRow } from './found-case.ts'
import { columnText } from './shown-values.ts'

export interface FindingSource extends Pick<ChecksSource, 'catalogue' | 'regions' | 'findCell'> {
  readonly regionName: RegionName
}

/** What findings are read with, for one page of them. */
export function createFindingSource({ catalogue, regions, findCell }: ChecksSource): FindingSource {
  return { catalogue, regions, findCell, regionName: createRegionNames(regions) }
}

/** A finding as a person sees it: values, addresses, and the message filled in. */
export function toFinding(
  source: FindingSource,
  reading: RuleReading,
  found: FoundRow,
  explanation: FindingExplanation | null = null,
): CheckFinding {
  const { catalogue, regions, findCell, regionName } = source
  const form = catalogue.forms.get(found.form)
  const operands = reading.operands.map((_, at) => operandAt(source, reading, found, at))
  const { submission, row, block, column } = found
  const isCell = submission !== null && row !== null && column !== null
  return {
    finding: found.finding,
    rule: found.rule,
    ruleVersion: found.ruleVersion,
    severity: found.severity,
    form: found.form,
    region: regions.codeOf(found.region),
    period: found.period,
    submission,
    file: found.file,
    sheet: found.sheet,
    row,
    block,
    column,
    cell: isCell ? findCell({ submission, row, block: block ?? 0, column }) : null,
    label: labelOf(form, found),
    values: Object.fromEntries(operands.map(({ name, value }) => [name, value])),
    operands,
    expected: found.expected,
    comparison: reading.comparison,
    difference: differenceOf(found),
    message: filledMessage({ reading, found, form, regionName }),
    explanation,
  }
}

function operandAt({ findCell, catalogue }: FindingSource, reading: RuleReading, found: FoundRow, at: number): Operand {
  const { name, title, unit, decimals, form, column, place } = lookedAt(reading, found, catalogue.forms, at)
  const [value = null, ...other] = found.facts.operands[at] ?? []
  const [submission, row, block] = place === 'own-row' ? [found.submission, found.row, found.block] : other
  const stands: Omit<OperandPlace, 'cell'> | null =
    column === null || typeof submission !== 'number' || typeof row !== 'number'
      ? null
      : { form, submission, row, block: block ?? 0, column }
  return {
    name,
    title,
    value,
    unit,
    decimals,
    place: stands === null ? null : { ...stands, cell: findCell(stands) },
  }
}

/** An operand of a rule; of outliers what is measured is of the column the finding is about. */
function lookedAt(
  { operands }: RuleReading,
  { rule, form, column }: FoundRow,
  forms: FindingSource['catalogue']['forms'],
  at: number,
): RuleReading['operands'][number] {
  const operand = operands[at] as RuleReading['operands'][number]
  if (!isOutlierCode(rule) || !MEASURED_OPERANDS.has(operand.name)) return operand
  const measured = forms.get(form)?.columns.find(({ name }) => name === column)
  if (measured === undefined) return operand
  const { unit, decimals } = measured
  return { ...operand, unit, decimals, column: operand.place === 'own-row' ? column : null }
}

/** What names the row: its key, of a roster also its first text; of a group its members. */
function labelOf(form: FormDefinition | undefined, { row, facts: { names } }: FoundRow): string {
  if (form === undefined) return ''
  const naming = row === null ? Object.keys(names) : namingColumns(form).map(({ name }) => name)
  return naming
    .filter((name) => Object.hasOwn(names, name) && names[name] !== null)
    .map((name) => {
      const column = form.columns.find((each) => each.name === name)
      return columnText(form, column, names[name] ?? null).zh
    })
    .join(' · ')
}
