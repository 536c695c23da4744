import type { IntakeProblem } from '#contract'
import { acceptedParts } from '../book/accepted.ts'
import type { Book } from '../book/open-book.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { intakeProblem } from './intake-problem.ts'
import type { LineTaker } from './unread-lines.ts'

/**
 * Holds a table with counties whose return of that form and period is accepted: what is accepted gives way to nothing.
 *
 * One county of many is enough, since a table is kept as a whole or not at all.
 */
export function lockedProblems(
  { book, regions }: { readonly book: Book; readonly regions: RegionIndex },
  { form, period, lines }: { readonly form: string; readonly period: string; readonly lines: LineTaker },
): IntakeProblem[] {
  const counties = [...lines.log.rowsByRegion.keys()].filter((code) => code !== '').map((code) => regions.idOf(code))
  const accepted = acceptedParts(book.db, { form, period, regions: counties })
  const [first] = accepted
  if (first === undefined) return []
  const details = { region: regions.codeOf(first.region), submission: first.submission, period }
  return [intakeProblem('accepted-locked', accepted.length > 1 ? { ...details, count: accepted.length } : details)]
}
