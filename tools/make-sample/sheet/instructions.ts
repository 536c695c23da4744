import type { GridSheet } from '../../../src/main/core/workbook/grid.ts'
import type { Layout } from './layout.ts'

/** A 填表说明 sheet, as left in by offices that send back the whole template. */
export function instructions(layout: Layout): GridSheet {
  const lines = [
    '填表说明',
    '一、本表由各区县主管部门填报，一年一次。',
    '二、数据截至当年12月31日，于次年1月31日前报送。',
    '三、没有数字的单元格留空，不得填写文字。',
    `四、${layout.note.replace('说明：', '')}`,
  ]
  return { name: '填表说明', rows: lines.map((text) => [text]), widths: [80] }
}
