import type { IndicatorFile } from '#contract'

/** An indicator as people would define it, over two forms: students aided for each leading enterprise. */
export function ownIndicator(more: Partial<IndicatorFile> = {}): IndicatorFile {
  return {
    code: 'students-per-enterprise',
    batch: 'education',
    title: { zh: '每家企业对应受助学生', en: 'Students aided per enterprise' },
    definition: { zh: '资助人数 ÷ 企业数', en: 'Students aided ÷ enterprises' },
    numerator: { form: 'EDU_TABLE', measure: 'persons' },
    denominator: { form: 'LEAD_ROSTER', measure: 'count' },
    unit: 'person',
    decimals: 1,
    ...more,
  }
}
