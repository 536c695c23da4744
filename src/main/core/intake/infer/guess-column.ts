import type { ColumnRole, ColumnType, Sensitivity } from '#contract'
import type { ColumnValues } from './column-values.ts'

/** What a column is taken for. */
export interface GuessedColumn {
  readonly type: ColumnType
  readonly role: ColumnRole
  readonly sensitivity: Sensitivity
  readonly decimals: number
  readonly percent: boolean
}

const IDENTIFIER_HEADING =
  /代码|编码|编号|[账帐]号|卡号|证号|证件|身份证|电话|手机|邮编|信用代码|文号|学号|档案号|户号|车牌/
const ID_HEADING = /身份证|证件号|公民身份/
const PHONE_HEADING = /电话|手机|联系方式/
const CARD_HEADING = /卡号|[账帐]号|一卡通|银行卡/
const NAME_HEADING = /姓名|法定代表人|法人代表|负责人|联系人|监护人|户主|家长|经办人|填表人|成员名/

/** At most so many members make a code list, and each stands so often on average. */
const MOST_MEMBERS = 20
const LEAST_TIMES = 2
const LEAST_VALUES = 6

/** Says what a column holds by its heading and by every value in it; where they disagree it is text, and nothing is lost. */
export function guessColumn(heading: string, values: ColumnValues): GuessedColumn {
  const sensitivity = guessSensitivity(heading, values)
  const plain = { sensitivity, decimals: 0, percent: false }
  const told = values.filled - values.count('mark')
  if (told === 0) return { ...plain, type: 'text', role: 'attribute' }
  if (isIdentifier(heading, sensitivity, values, told)) return { ...plain, type: 'identifier', role: 'identifier' }
  if (values.count('date') === told) return { ...plain, type: 'date', role: 'attribute' }
  if (values.count('boolean') === told) return { ...plain, type: 'boolean', role: 'attribute' }
  if (values.count('integer', 'decimal', 'percent') === told) return guessNumber(heading, values, told, plain)
  if (sensitivity === 'public' && isCode(values)) return { ...plain, type: 'code', role: 'dimension' }
  return { ...plain, type: 'text', role: 'attribute' }
}

function guessNumber(
  heading: string,
  values: ColumnValues,
  told: number,
  plain: Pick<GuessedColumn, 'sensitivity' | 'decimals' | 'percent'>,
): GuessedColumn {
  if (values.years === told && /年/.test(heading)) return { ...plain, type: 'year', role: 'attribute' }
  const percent = values.count('percent') > 0
  const type = values.count('decimal', 'percent') > 0 || /[%‰]/.test(heading) ? 'decimal' : 'integer'
  return { ...plain, type, role: 'measure', percent, decimals: type === 'integer' ? 0 : values.decimals }
}

/** Numbers that name something are not counted: by the heading, or because a number could not hold them. */
function isIdentifier(heading: string, sensitivity: Sensitivity, values: ColumnValues, told: number): boolean {
  const digits = values.count('digits')
  const allDigits = digits + values.count('integer') === told
  if (sensitivity !== 'public' && sensitivity !== 'name') return true
  if (IDENTIFIER_HEADING.test(heading) && values.count('word') === 0) return !/数$/.test(heading)
  if (/代码|编码|证号|[账帐]号/.test(heading)) return true
  return allDigits && (digits > 0 || (values.shortestDigits ?? 0) >= 11)
}

function isCode({ distinct, filled, longest, kinds }: ColumnValues): boolean {
  if (distinct === null || (kinds.get('error') ?? 0) > 0) return false
  const comesBack = filled >= Math.max(LEAST_VALUES, distinct.size * LEAST_TIMES)
  return distinct.size >= 2 && distinct.size <= MOST_MEMBERS && comesBack && longest <= 20
}

/** Rather once too often than once too seldom: what is masked can be shown, what was shown cannot be taken back. */
function guessSensitivity(heading: string, values: ColumnValues): Sensitivity {
  const most = (count: number) => count > 0 && count * 2 >= values.filled
  if (ID_HEADING.test(heading) || most(values.idNumbers)) return 'id-number'
  if (PHONE_HEADING.test(heading) || most(values.phones)) return 'phone'
  if (CARD_HEADING.test(heading) || most(values.cards)) return 'bank-account'
  if (NAME_HEADING.test(heading) && !/数$/.test(heading)) return 'name'
  return values.looksLikeNames ? 'name' : 'public'
}
