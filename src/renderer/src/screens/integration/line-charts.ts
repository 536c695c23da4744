import type { Filters, Integration, LineYear, RegionView, StandardValue } from '#contract'
import type { Chart, Manner } from '../../charts/chart.ts'
import { rankingChart } from '../../charts/ranking-chart.ts'
import { type StepLine, stepsChart } from '../../charts/steps-chart.ts'
import { textOf } from '../../words/words.ts'
import type { SayIntegration } from './integration-text.ts'

export interface ToldIntegration {
  readonly integration: Integration
  readonly picked: Filters
  readonly regions: readonly RegionView[]
  readonly say: SayIntegration
}

/** Both lines as steps, with the day each value came into force and where it is from. */
export function lineSteps({ integration, say }: ToldIntegration, manner: Manner): Chart {
  const { lines, year } = integration
  const line = (name: 'dibao' | 'line', colour: number, value: (one: LineYear) => StandardValue | null): StepLine => ({
    name: say(name),
    colour,
    values: lines.map((one) => ({
      year: one.year,
      value: value(one)?.value ?? null,
      facts: factsOf(value(one), one, name, say, manner),
    })),
  })
  const chart = stepsChart(
    {
      measure: { name: 'standard', title: say('standard'), unit: say('lineUnit'), decimals: 0 },
      lines: [line('dibao', 0, ({ dibao }) => dibao), line('line', 5, ({ povertyLine }) => povertyLine)],
      year: Number(year),
    },
    manner,
  )
  const fallen = lines.filter(({ fell }) => fell.length > 0).map((one) => one.year)
  if (fallen.length === 0) return chart
  const note = say('fellNote', { years: fallen.join(manner.say('listMark')) })
  return { ...chart, note: [chart.note, note].filter((text) => text !== null).join(' · ') }
}

function factsOf(
  value: StandardValue | null,
  { fell }: LineYear,
  name: 'dibao' | 'line',
  say: SayIntegration,
  { language }: Manner,
): readonly (readonly [string, string])[] {
  if (value === null) return []
  const hasFallen = fell.includes(name === 'dibao' ? 'dibao' : 'poverty-line')
  return [
    [say('effective'), value.effectiveOn ?? `${value.from} · ${say('yearOnly')}`],
    [say('source'), textOf(value.source, language)],
    ...(hasFallen ? [[say('fell', { line: say(name) }), ''] as const] : []),
  ]
}

/** The standard that each county filed against the municipal one of the year, the lowest first. */
export function filedRanking({ integration, picked, regions, say }: ToldIntegration, manner: Manner): Chart {
  const municipal = integration.lines.find(({ year }) => String(year) === integration.year)?.dibao?.value ?? null
  return rankingChart(
    {
      measure: { name: 'standard', title: say('standard'), unit: say('lineUnit'), decimals: 0 },
      points: integration.counties.map(({ region, standard }) => ({
        keys: { region },
        name: shortName(regions, region, manner),
        value: standard,
      })),
      picked,
      ...(municipal !== null && {
        limit: { value: municipal, name: say('municipal'), sense: 'at-least' as const },
      }),
    },
    manner,
  )
}

/** Name of a county for an axis. */
export function shortName(regions: readonly RegionView[], code: string, { language }: Manner): string {
  const view = regions.find((region) => region.code === code)
  return view === undefined ? code : textOf(view.shortName, language)
}
