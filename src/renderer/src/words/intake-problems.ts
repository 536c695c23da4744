import type { IntakeCode, Label } from '#contract'
import { errorListSentences } from './error-list-problems.ts'

/**
 * What is wrong or worth knowing in a file, sheet or cell, and what to do about it.
 *
 * Parts in square brackets are told only where the core knows them.
 */
export const intakeSentences: Readonly<Record<IntakeCode, Label>> = {
  'file-missing': {
    zh: '找不到文件[“{{file}}”]，它可能已被移动或改名。请重新选择。',
    en: 'The file[ “{{file}}”] is gone; it may have been moved or renamed. Choose it again.',
  },
  'file-unreadable': {
    zh: '文件[“{{file}}”]读不出来，可能已损坏。请用 Excel 打开后另存为 .xlsx 再导入，或请填报单位重报。',
    en: 'The file[ “{{file}}”] can’t be read; it may be damaged. Open it in Excel, save it as .xlsx and import that, or ask for it again.',
  },
  'file-empty': {
    zh: '文件[“{{file}}”]是空的（0 字节）。请填报单位重报。',
    en: 'The file[ “{{file}}”] is empty (0 bytes). Ask the sender for it again.',
  },
  'file-not-workbook': {
    zh: '文件[“{{file}}”]不是 Excel 工作簿或 CSV[（内容是 {{found}}）]。请换成原始的报表文件。',
    en: 'The file[ “{{file}}”] is no Excel workbook or CSV[ (it holds {{found}})]. Use the original return instead.',
  },
  'file-encrypted': {
    zh: '文件[“{{file}}”]设了打开密码。请在 Excel 中取消密码后另存，再导入。',
    en: 'The file[ “{{file}}”] is protected by a password. Remove it in Excel, save, and import again.',
  },
  'file-damaged': {
    zh: '文件[“{{file}}”]已损坏，可能在传输中缺了一部分，没有入账。请填报单位重新报送。',
    en: 'The file[ “{{file}}”] is damaged, perhaps cut off on its way; nothing of it was kept. Ask the sender for it again.',
  },
  'file-unsafe': {
    zh: '文件[“{{file}}”]的内部结构异常，打开它可能危害本机，没有读取。请向填报单位核实来源，并用 Excel 另存后重报。',
    en: 'The file[ “{{file}}”] is built so that opening it could do harm; it was not read. Ask the sender where it is from and to save it anew in Excel.',
  },
  'file-too-large': {
    zh: '文件[“{{file}}”]中有一部分太大，无法读入。请用 Excel 另存为 .xlsx，或拆分后再导入。',
    en: 'A part of the file[ “{{file}}”] is too large to be read. Save it as .xlsx in Excel, or split it, and import again.',
  },
  'file-changed': {
    zh: '文件[“{{file}}”]在预览之后被改动过，为避免存入没看过的内容，没有入账。请重新预览。',
    en: 'The file[ “{{file}}”] was changed after the preview; so that nothing unseen is kept, it was left out. Preview it again.',
  },
  'file-twice': {
    zh: '与这次导入里的“{{other}}”内容完全相同，只读一次。',
    en: 'This file holds exactly what “{{other}}” of this import holds; it is read once.',
  },
  'file-passed-over': {
    zh: '不是 Excel 工作簿或 CSV，已跳过。如果它是报表，请另存为 .xlsx 再导入。',
    en: 'Passed over: no Excel workbook or CSV. If it is a return, save it as .xlsx and import that.',
  },
  'file-no-sheets': {
    zh: '工作簿[“{{file}}”]里没有工作表，没有可读的内容。请填报单位重报。',
    en: 'The workbook[ “{{file}}”] has no sheet, so there is nothing to read. Ask the sender for it again.',
  },
  'file-locked': {
    zh: '文件[“{{file}}”]正被其他程序占用，读不到。请在那个程序里关闭它，再重新导入。',
    en: 'The file[ “{{file}}”] is held by another program and can’t be read. Close it there and import again.',
  },
  'access-denied': {
    zh: '没有权限读取[“{{file}}”]。请把它复制到自己的文件夹，或向文件所有者要求权限，再重新导入。',
    en: 'You have no permission to read[ “{{file}}”]. Copy it to a folder of your own or ask its owner for access, then import again.',
  },
  'not-a-file': {
    zh: '[“{{file}}”]既不是文件也不是文件夹，没有读取。',
    en: 'This[ (“{{file}}”)] is neither a file nor a folder and was not read.',
  },
  'folder-too-large': {
    zh: '文件夹[“{{file}}”]里的文件超过 {{limit}} 个，没有读取。请只选存放报表的文件夹。',
    en: 'The folder[ “{{file}}”] holds more than {{limit}} files and was not read. Choose the folder with the returns.',
  },
  'folder-twice': {
    zh: '这个文件夹就是“{{other}}”，只读一次。',
    en: 'This folder is the same as “{{other}}”; it is read once.',
  },
  'subfolder-empty': {
    zh: '这个文件夹是空的。如果应当有报表，请补齐后重新导入。',
    en: 'This folder is empty. If it should hold returns, put them in and import again.',
  },
  'files-hidden': {
    zh: '跳过了 {{count}} 个隐藏文件或 Excel 的临时文件（~$…）。',
    en: 'Hidden files and owner files of Excel (~$…) were passed over: {{count}}.',
  },
  'parser-memory': {
    zh: '读取文件[“{{file}}”]需要的内存超过上限，已停止，其他文件不受影响。请删去多余的空行空列，或拆成几个文件再导入。',
    en: 'The file[ “{{file}}”] needs more memory than allowed and was stopped; the other files are not affected. Delete unused rows and columns or split the file.',
  },
  'folder-empty': {
    zh: '文件夹[“{{file}}”]里没有 Excel 或 CSV 文件。请换一个文件夹。',
    en: 'The folder[ “{{file}}”] holds no Excel or CSV file. Choose another.',
  },
  'parser-died': {
    zh: '读取文件[“{{file}}”]时出错中断，其他文件不受影响。请用 Excel 打开后另存为 .xlsx 再导入。',
    en: 'Reading the file[ “{{file}}”] broke off; the other files are not affected. Open it in Excel, save it as .xlsx and import that.',
  },
  'parser-timeout': {
    zh: '读取文件[“{{file}}”]超过了时限[（{{limit}} 秒）]，已停止。请删去多余的空行空列，或拆成几个文件再导入。',
    en: 'Reading the file[ “{{file}}”] took longer than allowed[ ({{limit}} s)] and was stopped. Delete unused rows and columns or split the file.',
  },
  'sheet-empty': {
    zh: '工作表[“{{sheet}}”]没有内容，已跳过。',
    en: 'The sheet[ “{{sheet}}”] is empty and was passed over.',
  },
  'sheet-picture': {
    zh: '工作表[“{{sheet}}”]只有图片，没有单元格内容，图中的数字读不出来。请填报单位填成表格后重报。',
    en: 'The sheet[ “{{sheet}}”] holds only a picture and no cells; figures in it can’t be read. Ask the sender to fill in a table.',
  },
  'sheet-hidden': {
    zh: '工作表[“{{sheet}}”]在文件中是隐藏的，暂不入账。如果应当报送，请在 Excel 中取消隐藏后重新导入。',
    en: 'The sheet[ “{{sheet}}”] is hidden in the file and is held. If it is meant, unhide it in Excel and import again.',
  },
  'form-unknown': {
    zh: '认不出工作表[“{{sheet}}”]是哪种报表。如果它是报表，请用“调整对应”选定报表和表头。',
    en: 'The sheet[ “{{sheet}}”] was taken for none of the returns. If it is one, name the return and its header under “Map columns”.',
  },
  'form-ambiguous': {
    zh: '工作表[“{{sheet}}”]像“{{found}}”，也像“{{other}}”。请用“调整对应”选定报表。',
    en: 'The sheet[ “{{sheet}}”] could be “{{found}}” or “{{other}}”. Name the return under “Map columns”.',
  },
  'column-missing': {
    zh: '表中没有必填的“{{column}}”一栏[（最接近的表头是“{{near}}”）]，整张表暂缓。请用“调整对应”指明是哪一列；没有就补上后重新导入。',
    en: 'The sheet has no column “{{column}}”, which must be there[ (the nearest heading is “{{near}}”)]; the sheet is held. Say under “Map columns” which column it is, or add it and import again.',
  },
  'column-ignored': {
    zh: '表头“{{found}}”不属于这种报表，这一列没有读入[；最接近“{{near}}”]。',
    en: 'The heading “{{found}}” is no part of this return and its column was not read[; the nearest is “{{near}}”].',
  },
  'column-twice': {
    zh: '有两列都像“{{column}}”[（这一列的表头是“{{found}}”）]，整张表暂缓。请用“调整对应”指明用哪一列。',
    en: 'Two columns look like “{{column}}”[ (this one is headed “{{found}}”)]; the sheet is held. Say under “Map columns” which one it is.',
  },
  'period-unknown': {
    zh: '表名、文件名都没有写明报告期，暂缓。请用“调整对应”写明报告期。',
    en: 'Neither title nor file name says which period it is for; held. Name the period under “Map columns”.',
  },
  'period-no-month': {
    zh: '本表按月报送[，表名和文件名只写了{{found}}]，没有写明月份，暂缓。请用“调整对应”写明报告期，如 2017-06。',
    en: 'This return is filed by the month[, and only {{found}} is named]; held. Name the month under “Map columns”, as 2017-06.',
  },
  'period-conflict': {
    zh: '报告期前后不一致[：一处是{{found}}，]{{where}}[是{{other}}]。请核对后用“调整对应”写明报告期，或退回重报。',
    en: 'The sheet names two periods[: {{found}}, and {{other}} in the {{where}}]. Check it; name the period under “Map columns”, or send it back.',
  },
  'region-missing': {
    zh: '没有写明是哪个区县，暂缓。请补上区县，或用“调整对应”选定区县。',
    en: 'Nothing says which county it is from; held. Fill it in, or name the county under “Map columns”.',
  },
  'region-unknown': {
    zh: '没有叫“{{value}}”的区县[，相近的有：{{near}}]，整张表暂缓。请在预览的“问题”里确认是哪个区县，或改正后重新导入。',
    en: 'There is no county “{{value}}”[; near names are {{near}}]; the sheet is held. Say under “Problems” of the preview which county it is, or mend the name and import again.',
  },
  'region-conflict': {
    zh: '区县前后不一致[：一处是{{found}}，]{{where}}[是{{other}}]。请核对后用“调整对应”选定区县，或退回重报。',
    en: 'The county is named in two ways[: {{found}}, and {{other}} in the {{where}}]. Check it; name the county under “Map columns”, or send it back.',
  },
  'zone-unit': {
    zh: '“{{value}}”在区县之内，没有自己的代码，整张表暂缓。请核对它的数是否已含在所在区县里；确要计入时，单独导入这个文件并“指定”区县。',
    en: '“{{value}}” lies inside counties and has no code of its own; the sheet is held. Check whether its figures are in its county’s; if they should count, import this file by itself and name the county.',
  },
  'zone-inside': {
    zh: '“{{value}}”的数已含在所在区县里（合计等于各区县之和），这一行没有入账，以免重复。',
    en: 'The figures of “{{value}}” are in the counties’ already (the total is the sum of the counties); the row was left out so that nothing is counted twice.',
  },
  'zone-unsure': {
    zh: '“{{value}}”在区县之内，表中没有合计能说明它的数是否已含在区县里，整张表暂缓。请向填报单位核实后删去或并入所在区县。',
    en: '“{{value}}” lies inside counties, and no total tells whether its figures are in theirs; the sheet is held. Ask the sender, then delete the row or add it to its county.',
  },
  'duplicate-in-import': {
    zh: '与这次导入里的另一份报表、区县、报告期都相同[（{{other}}）]，暂缓。请去掉其中一份。',
    en: 'This import holds another sheet of the same return, county and period[ ({{other}})]; this one is held. Leave one of them out.',
  },
  'choices-stale': {
    zh: '为这张表指定的内容是在另一个文件上选的，没有采用，暂缓。请重新指定。',
    en: 'What was chosen for this sheet was chosen on another file; it was not used and the sheet is held. Choose again.',
  },
  'mapping-conflict': {
    zh: '表头“{{value}}”按[ {{since}} ]保留的对应读作“{{column}}”，另有依据说它是“{{otherColumn}}”。请核对；不对的话在“对应”里改，或停用那次保留。',
    en: 'The heading “{{value}}” is read as “{{column}}” by the mapping kept[ on {{since}}], yet something else says it is “{{otherColumn}}”. Check it; map it otherwise or withdraw what was kept.',
  },
  'region-confirmed': {
    zh: '“{{value}}”按人工确认当作{{region}}。',
    en: '“{{value}}” was taken for {{region}}, as a person has confirmed.',
  },
  'already-in': {
    zh: '完全相同的内容已在账本中[（{{since}} 导入）]，不重复计入。',
    en: 'The book already holds exactly this[, since {{since}}]; it is not counted twice.',
  },
  'as-sent-back': {
    zh: '与已退回的那份完全相同[（退回原因：{{reason}}）]，不再计入。请区县改正后重报；如应计入，请在“报送清单”中取消退回。',
    en: 'Exactly what was sent back[ (because: {{reason}})]; it is not taken again. Ask the county for a mended one, or take the sending back back under “Submissions”.',
  },
  'accepted-locked': {
    zh: '{{region}}的这份报表已验收锁定[（第 {{submission}} 号报送）][，共 {{count}} 个区县]，整张表暂缓。确需替换的，请先在“审核验收”画面写明理由解锁，再重新导入。',
    en: 'The return of {{region}} is accepted and locked[ (submission {{submission}})][; {{count}} counties in all]; the sheet is held. To replace it, reopen it with a reason on the Review screen, then import again.',
  },
  'rows-elsewhere': {
    zh: '按表式规定[（“{{column}}”以 {{starts}} 开头的才是本市）]，其他地方的 {{elsewhere}} 行和未写明地方的 {{blank}} 行不入账。',
    en: 'By the rule of the form[ (“{{column}}” of ours begins with {{starts}})], {{elsewhere}} rows of other places and {{blank}} that name none are passed over.',
  },
  'rows-hidden': {
    zh: '有隐藏的行[：{{count}} 行]，已照常读入。请确认它们应当计入。',
    en: 'Some rows are hidden[ ({{count}})]; they were read like the rest. Make sure that they should count.',
  },
  'columns-hidden': {
    zh: '有隐藏的列[：{{count}} 列]，已照常读入。请确认它们应当计入。',
    en: 'Some columns are hidden[ ({{count}})]; they were read like the rest. Make sure that they should count.',
  },
  'rows-after-footer': {
    zh: '这一行在表尾签名之下，却填了数字，整张表暂缓。请把它移到表内，或删去后重新导入。',
    en: 'This row of figures stands below the signatures; the sheet is held. Move it into the table or delete it, then import again.',
  },
  'rows-none': {
    zh: '工作表[“{{sheet}}”]认出了表头，但没有数据行。请填报单位补报。',
    en: 'The sheet[ “{{sheet}}”] has a header but no rows. Ask the sender to complete it.',
  },
  'line-empty': {
    zh: '这一行只写了区县，没有填数，没有入账。',
    en: 'This row names a county and holds no figures; nothing of it is kept.',
  },
  'rows-lost': {
    zh: '文件[“{{file}}”]有 {{count}} 行去向不明，这是程序的错误，整个文件没有入账。请把文件发给软件维护人员。',
    en: '{{count}} rows of the file[ “{{file}}”] are not accounted for. This is a fault of the program; nothing of the file was kept. Send it to whoever looks after the program.',
  },
  'unit-unknown': {
    zh: '表中写了两种金额单位，“{{column}}”没有写明用哪一种，按{{expected}}读入。请核对数值大小。',
    en: 'Two units of money are named and “{{column}}” doesn’t say which; it was read in {{expected}}. Check that the size is right.',
  },
  'unit-assumed': {
    zh: '没有写金额的计量单位，按{{expected}}读入。请核对数值大小。',
    en: 'No unit of money is named; amounts were read in {{expected}}. Check that the size is right.',
  },
  'wrong-type': {
    zh: '“{{column}}”中的“{{value}}”不是[{{expected}}]有效的值，按缺报处理。请更正后重新导入。',
    en: '“{{value}}” in “{{column}}” is not a valid[ {{expected}}] value; it is kept as missing. Mend it and import again.',
  },
  'unknown-code': {
    zh: '“{{column}}”中的“{{value}}”不在可选项内[，最接近“{{near}}”]，按缺报处理。请更正后重新导入。',
    en: '“{{value}}” is no choice of “{{column}}”[; the nearest is “{{near}}”]. It is kept as missing; mend it and import again.',
  },
  'id-destroyed': {
    zh: '“{{column}}”的号码[“{{value}}”]已被 Excel 变成数字而失真，无法还原。请把该列设为“文本”格式后重新填报。',
    en: 'The number[ “{{value}}”] in “{{column}}” was destroyed by Excel and can’t be restored. Format the column as text and report it again.',
  },
  'required-absent': {
    zh: '必填的“{{column}}”是空的。请补齐后重新导入。',
    en: '“{{column}}” must be filled in but is empty. Complete it and import again.',
  },
  'error-value': {
    zh: '“{{column}}”是公式错误[（{{value}}）]，按缺报处理。请在 Excel 中改正公式后重新导入。',
    en: '“{{column}}” holds a formula error[ ({{value}})]; it is kept as missing. Mend the formula in Excel and import again.',
  },
  'check-digit-wrong': {
    zh: '“{{column}}”中的“{{value}}”校验位不符，至少有一位写错了，按原样保留。请对照证照更正后重新导入。',
    en: '“{{value}}” in “{{column}}” fails its check character: at least one sign is mistyped. It is kept as sent; mend it from the certificate and import again.',
  },
  'number-malformed': {
    zh: '“{{column}}”中的“{{value}}”不是有效的号码[：{{fault}}]，按原样保留。请对照证照更正，或在说明中写明原因。',
    en: '“{{value}}” in “{{column}}” is no valid number[: {{fault}}]. It is kept as sent; mend it from the certificate or explain it.',
  },
  'duplicate-key': {
    zh: '“{{column}}”与 {{otherCell}} 重复[：{{value}}]，两行都已读入并计数。请删去重复的一行，或改正号码。',
    en: '“{{column}}” repeats {{otherCell}}[: {{value}}]. Both rows were read and count; delete one of them or mend it.',
  },
  'duplicates-unchecked': {
    zh: '表太长，从这一行起没有再查重复行。请拆成几份再报。',
    en: 'The table is too long: from this row on repeated rows were not looked for. Have it sent in parts.',
  },
  'part-exceeds': {
    zh: '其中项“{{column}}”为 {{value}}，大于所属的“{{whole}}”（{{limit}}）[，多出 {{difference}}]。请核对这两个单元格[（另一处是 {{otherCell}}）]。',
    en: '“{{column}}” is {{value}}, more than “{{whole}}” ({{limit}}), of which it is a part[, by {{difference}}]. Check both cells[ (the other is {{otherCell}})].',
  },
  'total-differs': {
    zh: '“{{column}}”的“{{label}}”填 {{printed}}，{{from}} 至 {{to}} 共 {{count}} 行相加是 {{computed}}，相差 {{difference}}[；其中 {{absent}} 行为空]。请核对合计和各行。',
    en: '“{{label}}” of “{{column}}” says {{printed}}, but its {{count}} rows ({{from}} to {{to}}) add up to {{computed}}: {{difference}} apart[; {{absent}} of them are empty]. Check the total and its rows.',
  },
  'total-unclear': {
    zh: '看不出[“{{label}}”]这一行汇总的是哪些行，没有与各行核对。请人工核对。',
    en: 'It can’t be told which rows this total[ “{{label}}”] sums up; it was not compared with them. Check it by hand.',
  },
  'left-out': {
    zh: '按您的选择没有入账。',
    en: 'Left out by your choice.',
  },
  ...errorListSentences,
}
