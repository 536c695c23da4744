import type { Label } from '#contract'

/** Where in a file something was read, by the core's name for the place. */
export const placeTerms: Readonly<Record<string, Label>> = {
  title: { zh: '标题中', en: 'title' },
  'sheet name': { zh: '工作表名中', en: 'sheet name' },
  'file name': { zh: '文件名中', en: 'file name' },
  folder: { zh: '文件夹名中', en: 'folder name' },
  'reporting unit': { zh: '填报单位中', en: 'reporting unit' },
  row: { zh: '这一行', en: 'row' },
}
