import type { DiffKind, FilingState, Language } from '#contract'

/** Texts of the comparison of two submissions and of the overdue list. */
export interface VersionWords {
  readonly differences: string
  readonly sums: string
  readonly diffTitle: (form: string, region: string, period: string) => string
  readonly side: (side: 'before' | 'after', from: DiffSideText) => string
  readonly counts: (rows: { readonly changed: number; readonly added: number; readonly removed: number }) => string
  readonly matching: (key: string, byRow: number) => string
  /** Which layer is compared. */
  readonly asSent: string
  readonly more: (written: number, total: number) => string
  readonly kind: Readonly<Record<DiffKind, string>>
  readonly change: string
  readonly record: string
  readonly column: string
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly share: string
  readonly beforeCell: string
  readonly afterCell: string
  readonly overdue: string
  readonly overdueTitle: (periods: string) => string
  readonly asOf: (day: string, owed: number, counties: number) => string
  readonly form: string
  readonly due: string
  readonly daysLate: string
  readonly state: string
  readonly reason: string
  readonly notYetDue: string
  readonly states: Readonly<Record<FilingState, string>>
  readonly matrix: string
  readonly owed: string
  readonly lateBy: (days: number) => string
}

export interface DiffSideText {
  readonly version: number
  readonly file: string
  readonly sheet: string
  readonly arrivedOn: string
  readonly submission: number
}

export function versionWords(language: Language): VersionWords {
  return language === 'en' ? english : chinese
}

const chinese: VersionWords = {
  differences: '差异清单',
  sums: '合计变化',
  diffTitle: (form, region, period) => `${form} ${region} ${period} 版本差异`,
  side: (side, from) =>
    `${side === 'before' ? '原' : '新'}：第 ${from.version} 版（报送号 ${from.submission}，${from.arrivedOn} 报到），${from.file} › ${from.sheet}`,
  counts: ({ changed, added, removed }) => `修改 ${changed} 行，新增 ${added} 行，减少 ${removed} 行`,
  asSent: '数据层：报送原值。',
  matching: (key, byRow) =>
    key === ''
      ? '本表没有主键，各行按工作表行号对应。'
      : `各行按“${key}”对应${byRow > 0 ? `；其中 ${byRow} 行缺主键或主键重复，按工作表行号对应` : ''}。`,
  more: (written, total) => `注：共 ${total} 处差异，本表只列前 ${written} 处。`,
  kind: { changed: '修改', added: '新增行', removed: '减少行' },
  change: '变化',
  record: '记录',
  column: '栏目',
  before: '原值',
  after: '新值',
  difference: '差额',
  share: '变动幅度',
  beforeCell: '原单元格',
  afterCell: '新单元格',
  overdue: '催报名单',
  overdueTitle: (periods) => `${periods}报表催报名单`,
  asOf: (day, owed, counties) => `截至 ${day}：${counties} 个区县欠报 ${owed} 份`,
  form: '报表',
  due: '截止日期',
  daysLate: '逾期天数',
  state: '状态',
  reason: '退回原因',
  notYetDue: '未到期',
  states: {
    'on-time': '按时',
    late: '迟报',
    filed: '已报',
    missing: '缺报',
    'sent-back': '已退回，待重报',
    undone: '已撤销，待重报',
  },
  matrix: '报送情况',
  owed: '欠报份数',
  lateBy: (days) => `迟报 ${days} 天`,
}

const english: VersionWords = {
  differences: 'Differences',
  sums: 'Totals',
  diffTitle: (form, region, period) => `${form}, ${region}, ${period}: differences`,
  side: (side, from) =>
    `${side === 'before' ? 'Before' : 'After'}: version ${from.version} (submission ${from.submission}, arrived ${from.arrivedOn}), ${from.file} › ${from.sheet}`,
  counts: ({ changed, added, removed }) => `${changed} rows changed, ${added} added, ${removed} removed`,
  asSent: 'Layer: as sent.',
  matching: (key, byRow) =>
    key === ''
      ? 'The return has no key; rows are matched by their row number.'
      : `Rows are matched by ${key}${byRow > 0 ? `; ${byRow} without a key of their own by their row number` : ''}.`,
  more: (written, total) => `Note: ${total} differences in all; the first ${written} are listed.`,
  kind: { changed: 'Changed', added: 'Row added', removed: 'Row removed' },
  change: 'Change',
  record: 'Record',
  column: 'Column',
  before: 'Before',
  after: 'After',
  difference: 'Difference',
  share: 'Change, %',
  beforeCell: 'Cell before',
  afterCell: 'Cell after',
  overdue: 'Overdue list',
  overdueTitle: (periods) => `Returns owed for ${periods}`,
  asOf: (day, owed, counties) => `As of ${day}: ${owed} returns owed by ${counties} counties`,
  form: 'Return',
  due: 'Deadline',
  daysLate: 'Days late',
  state: 'State',
  reason: 'Why sent back',
  notYetDue: 'not yet due',
  states: {
    'on-time': 'On time',
    late: 'Late',
    filed: 'Filed',
    missing: 'Missing',
    'sent-back': 'Sent back',
    undone: 'Undone',
  },
  matrix: 'Completeness',
  owed: 'Owed',
  lateBy: (days) => (days === 1 ? '1 day late' : `${days} days late`),
}
