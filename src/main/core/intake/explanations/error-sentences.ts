import type { IntakeCode, Label } from '#contract'

interface Sentence {
  /** Name of the rule. */
  readonly rule: Label
  /** What is wrong and what to do, told to the person who filled in the return. */
  readonly message: Label
}

const rule = (zh: string, en: string) => ({ zh, en })

/** What is told of each finding, in the words of the sender. Values in double braces come from the finding. */
export const ERROR_SENTENCES: Readonly<Record<string, Sentence>> = {
  'wrong-type': {
    rule: rule('类型不符', 'Wrong type'),
    message: rule(
      '“{{column}}”不能填“{{value}}”，本数未计入。请按表头要求的内容填写。',
      '“{{value}}” does not fit “{{column}}” and was not counted. Fill in what the heading asks for.',
    ),
  },
  'unknown-code': {
    rule: rule('不在选项内', 'Not on the list'),
    message: rule(
      '“{{value}}”不是“{{column}}”规定的选项，本项未计入。请改用规定的名称。',
      '“{{value}}” is none of the choices of “{{column}}” and was not counted. Use one of the choices.',
    ),
  },
  'id-destroyed': {
    rule: rule('号码丢失位数', 'Number has lost digits'),
    message: rule(
      '号码“{{value}}”被 Excel 当作数字，末几位已丢失。请把单元格设为文本后重新填写完整号码。',
      'Excel took “{{value}}” for a number and lost its last digits. Make the cell text and write the number in full.',
    ),
  },
  'required-absent': {
    rule: rule('必填项为空', 'Required and empty'),
    message: rule(
      '“{{column}}”为必填项，此处没有填写。请补填。',
      '“{{column}}” is required and empty here. Fill it in.',
    ),
  },
  'error-value': {
    rule: rule('公式错误值', 'Error in a formula'),
    message: rule(
      '单元格显示错误值 {{value}}，未计入。请检查公式或直接填写数值。',
      'The cell shows the error {{value}} and was not counted. Mend the formula or write the value.',
    ),
  },
  'check-digit-wrong': {
    rule: rule('校验码不符', 'Wrong check character'),
    message: rule(
      '“{{column}}”的“{{value}}”校验码不对，至少有一位写错。请核对原件后改正。',
      '“{{value}}” in “{{column}}” has a wrong check character, so a sign of it is mistyped. Check the original.',
    ),
  },
  'number-malformed': {
    rule: rule('号码格式不符', 'Malformed number'),
    message: rule(
      '“{{column}}”的“{{value}}”不是有效的号码（位数、字符或日期不对）。请核对后改正。',
      '“{{value}}” in “{{column}}” can be no such number. Check the original.',
    ),
  },
  'duplicate-key': {
    rule: rule('记录重复', 'Row repeated'),
    message: rule(
      '“{{column}}”为“{{value}}”的记录在 {{otherCell}} 已有一条。请删去重复的，或说明为何有两条。',
      '“{{column}}” {{value}} stands in {{otherCell}} already. Delete one, or explain why there are two.',
    ),
  },
  'part-exceeds': {
    rule: rule('其中大于总数', 'Part exceeds its whole'),
    message: rule(
      '“{{column}}”为 {{value}}，大于“{{whole}}”的 {{limit}}（{{otherCell}}）。“其中”不应大于总数。',
      '“{{column}}” is {{value}}, more than “{{whole}}”, {{limit}} in {{otherCell}}. A part can’t exceed its whole.',
    ),
  },
  'total-differs': {
    rule: rule('合计不符', 'Total differs'),
    message: rule(
      '“{{column}}”的{{label}}为 {{printed}}，{{from}} 至 {{to}} 相加为 {{computed}}，相差 {{difference}}。请核对。',
      '{{label}} of “{{column}}” is {{printed}}; {{from}} to {{to}} add up to {{computed}}, {{difference}} apart. Check it.',
    ),
  },
  'choices-stale': {
    rule: rule('未能取数', 'Not taken in'),
    message: rule('这张表没有取数，请联系收表单位。', 'This sheet was not taken in; ask the office that receives it.'),
  },
  'mapping-conflict': {
    rule: rule('未能取数', 'Not taken in'),
    message: rule('这张表没有取数，请联系收表单位。', 'This sheet was not taken in; ask the office that receives it.'),
  },
  'as-sent-back': {
    rule: rule('未作更正', 'Not mended'),
    message: rule(
      '这份文件与退回的那一份完全相同。请更正后再报。',
      'This file is the very one that was sent back. Mend it and send it again.',
    ),
  },
  'accepted-locked': {
    rule: rule('已验收', 'Accepted already'),
    message: rule(
      '这份报表已经验收锁定，没有再取数。确需更正的，请联系收表单位解锁。',
      'This return has been accepted and is locked; the file was not taken in. If it must be mended, ask the office that receives it to reopen it.',
    ),
  },
  'region-missing': {
    rule: rule('缺少区县', 'County missing'),
    message: rule('没有写明是哪个区县。请填写区县名称。', 'Nothing says which county this is. Write its name.'),
  },
  'region-unknown': {
    rule: rule('区县名称不符', 'County unknown'),
    message: rule(
      '没有名为“{{value}}”的区县。请填写规范的区县名称。',
      'No county is called “{{value}}”. Write the proper name of the county.',
    ),
  },
  'zone-unit': {
    rule: rule('填报单位不是区县', 'Sender is no county'),
    message: rule(
      '“{{value}}”在区县之内，没有自己的代码。请并入所在区县报送。',
      '“{{value}}” lies inside counties and has no code of its own. Send its figures with those of its county.',
    ),
  },
  'zone-inside': {
    rule: rule('已含在区县内', 'Counted in its county'),
    message: rule(
      '“{{value}}”的数已含在所在区县里，这一行没有计入。请核对。',
      'The figures of “{{value}}” are in its county’s already; this row was not counted. Check it.',
    ),
  },
  'zone-unsure': {
    rule: rule('是否含在区县内不明', 'Perhaps counted twice'),
    message: rule(
      '看不出“{{value}}”的数是否已含在所在区县里。请删去这一行或并入所在区县。',
      'It can’t be told whether the figures of “{{value}}” are in its county’s. Delete the row or add it to its county.',
    ),
  },
  'region-conflict': {
    rule: rule('区县不一致', 'Counties differ'),
    message: rule(
      '一处写的是“{{found}}”，另一处写的是“{{other}}”。请改为一致。',
      'One place says “{{found}}”, another “{{other}}”. Make them agree.',
    ),
  },
  'period-unknown': {
    rule: rule('缺少报告期', 'Period missing'),
    message: rule(
      '标题和文件名都没有写明报告期。请在标题中写明年度或期别。',
      'Neither title nor file name says which period this is. Write it in the title.',
    ),
  },
  'period-no-month': {
    rule: rule('缺少月份', 'Month missing'),
    message: rule(
      '本表按月报送，标题和文件名只写了 {{found}}。请在标题中写明月份。',
      'This return is filed by the month, and title and file name say only {{found}}. Write the month in the title.',
    ),
  },
  'period-conflict': {
    rule: rule('期别不符', 'Periods differ'),
    message: rule(
      '一处写的是 {{found}}，另一处写的是 {{other}}。请改为同一报告期。',
      'One place says {{found}}, another {{other}}. Make them the same period.',
    ),
  },
  'column-missing': {
    rule: rule('缺少必需的栏', 'Column missing'),
    message: rule(
      '表头中找不到“{{column}}”这一栏。请使用规定的表式。',
      'The header has no column “{{column}}”. Use the prescribed form.',
    ),
  },
  'column-twice': {
    rule: rule('栏目重复', 'Column repeated'),
    message: rule(
      '有两栏都像“{{column}}”（{{found}}）。请删去多余的一栏或改正表头。',
      'Two columns could be “{{column}}” ({{found}}). Delete one or mend the header.',
    ),
  },
  'column-ignored': {
    rule: rule('表外栏目', 'Column not of the form'),
    message: rule(
      '“{{found}}”不是本表的栏目，该栏没有采用。',
      '“{{found}}” is no column of this form and was not taken in.',
    ),
  },
  'form-unknown': {
    rule: rule('表式不符', 'Form unknown'),
    message: rule(
      '认不出这张工作表是哪种报表。请使用规定的表式，保留标题和表头。',
      'This sheet is like none of the forms. Use the prescribed form with its title and header.',
    ),
  },
  'form-ambiguous': {
    rule: rule('表式不明', 'Form unclear'),
    message: rule(
      '分不清是哪种报表。请在标题中写明表名。',
      'It can’t be told which form this is. Write its name in the title.',
    ),
  },
  'sheet-picture': {
    rule: rule('只有图片', 'Only a picture'),
    message: rule(
      '这张工作表只有图片，读不出数据。请填写在单元格中再报。',
      'This sheet holds only a picture and no figures can be read. Fill in the cells.',
    ),
  },
  'sheet-hidden': {
    rule: rule('隐藏的工作表', 'Hidden sheet'),
    message: rule(
      '这张工作表是隐藏的，没有采用。如需报送，请取消隐藏。',
      'This sheet is hidden and was not taken in. Show it if it is meant.',
    ),
  },
  'rows-hidden': {
    rule: rule('隐藏的行', 'Hidden rows'),
    message: rule(
      '有 {{count}} 行是隐藏的，已照常计入。请核对是否应报。',
      '{{count}} rows are hidden; they were counted. Check that they are meant.',
    ),
  },
  'columns-hidden': {
    rule: rule('隐藏的列', 'Hidden columns'),
    message: rule(
      '有 {{count}} 列是隐藏的，已照常计入。请核对是否应报。',
      '{{count}} columns are hidden; they were counted. Check that they are meant.',
    ),
  },
  'rows-after-footer': {
    rule: rule('表尾后有数据', 'Figures below the footer'),
    message: rule(
      '签字栏以下还有数据行。请把数据移到签字栏以上。',
      'There are rows of figures below the footer. Move them above it.',
    ),
  },
  'rows-none': {
    rule: rule('没有数据行', 'No rows'),
    message: rule('有表头，没有数据行。请填报数据。', 'There is a header and no row of figures. Fill in the figures.'),
  },
  'unit-unknown': {
    rule: rule('计量单位不明', 'Unit unclear'),
    message: rule(
      '写了两种金额单位，“{{column}}”没有注明用哪一种，暂按{{expected}}计。请注明。',
      'Two units of money are named and “{{column}}” says neither; {{expected}} was taken. State the unit.',
    ),
  },
  'duplicate-in-import': {
    rule: rule('重复报送', 'Sent twice'),
    message: rule(
      '同一报表在“{{other}}”中又报了一次。请只报一份。',
      'The same return also came as {{other}}. Send one.',
    ),
  },
}

/** Sentence of a finding; one that has no words here is told by its English message. */
export function errorSentence(code: IntakeCode): Sentence | null {
  return Object.hasOwn(ERROR_SENTENCES, code) ? (ERROR_SENTENCES[code] ?? null) : null
}
