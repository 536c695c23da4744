import type { Coverage, Integration } from '#contract'
import type { KeyFigureCardProps } from '../../parts/key-figure-card.tsx'
import type { SayIntegration } from './integration-text.ts'

/** Key figures: the two lines of the year and the one that counts, and how far coverage goes. */
export function integrationCards(
  coverage: Coverage,
  { lines, year }: Integration,
  say: SayIntegration,
): readonly KeyFigureCardProps[] {
  const now = lines.find((line) => String(line.year) === year)
  const money = (title: string, value: number | null, trend: readonly (number | null)[]): KeyFigureCardProps => ({
    title,
    unit: say('lineUnit'),
    value,
    decimals: 0,
    trend,
  })
  const count = (title: string, value: number | null, unit: string): KeyFigureCardProps => ({
    title,
    unit: unit.trim(),
    value,
    decimals: 0,
    trend: [],
  })
  const before = coverage.trend.find((each) => Number(each.year) === Number(year) - 1)?.rate ?? null
  return [
    money(
      say('dibao'),
      now?.dibao?.value ?? null,
      lines.map(({ dibao }) => dibao?.value ?? null),
    ),
    money(
      say('line'),
      now?.povertyLine?.value ?? null,
      lines.map(({ povertyLine }) => povertyLine?.value ?? null),
    ),
    money(
      say('counts'),
      now?.counts ?? null,
      lines.map(({ counts }) => counts),
    ),
    {
      title: say('rate'),
      unit: '%',
      value: coverage.rate,
      decimals: 1,
      trend: coverage.trend.map(({ rate }) => rate),
      change: coverage.rate === null || before === null ? null : coverage.rate - before,
      inPoints: true,
      parts: { numerator: coverage.reachedHouseholds, denominator: coverage.poorHouseholds },
    },
    count(say('unreached'), coverage.unreached, say('households')),
    {
      ...count(say('fullCounties'), coverage.counts.full, say('counties')),
      completeness: {
        filed: coverage.counties.filter(({ period }) => period !== null).length,
        expected: coverage.counties.length,
      },
    },
    count(say('notBorneOut'), coverage.notBorneOut, say('counties')),
  ]
}
