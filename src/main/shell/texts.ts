import type { Label, Language } from '#contract'

/** Title of the window, the same in both languages. */
export const WINDOW_TITLE = '五个一批 Five Batches'

/** What the menu and the system's dialogs say. */
export const TEXTS = {
  file: { zh: '文件', en: 'File' },
  importFiles: { zh: '导入报表…', en: 'Import returns…' },
  importFolder: { zh: '导入文件夹…', en: 'Import a folder…' },
  closeBook: { zh: '关闭账本', en: 'Close book' },
  quit: { zh: '退出', en: 'Quit' },
  edit: { zh: '编辑', en: 'Edit' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  cut: { zh: '剪切', en: 'Cut' },
  copy: { zh: '复制', en: 'Copy' },
  paste: { zh: '粘贴', en: 'Paste' },
  selectAll: { zh: '全选', en: 'Select all' },
  view: { zh: '视图', en: 'View' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  actualSize: { zh: '实际大小', en: 'Actual size' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  help: { zh: '帮助', en: 'Help' },
  manual: { zh: '使用说明', en: 'Manual' },
  newBook: { zh: '新建账本', en: 'New book' },
  openBook: { zh: '打开账本', en: 'Open book' },
  book: { zh: '账本', en: 'Book' },
  workbooks: { zh: '报表文件', en: 'Returns' },
  formFile: { zh: '表式文件', en: 'Form' },
  openForm: { zh: '打开表式文件', en: 'Open a form' },
  saveForm: { zh: '导出表式', en: 'Export the form' },
  saveReport: { zh: '保存报表', en: 'Save report' },
  savePicture: { zh: '保存图片', en: 'Save the picture' },
  windowDied: {
    zh: '窗口意外停止，账本未受影响。',
    en: 'The window stopped unexpectedly. The book is not affected.',
  },
  reload: { zh: '重新载入', en: 'Reload' },
} as const satisfies Record<string, Label>

/** The text in one language. */
export function inLanguage(label: Label, language: Language): string {
  return language === 'zh-CN' ? label.zh : label.en
}
