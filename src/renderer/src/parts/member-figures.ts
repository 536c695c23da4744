import type { PivotResult } from '#contract'
import type { Chart } from '../charts/chart.ts'
import { coverageChart } from '../charts/coverage-chart.ts'
import { valueIn } from '../charts/measures.ts'
import { memberName, pointsOf } from '../charts/points.ts'
import { treemapChart } from '../charts/treemap-chart.ts'
import type { Subject } from './use-subject.ts'

/** Members of a dimension as parts of the whole. */
export function memberTreemap(
  subject: Subject,
  data: PivotResult | undefined,
  dimension: string,
  measure: string,
): Chart | null {
  if (data === undefined) return null
  return treemapChart(
    {
      measure: subject.measure(measure),
      points: colouredPoints(subject, data, dimension, measure),
      total: valueIn(data.total, measure, subject.form),
      picked: subject.picked,
    },
    subject.manner,
  )
}

/** Coverage of each member of a dimension, in the order of its code list. */
export function memberCoverage(
  subject: Subject,
  data: PivotResult | undefined,
  dimension: string,
  measure: string,
): Chart | null {
  if (data === undefined) return null
  const points = colouredPoints(subject, data, dimension, measure)
  const inOrder = subject.members(dimension).map(
    (member) =>
      points.find((point) => point.keys[dimension] === member.code) ?? {
        keys: { [dimension]: member.code },
        name: memberName([member], member.code, subject.manner),
        value: null,
        colour: member.colour,
      },
  )
  return coverageChart({ measure: subject.measure(measure), points: inOrder, picked: subject.picked }, subject.manner)
}

function colouredPoints(subject: Subject, data: PivotResult, dimension: string, measure: string) {
  const members = subject.members(dimension)
  return pointsOf(data, measure, subject.form, (keys) => memberName(members, keys[dimension], subject.manner)).map(
    (point) => ({
      ...point,
      colour: members.find((member) => member.code === point.keys[dimension])?.colour ?? 11,
    }),
  )
}
