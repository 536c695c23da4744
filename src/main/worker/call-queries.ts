import { z } from 'zod'
import { ADJUSTMENT_QUERIES, ADJUSTMENTS_REPORT } from './adjustment-queries.ts'
import { AUDIT_QUERIES, AUDIT_REPORT, PEOPLE_QUERIES } from './people-queries.ts'
import { PIVOT_QUERIES, TABLE_REPORTS, VIEW_QUERIES } from './pivot-queries.ts'
import { day, filters, language, member, name, path, period, region, whole } from './query-parts.ts'
import { REVIEW_QUERIES } from './review-queries.ts'
import { ROW_QUERIES, ROWS_QUERY } from './row-queries.ts'
import { CHECKS_REPORT, RULE_QUERIES } from './rule-queries.ts'

// The shape of every question the window can ask the core, checked once, here.

const hints = { form: name.optional(), period: period.optional(), region: region.optional() }
const sheetHints = z.strictObject({
  ...hints,
  headerRows: z.tuple([whole.min(1), whole.max(1_048_576)]).optional(),
  mapping: z
    .record(
      name,
      z
        .string()
        .regex(/^[A-Z]{1,3}$/)
        .nullable(),
    )
    .optional(),
  regionNames: z.record(z.string().min(1).max(100), region).optional(),
  keepMapping: z.boolean().optional(),
  keepNames: z.boolean().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
const sheetKey = z.string().regex(/^\d+:\d+(?::\d+)?$/)

/** The shape of what was chosen for single sheets, as a file for the terminal holds it too. */
export const SHEETS_QUERY = z.record(sheetKey, sheetHints)

const none = z.strictObject({})

const previewedSheet = { preview: z.string().max(64), file: whole, sheet: whole, table: whole.optional() }

const pivot = z.strictObject({
  form: name,
  rows: z.array(name).max(6),
  columns: z.array(name).max(4).optional(),
  measures: z.array(name).min(1).max(60),
  periods: z.array(period).max(1000).optional(),
  regions: z.array(region).max(100).optional(),
  filters,
  boundaries: z.enum(['as-filed', 'current']).optional(),
})

const indicator = {
  by: z.array(name).max(6),
  periods: z.array(period).max(1000).optional(),
  regions: z.array(region).max(100).optional(),
  boundaries: z.enum(['as-filed', 'current']).optional(),
  filters,
}

const diff = z.strictObject({
  before: whole,
  after: whole,
  kinds: z
    .array(z.enum(['added', 'removed', 'changed']))
    .max(3)
    .optional(),
  columns: z.array(name).max(1000).optional(),
  offset: whole.optional(),
  limit: whole.max(100_000).optional(),
})

const revisions = {
  code: name,
  periods: z.array(period).max(1000).optional(),
  regions: z.array(region).max(100).optional(),
}

const boundaries = z.enum(['as-filed', 'current']).optional()
const assessment = z.strictObject({ period, regions: z.array(region).max(100).optional(), boundaries })
const evidence = z.strictObject({ period, region, boundaries })

/** What may be changed about a standard is checked where it is kept, with a reason a person can read. */
const changedStandard = { code: name, from: z.int(), by: z.string().max(200), reason: z.string().max(2000) }

const assessmentReport = z.strictObject({
  query: assessment,
  language,
  order: z.array(region).max(100).optional(),
  to: path,
})

/** The definition of a form or an indicator; their rooms have the one shape that it is checked by. */
const definition = z.record(z.string(), z.unknown())

export const CALL_QUERIES: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  book: { state: none, checksum: none },
  forms: {
    list: none,
    entries: none,
    units: none,
    definition: z.strictObject({ form: name }),
    infer: z.strictObject({
      file: path,
      sheet: z.string().max(200).optional(),
      headerRows: z.tuple([whole, whole]).optional(),
    }),
    importFrom: z.strictObject({ file: path }),
    check: z.strictObject({ form: definition }),
    add: z.strictObject({ form: definition }),
    remove: z.strictObject({ form: name }),
    exportTo: z.strictObject({ form: name, to: path }),
  },
  regions: { list: z.strictObject({ year: z.int().min(1900).max(2200).optional() }) },
  intake: {
    preview: z.strictObject({ files: z.array(path).min(1).max(10_000), ...hints, sheets: SHEETS_QUERY.optional() }),
    keep: z.strictObject({
      preview: z.string().max(64),
      leaveOut: z.array(sheetKey).max(100_000).optional(),
    }),
    discard: z.strictObject({ preview: z.string().max(64) }),
    sheetCells: z.strictObject({ ...previewedSheet, fromRow: whole.min(1), rows: whole.min(1).max(500) }),
    trySheet: z.strictObject({ ...previewedSheet, hints: sheetHints }),
    aliases: none,
    withdrawAlias: z.strictObject({ alias: whole }),
    submissions: z.strictObject(hints),
    findings: z.strictObject({
      submission: whole,
      severity: z.enum(['error', 'warning', 'note']).optional(),
      code: z.string().max(64).optional(),
      offset: whole.optional(),
      limit: whole.max(100_000).optional(),
    }),
    imports: none,
    explanations: z.strictObject({ submission: whole }),
    undo: z.strictObject({ submission: whole }),
    undoImport: z.strictObject({ import: whole.optional() }),
    redoImport: z.strictObject({ import: whole.optional() }),
    redo: z.strictObject({ submission: whole }),
    diff,
    sendBack: z.strictObject({ submission: whole, reason: z.string().min(1).max(2000) }),
    takeBack: z.strictObject({ submission: whole }),
    setArrival: z.strictObject({ submission: whole, arrivedOn: day.nullable() }),
    deadlines: none,
    setDeadline: z.strictObject({ form: name, period, due: day.nullable() }),
    completeness: z.strictObject({ period }),
  },
  people: PEOPLE_QUERIES,
  audit: AUDIT_QUERIES,
  views: VIEW_QUERIES,
  adjustments: ADJUSTMENT_QUERIES,
  review: REVIEW_QUERIES,
  standards: {
    list: z.strictObject({ group: z.enum(['lines', 'exit', 'aid', 'relocation']).optional() }),
    set: z.strictObject({
      ...changedStandard,
      until: z.int().nullable().optional(),
      value: z.number(),
      effectiveOn: day.nullable().optional(),
      source: z.string().max(500),
    }),
    unset: z.strictObject(changedStandard),
    history: z.strictObject({ code: name }),
  },
  ...RULE_QUERIES,
  indicators: {
    definition: z.strictObject({ code: name }),
    versions: z.strictObject({ code: name }),
    check: z.strictObject({ indicator: definition }),
    tryOut: z.strictObject({ indicator: definition, ...indicator }),
    add: z.strictObject({ indicator: definition }),
    withdraw: z.strictObject({ code: name }),
    importFrom: z.strictObject({ file: path }),
    exportTo: z.strictObject({ code: name, to: path }),
  },
  figures: {
    pivot,
    ...PIVOT_QUERIES,
    indicators: z.strictObject({ find: z.string().max(200).optional() }),
    indicator: z.strictObject({ code: name, ...indicator }),
    indicatorFigures: z.strictObject({
      period,
      regions: z.array(region).max(100).optional(),
      codes: z.array(name).max(1000).optional(),
    }),
    ...ROW_QUERIES,
    trace: z.strictObject({ submission: whole, row: whole, block: whole.optional(), column: name }),
    coverage: assessment,
    coverageEvidence: evidence,
    exit: assessment,
    exitEvidence: evidence,
    integration: assessment,
    revisions: z.strictObject(revisions),
  },
  reports: {
    ...TABLE_REPORTS,
    audit: AUDIT_REPORT,
    adjustments: ADJUSTMENTS_REPORT,
    errors: z.strictObject({ submission: whole, language, to: path }),
    fileErrors: z.strictObject({ preview: z.string().max(64), file: whole, language, to: path }),
    pivot: z.strictObject({
      query: pivot,
      title: z.string().min(1).max(200),
      language,
      order: z.array(member).max(1000).optional(),
      chart: z.strictObject({ kind: z.enum(['bar', 'line', 'stacked-bar']), measure: name }),
      to: path,
    }),
    rows: z.strictObject({
      query: ROWS_QUERY,
      columns: z.array(name).max(200).optional(),
      title: z.string().min(1).max(200),
      language,
      to: path,
    }),
    diff: z.strictObject({ query: diff, language, to: path }),
    checks: CHECKS_REPORT,
    picture: z.strictObject({
      title: z.string().min(1).max(200),
      format: z.enum(['png', 'svg']),
      content: z.string().min(1).max(60_000_000),
      to: path,
    }),
    indicators: z.strictObject({
      period,
      regions: z.array(region).max(100).optional(),
      codes: z.array(name).max(1000).optional(),
      language,
      to: path,
    }),
    revisions: z.strictObject({ query: z.strictObject(revisions), language, to: path }),
    coverage: assessmentReport,
    exit: assessmentReport,
    overdue: z.strictObject({
      periods: z.array(period).min(1).max(100),
      forms: z.array(name).max(1000).optional(),
      regions: z.array(region).max(100).optional(),
      language,
      to: path,
    }),
  },
}
