import type { ListMember, PivotResult } from '#contract'
import type { Subject } from '../parts/use-subject.ts'

/**
 * The subject with the members a dimension has in an answer, where no code list names them: years.
 *
 * Colours follow their order.
 */
export function knowing(subject: Subject, data: PivotResult, dimension: string): Subject {
  if (subject.members(dimension).length > 0) return subject
  const isYear = subject.form.columns.some((column) => column.name === dimension && column.type === 'year')
  const codes = [...new Set(data.lines.flatMap((line) => line.keys[dimension] ?? []))].sort()
  const members = codes.map(
    (code, colour): ListMember => ({
      code,
      title: { zh: isYear ? `${code}年` : code, en: code },
      colour,
      unit: null,
    }),
  )
  return { ...subject, members: (name) => (name === dimension ? members : subject.members(name)) }
}
