import type { IntakeProblem } from '#contract'
import { yearOf } from '../base/periods.ts'
import type { FormDefinition } from '../forms/form-definition.ts'
import { intakeProblem } from './intake-problem.ts'

const MONTH = /^\d{4}-\d{2}$/
/** Periods that end with their year. */
const YEAR_END = /^\d{4}(?:-12|H2|Q4)$/

/** The period a sheet names as one of those its form is filed for. */
export interface FiledPeriod {
  readonly period: string | null
  readonly problems: readonly IntakeProblem[]
}

/**
 * What stands at the end of December is the return of the year where a form is filed once a year; a form filed by the
 * month that names only a year is held, since it would count beside the months of that year.
 */
export function filedPeriod(named: string | null, { every }: FormDefinition): FiledPeriod {
  if (named === null || every === null) return { period: named, problems: [] }
  if (every === 'year') return { period: YEAR_END.test(named) ? String(yearOf(named)) : named, problems: [] }
  return MONTH.test(named)
    ? { period: named, problems: [] }
    : { period: null, problems: [intakeProblem('period-no-month', { found: named })] }
}
