import { useCallback } from 'react'
import { useWords, words } from './words.ts'

export const countWords = words({
  'zh-CN': {
    files: '{{count, number}} 个文件',
    sheets: '{{count, number}} 张表',
    rows: '{{count, number}} 行',
    submissions: '{{count, number}} 份报送',
    counties: '{{count, number}} 个区县',
    errors: '{{count, number}} 个错误',
    warnings: '{{count, number}} 个警告',
    notes: '{{count, number}} 条提示',
    cells: '{{count, number}} 个单元格',
  },
  en: {
    files: '{{count, number}} files',
    files_one: '{{count, number}} file',
    sheets: '{{count, number}} sheets',
    sheets_one: '{{count, number}} sheet',
    rows: '{{count, number}} rows',
    rows_one: '{{count, number}} row',
    submissions: '{{count, number}} submissions',
    submissions_one: '{{count, number}} submission',
    counties: '{{count, number}} counties',
    counties_one: '{{count, number}} county',
    errors: '{{count, number}} errors',
    errors_one: '{{count, number}} error',
    warnings: '{{count, number}} warnings',
    warnings_one: '{{count, number}} warning',
    notes: '{{count, number}} notes',
    notes_one: '{{count, number}} note',
    cells: '{{count, number}} cells',
    cells_one: '{{count, number}} cell',
  },
})

/** `count('rows', 7012)` → `7,012 行`, `7,012 rows`. */
export function useCounts(): (what: keyof (typeof countWords)['zh-CN'], count: number) => string {
  const say = useWords(countWords)
  return useCallback((what, count) => say(what, { count }), [say])
}
