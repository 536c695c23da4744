import type { PivotLine } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { withoutTail } from '../base/rounding.ts'
import { dimensionsOf, type FormDefinition, measuresOf } from '../forms/form-definition.ts'

/** A figure asked for: the fact columns it needs, and how it is computed from their sums. */
export interface Measure {
  readonly name: string
  readonly facts: readonly string[]
  /** `whole`: the dimensions the sums run across, for totals that have no meaning there. */
  compute(sums: Sums, summedAcross: ReadonlySet<string>): Pick<PivotLine, 'values' | 'parts'>
}

/** Sums of fact columns of one line. */
export type Sums = Readonly<Record<string, number>>

/** The measure, ratio or `count` of that name. @throws CoreError `column-unknown` */
export function measureOf(form: FormDefinition, name: string): Measure {
  if (name === 'count') return { name, facts: ['row_count'], compute: (sums) => value(name, sums.row_count ?? 0) }
  const ratio = form.ratios.find((candidate) => candidate.name === name)
  if (ratio !== undefined) return ratioMeasure(name, ratio.scale)
  const column = measuresOf(form).find((candidate) => candidate.name === name)
  if (column === undefined) throw new CoreError('column-unknown', { form: form.code, column: name })
  if (column.aggregate === 'mean') return meanMeasure(name)
  return column.aggregate === 'none' ? singleMeasure(name) : sumMeasure(name, column.within)
}

/** Dimensions a pivot of the form can have. */
export function checkDimension(form: FormDefinition, name: string): string {
  if (name === 'region' || name === 'period' || dimensionsOf(form).some((column) => column.name === name)) return name
  throw new CoreError('column-unknown', { form: form.code, column: name })
}

/** Nothing filed is absent, not zero; a sum across a dimension in which it has no meaning is absent too. */
function sumMeasure(name: string, within: string | null): Measure {
  const [sum, count] = [`${name}__sum`, `${name}__count`]
  return {
    name,
    facts: [sum, count],
    compute(sums, summedAcross) {
      const meaningless = within !== null && summedAcross.has(within)
      return value(name, meaningless || (sums[count] ?? 0) === 0 ? null : withoutTail(sums[sum] ?? 0))
    },
  }
}

/** A figure of one row is that figure; over several rows it has no meaning. */
function singleMeasure(name: string): Measure {
  const [sum, count] = [`${name}__sum`, `${name}__count`]
  return {
    name,
    facts: [sum, count],
    compute: (sums) => value(name, sums[count] === 1 ? withoutTail(sums[sum] ?? 0) : null),
  }
}

function meanMeasure(name: string): Measure {
  const [weighted, weight] = [`${name}__weighted`, `${name}__weight`]
  return {
    name,
    facts: [weighted, weight],
    compute: (sums) =>
      value(name, (sums[weight] ?? 0) === 0 ? null : withoutTail((sums[weighted] ?? 0) / (sums[weight] ?? 1))),
  }
}

/** Σ numerator ÷ Σ denominator over the rows that have both. */
function ratioMeasure(name: string, scale: number): Measure {
  const [over, under, count] = [`${name}__numerator`, `${name}__denominator`, `${name}__count`]
  return {
    name,
    facts: [over, under, count],
    compute(sums) {
      const filed = (sums[count] ?? 0) > 0
      const numerator = filed ? withoutTail(sums[over] ?? 0) : null
      const denominator = filed ? withoutTail(sums[under] ?? 0) : null
      const ratio =
        numerator === null || denominator === null || denominator === 0
          ? null
          : withoutTail((numerator / denominator) * scale)
      return { values: { [name]: ratio }, parts: { [name]: { numerator, denominator } } }
    },
  }
}

function value(name: string, number: number | null): Pick<PivotLine, 'values' | 'parts'> {
  return { values: { [name]: number }, parts: {} }
}
