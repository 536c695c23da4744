import type { PivotField, PivotFields } from '#contract'
import { type FormDefinition, keptColumns, measuresOf } from '../../forms/form-definition.ts'
import { allDimensions } from './dimension.ts'
import { aggregatesOf, measureOf, ownAggregate } from './measure.ts'

/** What a table of a form can be made of: personal columns are counted at most, and never a dimension. */
export function pivotFields(form: FormDefinition): PivotFields {
  const counted = keptColumns(form).filter(({ role }) => role !== 'measure')
  return {
    dimensions: allDimensions(form).map(({ view, source }) => ({
      ...view,
      from: source.kind !== 'column' || source.column.role === 'dimension' ? 'facts' : 'rows',
    })),
    measures: [
      { ...shown(form, 'count'), kind: 'count', own: 'count', aggregates: [] },
      ...measuresOf(form).map(
        (column): PivotField => ({
          ...shown(form, column.name),
          kind: 'measure',
          own: ownAggregate(column),
          aggregates: aggregatesOf(column),
        }),
      ),
      ...form.ratios.map(
        ({ name }): PivotField => ({ ...shown(form, name), kind: 'ratio', own: 'ratio', aggregates: [] }),
      ),
      ...[{ name: 'region', title: { zh: '区县', en: 'County' } }, ...counted].map(
        ({ name, title }): PivotField => ({
          name,
          title,
          unit: null,
          decimals: 0,
          kind: 'column',
          own: null,
          aggregates: name === 'region' ? ['distinct'] : ['distinct', 'count'],
        }),
      ),
    ],
  }
}

function shown(form: FormDefinition, name: string): Pick<PivotField, 'name' | 'title' | 'unit' | 'decimals'> {
  const { title, unit, decimals } = measureOf(form, { name }).view
  return { name, title, unit, decimals }
}
