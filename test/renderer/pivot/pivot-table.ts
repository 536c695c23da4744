import type { FormView, PivotCell, PivotHeader, PivotMeasureView, PivotTable, RegionView } from '#contract'
import { pivotNames } from '../../../src/renderer/src/parts/pivot-names.ts'
import { memberWords } from '../../../src/renderer/src/words/pivot-terms.ts'

const stages = [
  { code: 'primary', title: { zh: '小学', en: 'Primary' }, colour: 1, unit: null },
  { code: 'junior', title: { zh: '初中', en: 'Junior' }, colour: 2, unit: null },
]

/** A form with counties, a code list and a few figures. */
export const form: FormView = {
  code: 'AID',
  origin: 'program',
  version: 1,
  kind: 'table',
  title: { zh: '资助', en: 'Aid' },
  formNumber: '1',
  columns: [
    column('region', '区县', { type: 'region', role: 'dimension' }),
    column('stage', '学段', { list: 'stage' }),
  ],
  ratios: [],
  lists: { stage: stages },
}

function column(name: string, zh: string, part: object): FormView['columns'][number] {
  return {
    name,
    title: { zh, en: name },
    group: [],
    type: 'code',
    role: 'dimension',
    sensitivity: 'public',
    unit: null,
    decimals: 0,
    required: true,
    aggregate: 'sum',
    within: null,
    list: null,
    ...part,
  } as FormView['columns'][number]
}

/** A form with measures as well. */
export function formWith(...measures: readonly string[]): FormView {
  return {
    ...form,
    columns: [...form.columns, ...measures.map((name) => column(name, name, { role: 'measure', type: 'integer' }))],
  }
}

export const regions = [
  {
    code: '500101',
    name: { zh: '万州区', en: 'Wanzhou' },
    shortName: { zh: '万州', en: 'Wanzhou' },
    area: '渝东北',
    povertyLevel: 'national',
  },
  {
    code: '500114',
    name: { zh: '黔江区', en: 'Qianjiang' },
    shortName: { zh: '黔江', en: 'Qianjiang' },
    area: '渝东南',
    povertyLevel: null,
  },
] as unknown as readonly RegionView[]

export const names = pivotNames(form, regions, 'zh-CN', (key, values = {}) =>
  memberWords['zh-CN'][key].replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name])),
)

export function measure(part: Partial<PivotMeasureView> = {}): PivotMeasureView {
  return {
    key: 'sum:persons:value',
    name: 'persons',
    aggregate: 'sum',
    show: 'value',
    title: { zh: '人数', en: 'Persons' },
    unit: { zh: '人', en: 'persons' },
    decimals: 0,
    unitBy: null,
    ...part,
  }
}

export const share = measure({ key: 'sum:persons:share-row', show: 'share-row' })

export function cell(value: number | null, part: Partial<PivotCell> = {}): PivotCell {
  return { value, shown: value, ...part }
}

/** Headers by their members: `null` the total, a shorter list than `depth` a subtotal. */
export function headers(
  depth: number,
  ...paths: readonly (readonly (string | null)[] | null)[]
): readonly PivotHeader[] {
  return paths.map((path) => {
    const members = path ?? []
    const parent = paths.findIndex(
      (other) =>
        other !== null &&
        other.length === members.length - 1 &&
        members.length > 1 &&
        other.every((one, at) => one === members[at]),
    )
    return {
      members,
      kind: path === null ? 'total' : members.length < depth ? 'subtotal' : 'line',
      parent: parent < 0 ? null : parent,
    }
  })
}

export function table(
  part: Pick<PivotTable, 'rows' | 'columns' | 'cells'> & Partial<PivotTable>,
  rows: readonly string[],
  columns: readonly string[] = [],
): PivotTable {
  const measures = part.measures ?? [measure()]
  return {
    query: { form: 'AID', rows, columns, measures: measures.map(({ name, show }) => ({ name, show })) },
    dimensions: [...rows, ...columns].map(dimension),
    measures,
    substituted: [],
    unfiled: [],
    periods: ['2017'],
    notes: [],
    source: { from: 'facts', rows: 4 },
    ...part,
  }
}

function dimension(name: string): PivotTable['dimensions'][number] {
  const titles: Readonly<Record<string, string>> = {
    region: '区县',
    stage: '学段',
    period: '报告期',
    'region-area': '片区',
  }
  const kinds: Readonly<Record<string, PivotTable['dimensions'][number]['kind']>> = {
    region: 'region',
    period: 'period',
    'region-area': 'region-part',
  }
  return {
    name,
    title: { zh: titles[name] ?? name, en: name },
    kind: kinds[name] ?? 'code',
    list: name === 'stage' ? 'stage' : null,
  }
}
