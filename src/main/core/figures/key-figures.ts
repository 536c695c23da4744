import type { KeyFigure, PivotLine } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { filedCounties } from './filed-counties.ts'
import { withGrowth } from './growth.ts'
import { pivot } from './pivot.ts'

interface Source {
  readonly db: Sqlite
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
}

/** Where a figure comes from: a measure of a form, or the number of members of a dimension that have rows. */
interface Definition {
  readonly code: KeyFigure['code']
  readonly form: string
  readonly measure: string
  readonly membersOf?: string
  readonly filters?: Readonly<Record<string, readonly string[]>>
}

/** The figures of the founding document. */
const DEFINITIONS: readonly Definition[] = [
  { code: 'cooperatives', form: 'COOP_ROSTER', measure: 'count' },
  { code: 'enterprises', form: 'LEAD_ROSTER', measure: 'count', filters: { level: ['national', 'municipal'] } },
  { code: 'industries', form: 'INDUSTRY', measure: 'count', membersOf: 'industry' },
  { code: 'output-value', form: 'INDUSTRY', measure: 'output_value' },
  { code: 'poor-households', form: 'INDUSTRY', measure: 'poor_households' },
  { code: 'education-stages', form: 'EDU_TABLE', measure: 'count', membersOf: 'stage' },
  { code: 'education-coverage', form: 'EDU_TABLE', measure: 'coverage' },
  { code: 'education-amount', form: 'EDU_TABLE', measure: 'amount' },
]

/** The cards of the overview for a period, each with its trend over the same part of every year. */
export function keyFigures(
  source: Source,
  query: { readonly period: string; readonly regions?: readonly string[] | undefined },
): readonly KeyFigure[] {
  return DEFINITIONS.filter(({ form }) => source.catalogue.forms.has(form)).map((definition): KeyFigure => {
    const lines = readLines(source, definition, query.regions)
    const points = [...lines]
      .map(([period, at]) => ({ period, value: figureOf(definition, at) }))
      .filter(({ period }) => period.slice(4) === query.period.slice(4))
    const now = lines.get(query.period) ?? []
    const chosen = query.regions
    const { filed, expected } = filedCounties(source.db, definition.form, query.period)
    const within = (codes: readonly string[]) =>
      codes.filter((code) => chosen === undefined || chosen.includes(code)).length
    return {
      code: definition.code,
      form: definition.form,
      value: figureOf(definition, now),
      parts: now[0]?.parts[definition.measure] ?? null,
      trend: withGrowth(points),
      filed: within(filed),
      expected: chosen?.length ?? expected,
    }
  })
}

function readLines(
  source: Source,
  definition: Definition,
  regions: readonly string[] | undefined,
): Map<string, PivotLine[]> {
  const form = source.catalogue.forms.get(definition.form)
  if (form === undefined) throw new Error(`no form ${definition.form}`)
  const rows = definition.membersOf === undefined ? ['period'] : ['period', definition.membersOf]
  const { lines } = pivot(
    { db: source.db, form, regions: source.regions },
    {
      form: form.code,
      rows,
      measures: [definition.measure],
      ...(regions === undefined ? {} : { regions }),
      ...(definition.filters === undefined ? {} : { filters: definition.filters }),
    },
  )
  const byPeriod = new Map<string, PivotLine[]>()
  for (const line of lines) {
    const period = line.keys.period ?? ''
    byPeriod.set(period, [...(byPeriod.get(period) ?? []), line])
  }
  return byPeriod
}

/** A period with no line was not filed: absent, not zero. */
function figureOf({ measure, membersOf }: Definition, lines: readonly PivotLine[]): number | null {
  if (lines.length === 0) return null
  return membersOf === undefined
    ? (lines[0]?.values[measure] ?? null)
    : lines.filter(({ keys }) => keys[membersOf] !== null).length
}
