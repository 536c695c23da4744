import type { FormOrigin, IndicatorIssue, IndicatorView } from '#contract'
import { type Catalogue, dimensionsOf } from '../forms/form-definition.ts'
import { checkIndicator } from './check-indicator.ts'
import type { ReadIndicatorFile } from './indicator-file.ts'

/** An indicator as the core knows it: what the window sees, its file, and what keeps it from being computed. */
export interface IndicatorDefinition {
  readonly view: IndicatorView
  readonly file: ReadIndicatorFile
  readonly issues: readonly IndicatorIssue[]
}

/** An indicator out of its file. */
export function toIndicator(file: ReadIndicatorFile, catalogue: Catalogue, origin: FormOrigin): IndicatorDefinition {
  const issues = checkIndicator(file, catalogue)
  const { denominator, from, until, basis, unit, version, ...rest } = file
  return {
    file,
    issues,
    view: {
      ...rest,
      origin,
      version,
      denominator: denominator ?? null,
      unit: catalogue.units.find(({ code }) => code === unit)?.title ?? { zh: unit, en: unit },
      from: from ?? null,
      until: until ?? null,
      basis: basis ?? null,
      dimensions: issues.length > 0 ? [] : sharedDimensions(file, catalogue),
      issues,
    },
  }
}

/** Dimensions both sides have and filter alike: only by these do the two stand for the same thing. */
function sharedDimensions({ numerator, denominator }: ReadIndicatorFile, catalogue: Catalogue): readonly string[] {
  const own = dimensionsIn(catalogue, numerator.form)
  if (denominator === undefined) return own.filter((name) => name !== numerator.membersOf)
  const others = new Set(dimensionsIn(catalogue, denominator.form))
  const alike = (name: string) =>
    JSON.stringify(numerator.filters?.[name]) === JSON.stringify(denominator.filters?.[name])
  return own.filter(
    (name) => others.has(name) && alike(name) && name !== numerator.membersOf && name !== denominator.membersOf,
  )
}

function dimensionsIn(catalogue: Catalogue, form: string): readonly string[] {
  const definition = catalogue.forms.get(form)
  return definition === undefined ? [] : dimensionsOf(definition).map(({ name }) => name)
}
