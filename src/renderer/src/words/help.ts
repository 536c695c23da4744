import { words } from './words.ts'

export const helpWords = words({
  'zh-CN': {
    title: '帮助',
    first: '最初五分钟',
    'step-1': '把区县报来的 Excel 文件或整个文件夹拖进窗口，或点“导入”选择文件。',
    'step-2':
      '看预览：每张表认成了哪种报表、哪个区县、哪个报告期，规范了哪些单元格，还有哪些问题。这时什么都没有写入。',
    'step-3': '不想入账的表去掉勾选，再点“入账”。一次导入整体撤销：Ctrl+Z。',
    'step-4': '在顶栏选报告期和区县，所有画面一起变化。点图表可筛选，点数字可看到它来自哪个文件、哪张表、哪个单元格。',
    'step-5':
      '在“报送与撤销”里看哪些区县按时、迟报、缺报，导出催报名单，逐格比较版本，退回报送，并可撤销或恢复任何一次导入。',
    'step-6':
      '“透视表”里把字段拖到行、列、数值，任意维度两两交叉；“对比”把两个报告期或两组区县并排。双击数字看它背后的行。',
    'step-7':
      '导入后自动审核：“审核结果”列出哪里不成立、哪里因缺数无法判断；“审核关系”里可停用、复制修改或新写一条，先在以往各期试运行再保存。',
    keys: '快捷键',
    search: '查找画面、区县、报告期',
    undo: '撤销最近一次导入，或当前画面的上一步',
    redo: '恢复最近撤销的导入，或当前画面的下一步',
    chip: '移动透视表中的字段；Delete 移除',
    swap: '在“对比”中对调 A、B 两侧',
    complete: '写审核关系时列出可用的栏目和函数',
    help: '打开帮助',
    copy: '复制所选单元格，可直接粘贴到 Excel',
    'go-row': '在明细中跳到行号',
    move: '在表格中移动；在列表中选择',
    choose: '在导入列表中勾选或去掉勾选',
    escape: '关闭弹出的窗口',
    desk: '审核验收',
    'desk-text':
      '打开一份报送，左边是审核结果，右边是它与上一版、上年同期的对照。强制性错误要退回改正或调整，核实性警告要说明，无法判断的照录；都处理完就可以验收，验收后锁定。录入或调整过的人不能验收这份报送。',
    'desk-next': '下一条审核结果，并到它的单元格',
    'desk-before': '上一条审核结果',
    'desk-explain': '写说明',
    'desk-take-over': '沿用上期的说明',
    'desk-comment': '在单元格上写批注',
    'desk-accept': '验收',
    'desk-send-back': '退回，原因里已列出错误',
    'desk-back': '返回队列',
    layers: '调整与数据层',
    'layers-text':
      '在明细里双击一行，按“调整…”，可在区县报送的原值之外另设一个数，并写明理由；原值保持不变，调整可撤销、可恢复。顶栏的“数据层”决定各项数字用调整后的数还是报送原值；选报送原值时顶栏以黄色标出，导出的表格也会注明。',
    people: '人员与留痕',
    'people-text':
      '每个人用自己的口令打开账本，顶栏显示是谁。“人员与角色”里增加人员、分配录入、审核、管理角色、修改口令。“留痕”里可以查谁在何时做了什么；“验证”会指出第一条被改动的记录，并可凭导出文件页脚的链首查出被截断的部分。',
    safe: '数据安全',
    'safe-text':
      '账本加密保存在本机，本程序不连接网络。报来的原文件原样留在账本里，任何数字都可以查到来处。缺报不等于零：“—”“…”和空白分别保留。',
  },
  en: {
    title: 'Help',
    first: 'The first five minutes',
    'step-1':
      'Drag the Excel files or the whole folder the counties sent into the window, or choose them under “Import”.',
    'step-2':
      'Look at the preview: which return, county and period each sheet was taken for, which cells were normalised, what is wrong. Nothing has been written yet.',
    'step-3': 'Untick the sheets you don’t want, then press “Keep”. A whole import is undone as one: Ctrl+Z.',
    'step-4':
      'Choose the period and the counties in the top bar; every screen follows. Click a chart to filter; click a figure to see the file, sheet and cell it came from.',
    'step-5':
      '“Submissions” shows who filed in time, late or not at all, exports the overdue list, compares versions cell by cell, sends returns back, and undoes or brings back any import.',
    'step-6':
      'In “Pivot table” drag fields to rows, columns and values to put any dimension against any other; “Comparison” holds two periods or groups of counties side by side. Double-click a figure for the rows behind it.',
    'step-7':
      'Returns are checked as they come in: “Findings” lists where a rule fails and where it cannot be told; under “Rules” turn one off, copy and change it or write one, and rehearse it on past periods before you keep it.',
    keys: 'Keys',
    search: 'Find screens, counties, periods',
    undo: 'Undo the newest import, or the last step of the screen',
    redo: 'Bring back the import undone last, or the step of the screen',
    chip: 'Move a field of the pivot table; Delete removes it',
    swap: 'Swap sides A and B of a comparison',
    complete: 'List columns and functions while writing a rule',
    help: 'Open this help',
    copy: 'Copy the selected cells, to paste into Excel',
    'go-row': 'Go to a row by its number',
    move: 'Move in grids; choose in lists',
    choose: 'Tick or untick in the import list',
    escape: 'Close what has popped up',
    desk: 'Review',
    'desk-text':
      'Open a submission: on the left is what was found, on the right its rows beside the version before and last year. Errors are sent back or adjusted, warnings explained, what can’t be told is recorded; then it can be accepted, which locks it. Who entered or adjusted a submission can’t accept it.',
    'desk-next': 'Next finding, and to its cell',
    'desk-before': 'Finding before',
    'desk-explain': 'Write an explanation',
    'desk-take-over': 'Take over last period’s explanation',
    'desk-comment': 'Comment on the cell',
    'desk-accept': 'Accept',
    'desk-send-back': 'Send back, with the errors in the reason',
    'desk-back': 'Back to the queue',
    layers: 'Adjustments and layers',
    'layers-text':
      'Double-click a row and press “Adjust…” to set a value beside the one the county sent, with a reason; what was sent stays, and an adjustment can be withdrawn and restored. The layer in the top bar says whether figures are adjusted or as sent; as sent, the bar is marked in yellow, and exports say it too.',
    people: 'People and audit',
    'people-text':
      'Everybody opens the book with a passphrase of their own; the top bar shows who it is. “People and roles” adds people, gives the roles Enter, Review and Administer, and changes passphrases. “Audit” tells who did what and when; Verify names the first entry that was changed, and by the head at the foot of an export what was cut off since.',
    safe: 'Safety',
    'safe-text':
      'The book is kept encrypted on this PC and the program uses no network. Files are kept as they were sent, and every figure can be followed back to them. Missing is not zero: “—”, “…” and blank are kept apart.',
  },
})
