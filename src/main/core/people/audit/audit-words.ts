import { EXPORT_WORDS } from './export-words.ts'
import { type VerbWords, verbWords } from './verb-words.ts'

const BOOK: Readonly<Record<string, VerbWords>> = {
  import: verbWords(
    ['导入', 'Import'],
    '第 {import} 次导入：{files} 个文件，{rows} 行',
    'Import {import}: {files} files, {rows} rows',
  ),
  undo: verbWords(
    ['撤销', 'Undo'],
    '撤销了[第 {import} 次导入][{submission}]',
    'Undid [import {import}][{submission}]',
  ),
  redo: verbWords(
    ['恢复', 'Redo'],
    '恢复了[第 {import} 次导入][{submission}]',
    'Brought back [import {import}][{submission}]',
  ),
  'set-arrival': verbWords(
    ['报送日期', 'Day of arrival'],
    '登记{submission}的报送日期[：{arrivedOn}]',
    'Stated when {submission} arrived[: {arrivedOn}]',
  ),
  'set-deadline': verbWords(
    ['报送期限', 'Deadline'],
    '设定《{form}》{period}的报送期限[：{due}]',
    'Set the deadline of {form}, {period}[: {due}]',
  ),
  'keep-alias': verbWords(
    ['记住对应关系', 'Mapping kept'],
    '记住第 {alias} 号对应关系：{subject}',
    'Kept mapping {alias}: {subject}',
  ),
  'withdraw-alias': verbWords(
    ['停用对应关系', 'Mapping withdrawn'],
    '停用第 {alias} 号对应关系',
    'Withdrew mapping {alias}',
  ),
  'keep-view': verbWords(['保存视图', 'View kept'], '保存视图“{name}”', 'Kept the view “{name}”'),
  'remove-view': verbWords(['删除视图', 'View removed'], '删除视图“{name}”', 'Removed the view “{name}”'),
  'restore-view': verbWords(['恢复视图', 'View restored'], '恢复视图“{name}”', 'Brought back the view “{name}”'),
  'form-add': verbWords(
    ['自定义表式', 'Form kept'],
    '保存表式《{form}》（{form-code}），第 {version} 版',
    'Kept the form {form} ({form-code}), version {version}',
  ),
  'form-remove': verbWords(['删除表式', 'Form removed'], '删除表式 {form-code}', 'Removed the form {form-code}'),
  'indicator-add': verbWords(
    ['自定义指标', 'Indicator kept'],
    '保存指标 {indicator}，第 {version} 版',
    'Kept the indicator {indicator}, version {version}',
  ),
  'indicator-withdraw': verbWords(
    ['停用指标', 'Indicator withdrawn'],
    '停用指标 {indicator}',
    'Withdrew the indicator {indicator}',
  ),
  'set-standard': verbWords(
    ['修改标准', 'Standard changed'],
    '标准 {code} 自 {from} 年起[由 {before} ]改为 {after}。依据：{source}；理由：{reason}[；经办：{by}]',
    'Standard {code} from {from} on: [{before} → ]{after}. Source: {source}; reason: {reason}[; by {by}]',
  ),
  'unset-standard': verbWords(
    ['恢复标准', 'Standard restored'],
    '标准 {code} 自 {from} 年起由 {before} 恢复为程序自带值[ {after}]。理由：{reason}[；经办：{by}]',
    'Standard {code} from {from} on: {before} back to the value as shipped[, {after}]. Reason: {reason}[; by {by}]',
  ),
}

const REVIEW: Readonly<Record<string, VerbWords>> = {
  'begin-review': verbWords(['开始审核', 'Review begun'], '开始审核{submission}', 'Began to review {submission}'),
  accept: verbWords(
    ['验收', 'Accepted'],
    '验收{submission}[。说明：{reason}]',
    'Accepted {submission}[. Note: {reason}]',
  ),
  'send-back': verbWords(
    ['退回', 'Sent back'],
    '退回{submission}[。原因：{reason}]',
    'Sent back {submission}[. Reason: {reason}]',
  ),
  'take-back': verbWords(
    ['取消退回', 'Sending back undone'],
    '取消对{submission}的退回',
    'Took back the sending back of {submission}',
  ),
  reopen: verbWords(
    ['解锁', 'Reopened'],
    '解锁{submission}[。理由：{reason}]',
    'Reopened {submission}[. Reason: {reason}]',
  ),
  explain: verbWords(
    ['说明', 'Explained'],
    '就{submission}的审核结果（{rule}）作出说明[，沿用{copiedFrom}]：{text}',
    'Explained a finding ({rule}) of {submission}[, taken over from {copiedFrom}]: {text}',
  ),
  'withdraw-explanation': verbWords(
    ['撤回说明', 'Explanation withdrawn'],
    '撤回第 {explanation} 号说明（{rule}）',
    'Withdrew explanation {explanation} ({rule})',
  ),
  comment: verbWords(
    ['批注', 'Comment'],
    '批注{submission}[，回复第 {answers} 号批注]：{text}',
    'Commented on {submission}[, answering comment {answers}]: {text}',
  ),
  'settle-comment': verbWords(
    ['批注了结', 'Comment settled'],
    '了结第 {comment} 号批注：{submission}',
    'Settled comment {comment} on {submission}',
  ),
  'reopen-comment': verbWords(
    ['批注重新打开', 'Comment reopened'],
    '重新打开第 {comment} 号批注：{submission}',
    'Reopened comment {comment} on {submission}',
  ),
  adjust: verbWords(
    ['调整', 'Adjusted'],
    '调整{submission}第 {row} 行“{column}”：{old} → {new}。理由：{reason}',
    'Adjusted “{column}” in row {row} of {submission}: {old} → {new}. Reason: {reason}',
  ),
  'adjustment-withdraw': verbWords(
    ['撤销调整', 'Adjustment withdrawn'],
    '撤销第 {adjustment} 号调整：{submission}第 {row} 行“{column}”[。理由：{reason}]',
    'Withdrew adjustment {adjustment}: “{column}” in row {row} of {submission}[. Reason: {reason}]',
  ),
  'adjustment-restore': verbWords(
    ['恢复调整', 'Adjustment restored'],
    '恢复第 {adjustment} 号调整：{submission}第 {row} 行“{column}”',
    'Brought back adjustment {adjustment}: “{column}” in row {row} of {submission}',
  ),
}

const RULES: Readonly<Record<string, VerbWords>> = {
  'rule-add': verbWords(
    ['保存审核关系', 'Rule kept'],
    '保存审核关系 {rule}，第 {version} 版',
    'Kept the rule {rule}, version {version}',
  ),
  'rule-withdraw': verbWords(['撤下审核关系', 'Rule withdrawn'], '撤下审核关系 {rule}', 'Withdrew the rule {rule}'),
  'rule-restore': verbWords(
    ['恢复审核关系', 'Rule restored'],
    '恢复审核关系 {rule}，第 {version} 版',
    'Brought back the rule {rule}, version {version}',
  ),
  'outliers-set': verbWords(
    ['离群值检查', 'Outliers'],
    '设定《{form}》的离群值检查：{on}，界限 {limit}，比较对象：{against}',
    'Set the search for outliers in {form}: {on}, limit {limit}, held against {against}',
  ),
  'rule-on': verbWords(
    ['启用审核关系', 'Rule turned on'],
    '启用审核关系 {rule}[。理由：{reason}]',
    'Turned on the rule {rule}[. Reason: {reason}]',
  ),
  'rule-off': verbWords(
    ['停用审核关系', 'Rule turned off'],
    '停用审核关系 {rule}[。理由：{reason}]',
    'Turned off the rule {rule}[. Reason: {reason}]',
  ),
}

const PEOPLE: Readonly<Record<string, VerbWords>> = {
  'person-add': verbWords(
    ['增加人员', 'Person added'],
    '增加人员“{name}”，角色：{roles}',
    'Added {name} with the roles {roles}',
  ),
  'person-roles': verbWords(
    ['修改角色', 'Roles changed'],
    '“{name}”的角色由 {before} 改为 {after}',
    'Roles of {name}: {before} → {after}',
  ),
  'person-rename': verbWords(['改名', 'Person renamed'], '“{before}”改名为“{after}”', 'Renamed {before} to {after}'),
  'person-remove': verbWords(['移除人员', 'Person removed'], '移除人员“{name}”的钥匙', 'Took away the key of {name}'),
  'person-passphrase': verbWords(
    ['修改口令', 'Passphrase changed'],
    '“{name}”修改了自己的口令',
    '{name} changed their own passphrase',
  ),
}

/** Words for every verb of the audit. */
export const AUDIT_WORDS: Readonly<Record<string, VerbWords>> = {
  ...BOOK,
  ...REVIEW,
  ...RULES,
  ...PEOPLE,
  ...EXPORT_WORDS,
}
