import type { GridCell } from '../../../src/main/core/workbook/grid.ts'
import type { Hand } from '../drift/hand.ts'

/**
 * A date the way this hand writes it: a real date, 2013年6月, 2013.06.18, 20130618 or 2013/6/18.
 *
 * @param date YYYY-MM-DD
 */
export function writtenDate(date: string, hand: Hand): GridCell {
  const [year = '', month = '', day = ''] = date.split('-')
  switch (hand.dates) {
    case 'date':
      return { value: excelDay(Number(year), Number(month), Number(day)), style: { format: 'yyyy-mm-dd' } }
    case 'month':
      return `${year}年${Number(month)}月`
    case 'dotted':
      return `${year}.${month}.${day}`
    case 'compact':
      return Number(year + month + day)
    case 'slashes':
      return `${year}/${Number(month)}/${Number(day)}`
  }
}

/** Days since 1899-12-30, as Excel counts them. */
function excelDay(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000
}
