import { checkPeriod } from '../core/base/periods.ts'
import type { CoreContext } from '../core/create-core.ts'
import { type Dimension, dimensionOf } from '../core/figures/pivot/dimension.ts'
import { memberOf, placesOf } from '../core/figures/pivot/members.ts'
import type { FormDefinition } from '../core/forms/form-definition.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import { UsageError } from './parse-command-line.ts'

/**
 * A member as it was typed, checked where all members of the dimension are known; nothing stands for absent.
 * @throws UsageError, CoreError `column-unknown`, `column-personal`, `region-unknown`, `period-malformed`
 */
export function memberAsked(context: CoreContext, form: FormDefinition, name: string, text: string): string | null {
  const dimension = dimensionOf(form, name)
  if (text === '') return null
  if (dimension.view.kind === 'region') return regionFilter(context.regions, text)
  if (dimension.view.kind === 'period') return checkPeriod(text)
  const known = knownMembers(context, form, dimension)
  if (known === null || known.has(text)) return text
  const shown = [...known].map(([code, title]) => (title === code ? code : `${code} ${title}`))
  throw new UsageError(`${name} has no member ${text}; its members are ${shown.join(', ')}`)
}

/** Members by code with their titles; `null` where any text may be one. */
function knownMembers(
  { regions }: CoreContext,
  form: FormDefinition,
  dimension: Dimension,
): ReadonlyMap<string, string> | null {
  if (dimension.view.kind === 'region-part') {
    const partOf = memberOf(dimension, placesOf(regions))
    const parts = regions.all().flatMap(({ code }) => partOf(code) ?? [])
    return new Map([...new Set(parts)].sort().map((part) => [part, part]))
  }
  const list = dimension.part === null && dimension.view.list !== null ? form.lists[dimension.view.list] : undefined
  return list === undefined ? null : new Map(list.map(({ code, title }) => [code, title.zh]))
}
