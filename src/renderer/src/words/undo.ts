import { words } from './words.ts'

export const undoWords = words({
  'zh-CN': {
    'undone-title': '已撤销第 {{import}} 次导入',
    'undone-text': '{{files}}、{{submissions}}、{{rows}}不再计入。原文件仍留在账本里，可以恢复（Ctrl+Y）。',
    'redone-title': '已恢复第 {{import}} 次导入',
    'redone-text': '{{files}}、{{submissions}}、{{rows}}重新计入。',
    'submission-title': '已撤销一份报送',
    'submission-text':
      '{{form}} · {{region}} · {{period}}（第 {{version}} 版，{{rows}}）不再计入。如有上一版，则以上一版为准。',
    'submission-back-title': '已恢复一份报送',
    'submission-back-text': '{{form}} · {{region}} · {{period}}（第 {{version}} 版，{{rows}}）已恢复。',
    undo: '撤销',
    redo: '恢复',
  },
  en: {
    'undone-title': 'Import {{import}} undone',
    'undone-text':
      'No longer counted: {{files}}, {{submissions}}, {{rows}}. The files stay in the book; Ctrl+Y brings them back.',
    'redone-title': 'Import {{import}} is back',
    'redone-text': 'Counted again: {{files}}, {{submissions}}, {{rows}}.',
    'submission-title': 'One submission undone',
    'submission-text':
      '{{form}} · {{region}} · {{period}} (version {{version}}, {{rows}}) no longer counts. The version before it, if any, counts again.',
    'submission-back-title': 'One submission is back',
    'submission-back-text': '{{form}} · {{region}} · {{period}} (version {{version}}, {{rows}}) is back.',
    undo: 'Undo',
    redo: 'Redo',
  },
})
