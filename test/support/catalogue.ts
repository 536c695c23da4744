import type { FormView, RegionView } from '#contract'

/** A form of one column, 成员数 Members, as the window knows it. */
export function form(code: string): FormView {
  return {
    code,
    origin: 'program',
    version: 1,
    kind: 'roster',
    title: { zh: '农民专业合作社名册', en: 'Cooperative roster' },
    formNumber: '渝农合01表',
    columns: [
      {
        name: 'members',
        title: { zh: '成员数', en: 'Members' },
        group: [],
        type: 'integer',
        role: 'measure',
        sensitivity: 'public',
        unit: { zh: '户', en: 'households' },
        decimals: 0,
        required: false,
        aggregate: 'sum',
        within: null,
        list: null,
      },
    ],
    ratios: [],
    lists: {},
  }
}

export function county(code: string, zh: string, en: string): RegionView {
  const shortName = { zh: zh.replace(/[区县]$/, ''), en }
  return { code, name: { zh, en }, shortName, kind: '区', area: '主城都市区', povertyLevel: null, exitYear: null }
}
