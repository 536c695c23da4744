import type { Standard, StandardValue } from '#contract'
import { standardIn } from '../../charts/standard-in.ts'
import { type StepLine, stepsChart } from '../../charts/steps-chart.ts'
import type { Drawing } from '../../subjects/declaration.ts'
import { textOf } from '../../words/words.ts'

/** The municipal dibao standard and the national poverty line by year, with day, source and how sure each is. */
export function linesOfYears({ subject, standards, say }: Drawing) {
  if (standards === undefined) return null
  const { language, period } = subject.scope
  const shown = ['dibao_standard', 'poverty_line'].flatMap((code) => standards.find((one) => one.code === code) ?? [])
  const years = yearsOf(shown)
  const [first] = shown
  if (first === undefined) return null
  const lines = shown.map(
    (standard, colour): StepLine => ({
      name: textOf(standard.title, language),
      colour: colour * 5,
      values: years.map((year) => {
        const held = standardIn(standard, year)
        return { year, value: held?.value ?? null, facts: held === null ? [] : factsOf(held, language, say) }
      }),
    }),
  )
  const measure = {
    name: first.code,
    title: textOf(first.title, language),
    unit: textOf(first.unit, language),
    decimals: first.decimals,
  }
  return stepsChart({ measure, lines, year: Number(period.slice(0, 4)) }, subject.manner)
}

/** Years in which a value begins or is said to end, and those between. */
function yearsOf(standards: readonly Standard[]): readonly number[] {
  const ends = standards.flatMap(({ values }) =>
    values.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
  )
  if (ends.length === 0) return []
  const first = Math.min(...ends)
  return Array.from({ length: Math.max(...ends) - first + 1 }, (_, at) => first + at)
}

function factsOf(value: StandardValue, language: 'zh-CN' | 'en', say: Drawing['say']): (readonly [string, string])[] {
  return [
    [say('effective'), value.effectiveOn ?? say('yearOnly', { year: value.from })],
    [say('source'), textOf(value.source, language)],
    [say('confidence'), say(value.confidence === 'source' ? 'published' : value.confidence)],
  ]
}
