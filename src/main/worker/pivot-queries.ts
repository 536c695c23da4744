import { z } from 'zod'
import { filters, language, member, name, path, period, region, whole } from './query-parts.ts'

// Shapes of the questions about pivot tables and comparisons.

const slice = {
  periods: z.array(period).max(1000).optional(),
  regions: z.array(region).max(100).optional(),
  filters,
}

const scope = { ...slice, form: name, boundaries: z.enum(['as-filed', 'current']).optional() }

const members = z.array(member).max(10)

const measure = {
  name,
  aggregate: z.enum(['sum', 'count', 'mean', 'min', 'max', 'median', 'distinct']).optional(),
}

const show = z.enum(['value', 'share-row', 'share-column', 'share-total', 'growth-period', 'growth-year']).optional()
const sides = z.enum(['none', 'rows', 'columns', 'both']).optional()

const pivotTable = z.strictObject({
  ...scope,
  rows: z.array(name).max(6),
  columns: z.array(name).max(4).optional(),
  measures: z
    .array(z.strictObject({ ...measure, show }))
    .min(1)
    .max(60),
  subtotals: sides,
  totals: sides,
  sort: z
    .strictObject({
      descending: z.array(name).max(10).optional(),
      value: z.strictObject({ measure: whole, column: members, descending: z.boolean() }).optional(),
    })
    .optional(),
  hide: z.enum(['empty', 'zero']).optional(),
  top: z.strictObject({ count: whole.min(1).max(100_000), others: z.boolean() }).optional(),
})

const pivotCell = z.strictObject({
  table: z.strictObject({ ...scope, rows: z.array(name).max(6), columns: z.array(name).max(4).optional() }),
  row: members,
  column: members,
})

const side = z.strictObject({ ...slice, submission: whole.optional() })

const comparison = z.strictObject({
  ...scope,
  by: z.array(name).max(6),
  measures: z.array(z.strictObject(measure)).min(1).max(60),
  before: side,
  after: side,
  subtotals: z.boolean().optional(),
  sort: z
    .strictObject({
      measure: whole,
      by: z.enum(['before', 'after', 'difference', 'change', 'contribution']),
      descending: z.boolean(),
    })
    .optional(),
  hide: z.literal('same').optional(),
})

const view = z.strictObject({ view: whole })
const viewKind = z.enum(['pivot', 'comparison', 'grid', 'atlas'])
const MOST_SETTINGS = 64 * 1024

export const VIEW_QUERIES = {
  list: z.strictObject({ kind: viewKind.optional() }),
  keep: z.strictObject({
    view: whole.optional(),
    kind: viewKind,
    name: z.string().trim().min(1).max(100),
    form: name.nullable(),
    version: whole,
    settings: z
      .record(z.string(), z.json())
      .refine((settings) => JSON.stringify(settings).length <= MOST_SETTINGS, 'settings are too large'),
    overwrite: z.boolean().optional(),
  }),
  remove: view,
  restore: view,
}

const shownAs = {
  title: z.string().min(1).max(200),
  language,
  collapsed: z.array(members).max(200_000).optional(),
  decimals: z.record(z.string().max(200), whole.max(6)).optional(),
  to: path,
}

export const TABLE_REPORTS = {
  pivotTable: z.strictObject({
    ...shownAs,
    query: pivotTable,
    heat: z.array(z.string().max(200)).max(60).optional(),
    chart: z.strictObject({ kind: z.enum(['bar', 'line', 'stacked-bar']), measure: z.string().max(200) }).optional(),
  }),
  comparison: z.strictObject({
    ...shownAs,
    query: comparison,
    sideNames: z.tuple([z.string().max(100), z.string().max(100)]),
    chart: z.boolean().optional(),
  }),
}

export const PIVOT_QUERIES = { pivotFields: z.strictObject({ form: name }), pivotTable, pivotCell, comparison }
