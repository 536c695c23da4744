import { join } from 'node:path'
import type { FormRow, FormView, PivotLine, PivotReport, PivotResult, RegionView } from '#contract'
import { toFormView } from '../../src/main/core/forms/form-definition.ts'
import { readCatalogue } from '../../src/main/core/forms/read-catalogue.ts'
import { readRegionFiles } from '../../src/main/core/regions/region-files.ts'
import type { SourceLine } from '../../src/main/core/reports/source-line.ts'

const RESOURCES = join(import.meta.dirname, '../../resources')
const CATALOGUE = readCatalogue(join(RESOURCES, 'forms'))
const { districts: DISTRICTS } = readRegionFiles(join(RESOURCES, 'regions'))

/** A form of resources/forms as the window and the reports see it. */
export function formView(code: string): FormView {
  const form = CATALOGUE.forms.get(code)
  if (form === undefined) throw new Error(`no form ${code}`)
  return toFormView(form)
}

/** The 38 counties of today. */
export function countyViews(): readonly RegionView[] {
  return DISTRICTS.map(({ code, nameZh, nameEn, kind, area }) => {
    const name = { zh: nameZh, en: nameEn }
    return { code, name, shortName: name, kind, area, povertyLevel: null, exitYear: null }
  })
}

export const SOURCE: SourceLine = {
  submissions: 38,
  files: 36,
  periods: ['2017'],
  regions: '全市38个区县',
  bookTitle: '五个一批样本',
  head: null,
  layer: { name: 'adjusted', adjustments: 0 },
}

/** A pivot report over these lines; only what a test is about needs saying. */
export function pivotInput(
  form: string,
  query: Partial<PivotResult['query']>,
  lines: readonly PivotLine[],
  more: { total?: PivotLine['values']; report?: Partial<PivotReport>; source?: Partial<SourceLine> } = {},
) {
  const whole = { form, rows: ['region'], measures: ['count'], ...query }
  const report: PivotReport = {
    query: whole,
    title: '各区县情况',
    language: 'zh-CN',
    chart: { kind: 'bar', measure: whole.measures[0] ?? 'count' },
    to: 'token',
    ...more.report,
  }
  const result: PivotResult = { query: whole, lines, total: { keys: {}, values: more.total ?? {}, parts: {} } }
  return { report, result, form: formView(form), regions: countyViews(), source: { ...SOURCE, ...more.source } }
}

/** A line of a pivot; ratios are given by their parts, `coverage: [180, 200]`. */
export function line(
  keys: PivotLine['keys'],
  values: PivotLine['values'],
  parts: Readonly<Record<string, readonly [number | null, number | null]>> = {},
): PivotLine {
  return {
    keys,
    values,
    parts: Object.fromEntries(
      Object.entries(parts).map(([name, [numerator, denominator]]) => [name, { numerator, denominator }]),
    ),
  }
}

export function formRow(row: number, region: string, values: FormRow['values'], marks: FormRow['marks'] = {}): FormRow {
  return { submission: 1, row, block: 0, region, period: '2017', values, marks, adjusted: {} }
}
