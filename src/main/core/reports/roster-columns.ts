import type { Filters, FormColumn, FormRow } from '#contract'
import type { GridStyle, StyledCell } from '../workbook/grid.ts'
import { figureStyle, LABEL } from './cells.ts'
import { headingWithUnit } from './header.ts'
import type { Labels } from './labels.ts'
import type { ReportWords } from './report-words.ts'
import { toSerialDate } from './serial-date.ts'
import { totalled } from './totalled.ts'

/** County and period, before the columns of the form. */
export const COLUMNS_BEFORE = 2

/** A column of a form as it stands in a report of rows. */
export interface RosterColumn {
  readonly name: string
  /** Headings, outermost group first. */
  readonly path: readonly string[]
  readonly title: string
  readonly unit: string | null
  /** Digits after the point; `null` where the column holds no figures. */
  readonly decimals: number | null
  readonly summed: boolean
  readonly toCell: (row: FormRow) => StyledCell
}

const TEXT_CENTRED: GridStyle = { look: 'body', align: 'center', format: '@' }
const DATE: GridStyle = { look: 'body', align: 'center', format: 'yyyy-mm-dd' }
const YEAR: GridStyle = { look: 'body', align: 'center', format: '0' }
const MARK: GridStyle = { look: 'body', align: 'center' }
const BLANK: GridStyle = { look: 'body' }

/** Heading, look and cells of a column; an absent value shows the mark it was sent with, or nothing, never 0. */
export function rosterColumn(
  column: FormColumn,
  labels: Labels,
  words: ReportWords,
  filters: Filters | undefined,
): RosterColumn {
  const title = labels.text(column.title)
  const unit = column.unit === null ? null : labels.text(column.unit)
  const isFigure = column.type === 'integer' || column.type === 'decimal'
  const present = presentCell(column, labels)
  return {
    name: column.name,
    path: [...column.group.map(labels.text), headingWithUnit(title, unit, words)],
    title,
    unit,
    decimals: isFigure ? column.decimals : null,
    summed: isFigure && totalled(column, [], filters) === 'sum',
    toCell(row) {
      const value = row.values[column.name] ?? null
      if (value !== null) return present(value)
      const mark = row.marks[column.name]
      return mark === undefined ? { value: null, style: BLANK } : { value: mark, style: MARK }
    },
  }
}

function presentCell(column: FormColumn, labels: Labels): (value: string | number) => StyledCell {
  switch (column.type) {
    case 'integer':
    case 'decimal': {
      const style = figureStyle('body', column.decimals)
      return (value) => ({ value, style: typeof value === 'number' ? style : MARK })
    }
    case 'year':
      return (value) => ({ value: /^\d{4}$/.test(String(value)) ? Number(value) : value, style: YEAR })
    case 'date':
      return (value) => {
        const serial = toSerialDate(String(value))
        return serial === null ? { value: String(value), style: TEXT_CENTRED } : { value: serial, style: DATE }
      }
    case 'code':
    case 'boolean':
    case 'region':
      return (value) => ({ value: labels.member(column.name, String(value)), style: LABEL })
    default:
      return (value) => ({ value: String(value), style: LABEL })
  }
}
