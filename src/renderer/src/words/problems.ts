import type { Label, ProblemCode } from '#contract'
import { words } from './words.ts'

/** What went wrong and what to do about it, for every problem the core or the shell can answer with. */
export const problemSentences: Readonly<Record<ProblemCode, Label>> = {
  unexpected: {
    zh: '程序遇到了意料之外的错误，账本没有改动。请重试；如再次出现，请重新打开程序。',
    en: 'The program met an error it did not expect; the book was not changed. Try again; if it comes back, restart the program.',
  },
  cancelled: { zh: '已取消，账本没有改动。', en: 'Cancelled; the book was not changed.' },
  'bad-arguments': {
    zh: '程序发出了一个无法理解的请求，账本没有改动。请重新打开程序后再试。',
    en: 'The program asked for something it does not understand; the book was not changed. Restart the program and try again.',
  },
  'no-book': {
    zh: '当前没有打开账本。请先打开或新建一个账本。',
    en: 'No book is open. Open a book or make a new one first.',
  },
  'book-missing': {
    zh: '找不到账本文件[“{{book}}”]。它可能已被移动、改名或删除，请用“打开账本”重新选择。',
    en: 'The book[ “{{book}}”] is not where it was. It may have been moved, renamed or deleted; choose it again with “Open a book”.',
  },
  'book-exists': {
    zh: '这个位置已有同名账本[“{{book}}”]。为避免覆盖，请换一个名称或文件夹。',
    en: 'There is already a book of that name[, “{{book}}”]. So that nothing is overwritten, choose another name or folder.',
  },
  'book-in-use': {
    zh: '账本[“{{book}}”]正被另一个程序窗口使用[（{{host}}）]。请先在那里关闭账本。',
    en: 'The book[ “{{book}}”] is in use by another window[ ({{host}})]. Close it there first.',
  },
  'book-damaged': {
    zh: '账本文件[“{{book}}”]已损坏，或不是本程序的账本。请从备份中恢复；不要继续使用这个文件。',
    en: 'The file[ “{{book}}”] is damaged or is not a book. Restore it from a backup and do not go on using this file.',
  },
  'book-too-new': {
    zh: '账本[“{{book}}”]由较新版本的程序建立。请先升级程序再打开。',
    en: 'The book[ “{{book}}”] was made by a newer version of the program. Update the program, then open it.',
  },
  'passphrase-wrong': {
    zh: '口令不正确。请检查大小写、输入法和全角/半角后重新输入。',
    en: 'The passphrase is not right. Check capitals, the input method and full-width characters, then type it again.',
  },
  'standard-unknown': { zh: '没有代码为“{{standard}}”的标准。', en: 'There is no standard “{{standard}}”.' },
  'standard-malformed': {
    zh: '标准没有改动：取值、年份、来源、修改人或理由有误[（{{value}}）]。百分比为 0–100；止年不早于起年；生效日期在起年之内；来源、修改人和理由都要填写。',
    en: 'The standard was not changed: its value, years, source, your name or the reason can’t be[ ({{value}})]. A percentage is 0–100, the last year is not before the first, the day it came into force lies in the first year, and source, name and reason are all filled in.',
  },
  'standard-unchanged': {
    zh: '标准“{{standard}}”自 {{from}} 年起的取值没有改动过，无可恢复。',
    en: 'The value of “{{standard}}” from {{from}} on was not changed by anybody; there is nothing to take back.',
  },
  'rule-unknown': { zh: '没有代码为“{{rule}}”的审核关系。', en: 'There is no rule “{{rule}}”.' },
  'rule-malformed': {
    zh: '审核关系有误[：{{at}}][（{{value}}）]，没有写入账本。请在“审核关系”画面按标出的位置改正。',
    en: 'The rule has a mistake[ at {{at}}][ ({{value}})]; nothing was kept. Mend it on the Rules screen where it is marked.',
  },
  'rule-taken': {
    zh: '“{{rule}}”是程序自带的审核关系，不能改动或撤下，但可以停用。请复制一份，换一个代码再改。',
    en: '“{{rule}}” is a rule of the program and cannot be changed or withdrawn; it can be turned off. Copy it under another code and change the copy.',
  },
  'finding-unknown': {
    zh: '这条审核结果已不存在：数据或审核关系在此期间有变动。请刷新后再看。',
    en: 'This finding is no longer there: the figures or the rule have changed since. Look again.',
  },
  'explanation-unknown': { zh: '没有这条说明，或已撤回。', en: 'There is no such explanation, or it was taken back.' },
  'comment-unknown': { zh: '没有这条批注。', en: 'There is no such comment.' },
  'review-hindered': {
    zh: '现在还不能这样做[：{{why}}]。请先处理审核结果或换有权限的人员办理。',
    en: 'This cannot be done now[: {{why}}]. Deal with the findings first, or let somebody do it who may.',
  },
  'submission-accepted': {
    zh: '这份报送已验收锁定[（第 {{submission}} 号）]。如需改动，请先由审核人员写明理由解锁。',
    en: 'This submission[ (no. {{submission}})] is accepted and locked. A reviewer has to reopen it with a reason first.',
  },
  'person-unknown': { zh: '账本里没有这个人员[“{{name}}”]。', en: 'The book knows no such person[, “{{name}}”].' },
  'person-taken': { zh: '账本里已有名为“{{name}}”的人员。', en: 'The book already has a person named “{{name}}”.' },
  'person-malformed': {
    zh: '人员没有改动：姓名为空、太长，或没有选择角色[（{{value}}）]。',
    en: 'Nothing was changed: the name is empty or too long, or no role was chosen[ ({{value}})].',
  },
  'role-missing': {
    zh: '您没有这项操作所需的角色[（{{role}}）]。请由有此角色的人员登录办理，或请管理员授权。',
    en: 'You lack the role this needs[ ({{role}})]. Let somebody who has it sign in, or ask an administrator for it.',
  },
  'last-administrator': {
    zh: '账本至少要有一名管理人员。请先把管理角色给另一个人。',
    en: 'A book needs at least one person who administers it. Give that role to somebody else first.',
  },
  'adjustment-unknown': { zh: '没有这条调整。', en: 'There is no such adjustment.' },
  'adjustment-unfit': {
    zh: '不能这样调整[：{{column}}][（{{value}}）]。请检查栏目、数值和理由。',
    en: 'This cannot be adjusted so[: {{column}}][ ({{value}})]. Look at the column, the value and the reason.',
  },
  'form-unknown': { zh: '没有表号为“{{form}}”的报表。', en: 'There is no return “{{form}}”.' },
  'form-malformed': {
    zh: '表式定义有误[：{{at}}][（{{value}}）]，没有写入账本。请在“表式”画面改正后再保存。',
    en: 'The definition of the form has a mistake[ at {{at}}][ ({{value}})]; nothing was kept. Mend it on the Forms screen and keep it again.',
  },
  'form-taken': {
    zh: '“{{form}}”是程序自带的表式，不能改动或删除。请换一个表式代码。',
    en: '“{{form}}” is a form of the program and cannot be changed or removed. Take another code.',
  },
  'form-incompatible': {
    zh: '账本里已有这份表式的报送，而新定义删去了[“{{title}}”]这一栏，或改了它的类型、单位、代码表[（原为 {{from}}）]，已入账的数据会读不出来，因此没有写入。请保留原栏、另加新栏，或换一个表式代码。',
    en: 'The book holds submissions of this form, and the new definition leaves out[ “{{title}}”] or changes its type, unit or code list[ (was {{from}})], so that kept figures could not be read; nothing was kept. Leave the column as it was and add a new one, or take another code.',
  },
  'form-in-use': {
    zh: '账本里还有这份表式的 {{submissions}} 份报送（含已撤销的），不能删除。',
    en: 'The book holds {{submissions}} submissions of this form (those taken back too); it cannot be removed.',
  },
  'indicator-unknown': { zh: '没有代码为“{{indicator}}”的指标。', en: 'There is no indicator “{{indicator}}”.' },
  'indicator-malformed': {
    zh: '指标定义有误[：{{at}}][（{{value}}）]，无法计算，也没有写入账本。请在“指标目录”画面改正。',
    en: 'The definition of the indicator has a mistake[ at {{at}}][ ({{value}})]; it cannot be computed and was not kept. Mend it on the Indicators screen.',
  },
  'indicator-taken': {
    zh: '“{{indicator}}”是程序自带的指标，不能改动或撤下。请复制一份，换一个代码再改。',
    en: '“{{indicator}}” is an indicator of the program and cannot be changed or withdrawn. Copy it under another code and change the copy.',
  },
  'sheet-unknown': {
    zh: '文件里没有名为“{{sheet}}”的工作表。请重新选择。',
    en: 'The file has no sheet “{{sheet}}”. Choose again.',
  },
  'sheet-without-table': {
    zh: '[工作表“{{sheet}}”]里找不到表头和数据行。请另选工作表，或指明表头在第几行。',
    en: 'No header with rows of figures was found[ on the sheet “{{sheet}}”]. Choose another sheet, or say which rows are the header.',
  },
  'column-unknown': {
    zh: '报表[“{{form}}”]中没有“{{column}}”这一栏。',
    en: 'The return[ “{{form}}”] has no column “{{column}}”.',
  },
  'column-personal': {
    zh: '“{{column}}”含个人信息：只能计数或按完整内容精确查找，不能作为分组，也不能列出取值、排序或模糊筛选。',
    en: '“{{column}}” holds personal data: it can be counted or searched by its whole value, not grouped by, listed, sorted or searched by parts.',
  },
  'filter-unfit': {
    zh: '这种筛选条件不适用于“{{column}}”一栏，或条件没有填全。',
    en: 'This filter does not fit the column “{{column}}”, or is not complete.',
  },
  'aggregate-unfit': {
    zh: '“{{column}}”不能按“{{aggregate}}”汇总。比率只能由分子分母重新计算，平均数和单值指标不能相加。',
    en: '“{{column}}” can’t be summed up as “{{aggregate}}”. A ratio is recomputed from its sides, and a mean or a single value can’t be added.',
  },
  'pivot-too-large': {
    zh: '这张表将有 {{cells}} 个以上单元格，超过 {{most}} 个[；“{{dimension}}”有 {{members}} 个成员]。请减少维度、加筛选，或只看前几名。',
    en: 'The table would have {{cells}} cells or more, and {{most}} is the limit[; “{{dimension}}” has {{members}} members]. Take a dimension out, filter it, or show only the first few.',
  },
  'view-unknown': {
    zh: '账本中没有这个视图[（{{view}} 号）]。请刷新列表。',
    en: 'The book has no such view[ (no. {{view}})]. Refresh the list.',
  },
  'view-exists': {
    zh: '已有名为“{{name}}”的视图。请换一个名称，或选择覆盖。',
    en: 'There is already a view called “{{name}}”. Take another name, or let it be replaced.',
  },
  'region-unknown': {
    zh: '没有代码或名称为“{{region}}”的区县。请从 38 个区县中选择。',
    en: 'There is no county “{{region}}”. Choose one of the 38 counties.',
  },
  'period-malformed': {
    zh: '报告期“{{period}}”写法不对。请写成 2017、2017H1（上半年）、2017Q3（三季度）或 2017-06（6月）。',
    en: 'The period “{{period}}” can’t be read. Write it as 2017, 2017H1 (first half), 2017Q3 (third quarter) or 2017-06 (June).',
  },
  'preview-gone': {
    zh: '这份预览已失效（程序重启过，或账本已改动），什么都没有写入。请重新预览后再确认。',
    en: 'This preview no longer holds (the program restarted, or the book has changed); nothing was written. Preview again, then confirm.',
  },
  'alias-unknown': {
    zh: '账本中没有这一条保留的对应[（{{alias}} 号）]。请刷新列表。',
    en: 'The book has kept no such mapping or name[ (no. {{alias}})]. Refresh the list.',
  },
  'submission-unknown': {
    zh: '账本中没有这份报送[（{{submission}} 号）]。请刷新列表。',
    en: 'The book has no such submission[ (no. {{submission}})]. Refresh the list.',
  },
  'import-unknown': {
    zh: '账本中没有这次导入[（{{import}} 号）]。请刷新列表。',
    en: 'The book has no such import[ (no. {{import}})]. Refresh the list.',
  },
  'row-unknown': {
    zh: '账本中已没有这一行，它所在的报送可能已撤销。请刷新列表。',
    en: 'That row is no longer in the book; its submission may have been undone. Refresh the list.',
  },
  'nothing-to-undo': { zh: '没有可以撤销的导入。', en: 'There is no import to undo.' },
  'nothing-to-redo': { zh: '没有可以恢复的导入。', en: 'There is no import to redo.' },
  'forms-differ': {
    zh: '两份报送不是同一种报表，不能逐格比较。',
    en: 'The two submissions are of different returns and can’t be compared cell by cell.',
  },
  'not-current': {
    zh: '只有现行的报送才能退回；这一份已被取代、退回或撤销。',
    en: 'Only a submission that counts can be sent back; this one was replaced, sent back or undone.',
  },
  'not-sent-back': { zh: '这份报送没有退回。', en: 'This submission is not sent back.' },
  'date-malformed': {
    zh: '“{{date}}”不是日历上的日期。请写成 2018-01-15 的样子。',
    en: '“{{date}}” is no day of the calendar. Write it as 2018-01-15.',
  },
  'file-unknown': {
    zh: '找不到所选的文件[“{{file}}”]。请重新选择。',
    en: 'The chosen file[ “{{file}}”] can’t be found. Choose it again.',
  },
  'file-unreadable': {
    zh: '文件[“{{file}}”]读不出来。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再选。',
    en: 'The file[ “{{file}}”] can’t be read. Open it in Excel or WPS, save it as .xlsx and choose it again.',
  },
  'file-too-large': {
    zh: '文件[“{{file}}”]太大，无法在内存中标注差错。请填报单位拆成几个文件重报，或直接把差错列表发给对方。',
    en: 'The file[ “{{file}}”] is too large to have its errors marked. Ask the sender to split it, or send the list of problems by itself.',
  },
  'file-unwritable': {
    zh: '无法写入文件[“{{file}}”]。如果它正在 Excel 或 WPS 中打开，请先关闭；或换一个文件夹。',
    en: 'The file[ “{{file}}”] can’t be written. If it is open in Excel or WPS, close it there; or choose another folder.',
  },
}

export const problemWords = words({
  'zh-CN': { again: '重试', details: '技术详情' },
  en: { again: 'Try again', details: 'Technical details' },
})
