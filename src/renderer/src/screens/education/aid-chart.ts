import type { Standard } from '#contract'
import { type AgainstPoint, againstChart } from '../../charts/against-chart.ts'
import type { Chart } from '../../charts/chart.ts'
import { numberText } from '../../charts/number-text.ts'
import type { Drawing } from '../../subjects/declaration.ts'
import { textOf } from '../../words/words.ts'
import { overStandard, perPersonOf, standardsOf } from './aid-standards.ts'

/** Aid a student by stage beside the stage's standards; counties above the highest are named under it. */
export function aidAgainstStandards(drawing: Drawing): Chart | null {
  const { subject, data, standards } = drawing
  if (standards === undefined) return null
  const { language, period } = subject.scope
  const points = subject.members('stage').map(
    ({ code, title, colour }): AgainstPoint => ({
      keys: { stage: code },
      name: textOf(title, language),
      value: perPersonOf(data.lines.filter(({ keys }) => keys.stage === code))?.value ?? null,
      colour,
      standards: standardsOf(standards, code, period).map(({ standard, value }) => ({
        name: textOf(standard.title, language),
        value,
      })),
    }),
  )
  const chart = againstChart(
    { measure: subject.measure('amount_per_person'), points, picked: subject.picked },
    subject.manner,
  )
  return { ...chart, note: noteOf(drawing, standards) }
}

function noteOf({ subject, data, places, say }: Drawing, standards: readonly Standard[]): string {
  const { language, period } = subject.scope
  const over = overStandard(data, standards, period)
  const half = /H[12]$/.test(period) ? ` · ${say('halfYear')}` : ''
  if (over.length === 0) return say('nobodyOver') + half
  const names = over.map(({ region, stage, perPerson, standard }) => {
    const place = places.find(({ key }) => key === region)?.name ?? region
    const title = subject.members('stage').find(({ code }) => code === stage)?.title
    const [paid, allowed] = [perPerson, standard].map((value) => numberText(value, 0, language))
    return `${place}${language === 'en' ? ' ' : '·'}${title === undefined ? stage : textOf(title, language)} ${paid} > ${allowed}`
  })
  return say('over', { count: over.length, names: names.join(subject.manner.say('listMark')) }) + half
}
