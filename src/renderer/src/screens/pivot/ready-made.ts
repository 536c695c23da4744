import type { FormColumn, FormView } from '#contract'
import { emptyLayout, type MeasureUse, type PivotLayout } from './layout.ts'

export type ReadyMadeKind = 'counties' | 'areas' | 'members' | 'share' | 'growth' | 'poverty'

/** A layout that comes with the program, so that the first look at a form isn't empty. */
export interface ReadyMade {
  readonly kind: ReadyMadeKind
  /** The dimension it is about, where there is one. */
  readonly dimension: FormColumn | null
  readonly layout: PivotLayout
}

/** Layouts that make sense for any form: by county, by area, by its first code list, over time. */
export function readyMade(form: FormView): readonly ReadyMade[] {
  const [first = 'count', second] = mainMeasures(form)
  const dimension = form.columns.find((column) => column.role === 'dimension' && column.list !== null) ?? null
  const make = (kind: ReadyMadeKind, part: Partial<PivotLayout>): ReadyMade => ({
    kind,
    dimension: kind === 'members' || kind === 'share' || kind === 'poverty' ? dimension : null,
    layout: { ...emptyLayout, ...part },
  })
  const ratio = form.ratios[0]?.name
  const ofDimension =
    dimension === null
      ? []
      : [
          make('members', { rows: ['region'], columns: [dimension.name], measures: uses(first) }),
          make('share', {
            rows: [dimension.name],
            measures: [
              ...uses(first),
              { ...use(first), key: `${first}:2`, show: 'share-column' },
              ...uses(second, ratio),
            ],
          }),
          make('poverty', { rows: ['region-poverty', 'region'], columns: [dimension.name], measures: uses(first) }),
        ]
  return [
    make('counties', { rows: ['region'], measures: uses(...mainMeasures(form).slice(0, 5)) }),
    make('areas', { rows: ['region-area', 'region'], measures: uses(first, second, ratio) }),
    ...ofDimension,
    make('growth', {
      rows: ['region'],
      columns: ['period'],
      measures: [...uses(first), { ...use(first), key: `${first}:2`, show: 'growth-year' }],
      totals: 'rows',
    }),
  ]
}

/** What a form is mainly about: rows of a roster, its first sums, its first ratios, and then the other sums. */
function mainMeasures(form: FormView): readonly string[] {
  const sums = form.columns.filter(
    ({ role, aggregate, within }) => role === 'measure' && aggregate === 'sum' && within === null,
  )
  const names = sums.map(({ name }) => name)
  const counted = form.kind === 'roster' ? ['count'] : []
  return [...counted, ...names.slice(0, 3), ...form.ratios.slice(0, 2).map(({ name }) => name), ...names.slice(3)]
}

function uses(...measures: readonly (string | undefined)[]): readonly MeasureUse[] {
  const named = measures.filter((name) => name !== undefined)
  return [...new Set(named)].map(use)
}

function use(measure: string): MeasureUse {
  return { key: measure, measure, show: 'value', heat: false }
}
