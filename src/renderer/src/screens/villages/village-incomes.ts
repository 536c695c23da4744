import type { FormRow } from '#contract'
import { type BoxGroup, boxChart } from '../../charts/box-chart.ts'
import type { Chart, Point } from '../../charts/chart.ts'
import type { Subject } from '../../parts/use-subject.ts'
import { areasOf } from '../../subjects/areas.ts'
import { textOf } from '../../words/words.ts'

/** How the collective income of villages spreads by main industry. */
export function incomeByIndustry(subject: Subject, rows: readonly FormRow[]): Chart {
  const groups = subject.members('industry').map(({ code, title, colour }) => ({
    key: code,
    name: textOf(title, subject.scope.language),
    keys: { industry: code },
    colour,
    points: pointsOf(rows.filter(({ values }) => values.industry === code)),
  }))
  return drawn(subject, groups)
}

/** How the collective income of villages spreads by area. */
export function incomeByArea(subject: Subject, rows: readonly FormRow[]): Chart {
  const groups = areasOf(subject.scope).map(({ name, codes, colour }) => ({
    ...{ key: name, name, keys: {}, colour },
    points: pointsOf(rows.filter(({ region }) => codes.has(region))),
  }))
  return drawn(subject, groups)
}

/** Villages as points; a village far out is picked with its county. */
function pointsOf(rows: readonly FormRow[]): readonly Point[] {
  return rows.map(({ region, values }) => ({
    keys: { region },
    name: String(values.village ?? ''),
    value: typeof values.collective_income === 'number' ? values.collective_income : null,
  }))
}

function drawn(subject: Subject, groups: readonly BoxGroup[]): Chart {
  return boxChart({ measure: subject.measure('collective_income'), groups, picked: subject.picked }, subject.manner)
}
