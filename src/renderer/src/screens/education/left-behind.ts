import type { PivotResult } from '#contract'
import type { Chart } from '../../charts/chart.ts'
import { partChart } from '../../charts/part-chart.ts'
import type { Subject } from '../../parts/use-subject.ts'
import { textOf } from '../../words/words.ts'

/** Grants of the roster that went to children left behind, in all grants of each stage. */
export function leftBehind(
  subject: Subject,
  roster: PivotResult,
  say: (word: 'leftBehindShare' | 'rosterGrants' | 'rosterUnit' | 'noRoster') => string,
): Chart {
  const grants = (stage: string, member?: string) => {
    const lines = roster.lines.filter(
      ({ keys }) => keys.stage === stage && (member === undefined || keys.left_behind === member),
    )
    return lines.reduce((sum, { values }) => sum + (values.count ?? 0), 0)
  }
  const unit = say('rosterUnit').trim()
  const stages = subject.members('stage').filter(({ code }) => grants(code) > 0)
  const chart = partChart(
    {
      part: { name: 'left_behind', title: say('leftBehindShare'), unit, decimals: 0 },
      whole: { name: 'count', title: say('rosterGrants'), unit, decimals: 0 },
      points: stages.map(({ code, title }) => ({
        keys: { stage: code },
        name: textOf(title, subject.scope.language),
        part: grants(code, 'yes'),
        whole: grants(code),
      })),
      picked: subject.picked,
    },
    subject.manner,
  )
  return stages.length === 0 ? { ...chart, note: say('noRoster') } : chart
}
