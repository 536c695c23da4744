import type { OurRows } from '#contract'
import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import type { Cell } from '../workbook/workbook.ts'
import type { MappedColumn } from './header.ts'
import { cellText } from './sheet-top.ts'

/** Rows that the rule of a form passes over, counted: those of other places, and those that name no place. */
export interface PassedOver {
  elsewhere: number
  blank: number
  firstRow: number | null
}

/**
 * Tells rows of other places by the rule of the form: a table of the whole country lists ours among thousands.
 *
 * The rule holds only where the sheet has the rule's column; without it every row is ours.
 */
export class OurRowsRule {
  private readonly passed: PassedOver
  private readonly rule: OurRows | null
  private readonly at: number

  /** @param passed where the rows passed over are counted */
  constructor(rule: OurRows | null, mapped: readonly MappedColumn[], passed: PassedOver) {
    this.passed = passed
    this.at = mapped.find(({ column }) => column.name === rule?.column)?.at ?? -1
    this.rule = this.at < 0 ? null : rule
  }

  /** Whether a row is passed over; it is counted then. */
  passes(row: number, cells: readonly Cell[]): boolean {
    if (this.rule === null) return false
    const text = withoutBlanks(toHalfWidth(cellText(cells[this.at] ?? null)))
    const isBlank = !/[\p{L}\p{N}]/u.test(text) || /^(?:NA|N\/A|无|空)$/i.test(text)
    if (isBlank ? this.rule.blank === 'hold' : this.rule.startsWith.some((start) => text.startsWith(start)))
      return false
    if (isBlank) this.passed.blank++
    else this.passed.elsewhere++
    this.passed.firstRow ??= row
    return true
  }
}
