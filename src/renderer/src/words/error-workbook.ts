import { words } from './words.ts'

export const errorWorkbookWords = words({
  'zh-CN': {
    write: '差错回单…',
    hint: '把填报单位自己的文件标出差错（含审核关系查出的）、附上差错清单，发回去改正或说明',
    'hint-counted': '把填报单位自己的文件标出 {{count}} 条差错（含审核关系查出的）、附上差错清单，发回去改正或说明',
    none: '没有差错，不需要回单',
    writing: '正在生成…',
    'in-place': '已写入“{{file}}”：原文件版式不变，标出差错 {{count}} 条',
    anew: '已写入“{{file}}”：原文件不能原样改写，按报送的数值新建，标出差错 {{count}} 条',
    'file-name': '差错回单_{{name}}',
    'choose-one': '点一行，可把它的差错标在原文件上发回填报单位',
    close: '关闭',
  },
  en: {
    write: 'Error workbook…',
    hint: 'Marks what the sheet and the rules tell in the sender’s own file and lists it, to be mended or explained',
    'hint-counted':
      'Marks the {{count}} things that the sheet and the rules tell in the sender’s own file and lists them, to be mended or explained',
    none: 'No errors: nothing to send back',
    writing: 'Writing…',
    'in-place': 'Written to “{{file}}”: layout as it was, {{count}} errors marked',
    anew: 'Written to “{{file}}”: made anew, since the file can’t be changed in place; {{count}} errors marked',
    'file-name': 'Errors_{{name}}',
    'choose-one': 'Click a row to mark its errors in its own file and send it back',
    close: 'Close',
  },
})
