import type { Label } from '#contract'

/** A function of the rule language, as the checker and the editor know it. */
export interface RuleFunction {
  readonly name: string
  readonly fewest: number
  readonly most: number
  /** How it is called. */
  readonly call: string
  readonly title: Label
  readonly hint: Label
}

const ANY = 50

/** Every function; aggregates first, because they are asked for most. */
export const FUNCTIONS: readonly RuleFunction[] = [
  of(
    'sum',
    1,
    2,
    'sum(x, condition) by dimension',
    '合计',
    'Sum',
    '本县本期各行之和',
    'Sum over the rows of the county and period',
  ),
  of(
    'count',
    0,
    2,
    'count(FORM, condition) by dimension',
    '计数',
    'Count',
    '行数，或有值的行数',
    'Rows, or rows with a value',
  ),
  of('min', 1, 2, 'min(x, condition)', '最小值', 'Smallest', '本县本期各行中最小的', 'Smallest over the rows'),
  of('max', 1, 2, 'max(x, condition)', '最大值', 'Largest', '本县本期各行中最大的', 'Largest over the rows'),
  of('avg', 1, 2, 'avg(x, condition)', '平均值', 'Average', '本县本期各行的平均', 'Average over the rows'),
  of(
    'prev',
    1,
    1,
    'prev(x)',
    '上期',
    'Period before',
    '同县同一行上一期的值',
    'Same county and row, one period before',
  ),
  of(
    'last',
    1,
    1,
    'last(x)',
    '上次填报',
    'Last filed',
    '同县同一行最近一次填报的值',
    'Same county and row, in the newest earlier period that was filed',
  ),
  of(
    'year_ago',
    1,
    1,
    'year_ago(x)',
    '上年同期',
    'Year ago',
    '同县同一行上年同期的值',
    'Same county and row, a year before',
  ),
  of('change', 1, 1, 'change(x)', '比上期增减率', 'Change', '（本期－上期）÷｜上期｜', '(now − before) ÷ |before|'),
  of(
    'year_change',
    1,
    1,
    'year_change(x)',
    '同比增减率',
    'Change on the year',
    '与上年同期相比',
    'Against the same period a year ago',
  ),
  of(
    'if',
    2,
    3,
    'if(condition, then, else)',
    '如果',
    'If',
    '两个参数：条件成立时必须满足；三个参数：取值',
    'Two arguments: what has to hold where the condition does; three: a value',
  ),
  of('abs', 1, 1, 'abs(x)', '绝对值', 'Absolute', '去掉符号', 'Without its sign'),
  of('round', 1, 2, 'round(x, decimals)', '四舍五入', 'Round', '保留几位小数', 'To so many decimals'),
  of('least', 2, ANY, 'least(a, b)', '较小者', 'Smaller of', '几个值中最小的', 'Smallest of several values'),
  of('greatest', 2, ANY, 'greatest(a, b)', '较大者', 'Larger of', '几个值中最大的', 'Largest of several values'),
  of('coalesce', 2, ANY, 'coalesce(x, 0)', '缺报时取', 'Where absent', '第一个有值的', 'First that is there'),
  of('present', 1, 1, 'present(x)', '已填', 'Present', '填了值', 'A value was filed'),
  of('absent', 1, 1, 'absent(x)', '未填', 'Absent', '没有值', 'No value was filed'),
  of('unique', 1, 10, 'unique(x, y)', '不重复', 'Unique', '在本县本期的表内不重复', 'Once in the county and period'),
  of(
    'unique_everywhere',
    1,
    10,
    'unique_everywhere(x)',
    '全市不重复',
    'Unique everywhere',
    '在本期全部区县内不重复',
    'Once in the period, over all counties',
  ),
  of(
    'valid_id',
    1,
    1,
    'valid_id(x)',
    '身份证号有效',
    'Valid ID number',
    '位数、日期、校验码正确',
    'Length, date and check character are right',
  ),
  of(
    'valid_credit_code',
    1,
    1,
    'valid_credit_code(x)',
    '信用代码有效',
    'Valid credit code',
    '统一社会信用代码校验正确',
    'The check character is right',
  ),
  of(
    'in_list',
    1,
    1,
    'in_list(x)',
    '属于代码表',
    'In its list',
    '值在该列的代码表内',
    'A member of the column’s code list',
  ),
  of(
    'in_period',
    1,
    1,
    'in_period(date)',
    '在报告期内',
    'Within the period',
    '日期在报告期之内',
    'The date lies in the period',
  ),
  of('year', 1, 1, 'year(date)', '年份', 'Year', '日期的年', 'Year of a date'),
  of('month', 1, 1, 'month(date)', '月份', 'Month', '日期的月', 'Month of a date'),
  of('length', 1, 1, 'length(x)', '长度', 'Length', '字符数', 'How many characters'),
  of(
    'standard',
    1,
    1,
    'standard(code)',
    '标准',
    'Standard',
    '该标准在报告期年份的值',
    'Its value in the year of the period',
  ),
  of(
    'parent',
    1,
    1,
    'parent(x)',
    '上级填报',
    'Place above',
    '上级单位（全市）自报的值',
    'What was filed for the place above',
  ),
  of(
    'children',
    1,
    1,
    'sum(children(x))',
    '下级合计',
    'Places below',
    '各区县之和，只能用在 sum() 里',
    'The counties below; in sum() alone',
  ),
]

export const AGGREGATES: ReadonlySet<string> = new Set(['sum', 'count', 'min', 'max', 'avg'])

export function functionNamed(name: string): RuleFunction | null {
  return FUNCTIONS.find((candidate) => candidate.name === name.toLowerCase()) ?? null
}

function of(
  name: string,
  fewest: number,
  most: number,
  call: string,
  zh: string,
  en: string,
  hintZh: string,
  hintEn: string,
): RuleFunction {
  return { name, fewest, most, call, title: { zh, en }, hint: { zh: hintZh, en: hintEn } }
}
