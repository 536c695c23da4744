import type { FormFile, FormFileColumn } from '#contract'

/** A form as people would define it: villages by county, with people and an area. */
export function villageForm(more: Partial<FormFile> = {}): FormFile {
  return {
    code: 'VILLAGE_WATER',
    version: 1,
    kind: 'roster',
    title: { zh: '村级饮水安全情况', en: 'Safe water by village' },
    formNumber: '渝水01表',
    titles: ['村级饮水安全情况表'],
    key: ['village'],
    absentMarks: { '—': 'none' },
    columns: [
      { name: 'region', zh: '区县', en: 'County', type: 'region', role: 'dimension' },
      { name: 'village', zh: '村名', en: 'Village', type: 'text', role: 'identifier', required: true },
      { name: 'source', zh: '水源', en: 'Source', type: 'code', role: 'dimension', list: 'source' },
      { name: 'people', zh: '受益人口', en: 'People served', type: 'integer', role: 'measure', unit: 'person' },
      { name: 'cost', zh: '投资', en: 'Cost', type: 'decimal', role: 'measure', unit: 'wan', decimals: 2 },
    ],
    ratios: [],
    lists: [
      {
        name: 'source',
        title: { zh: '水源', en: 'Source' },
        members: [
          { code: 'spring', zh: '山泉', en: 'Spring' },
          { code: 'well', zh: '水井', en: 'Well' },
        ],
      },
    ],
    ...more,
  }
}

/** The form with one column changed, or left out where `change` is `null`. */
export function withColumn(form: FormFile, name: string, change: Partial<FormFileColumn> | null): FormFile {
  return {
    ...form,
    columns: form.columns.flatMap((column) => {
      if (column.name !== name) return [column]
      return change === null ? [] : [{ ...column, ...change }]
    }),
  }
}
