import type { CriterionResult, Exit, ExitCriterion, Language, RegionView } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { regionName } from '../../parts/names.ts'
import { marginText, rateText } from '../../subjects/assessment/rate-text.ts'
import type { assessmentWords } from '../../words/assessment.ts'
import type { Words } from '../../words/words.ts'
import { type SayExit, sidesText, spareText } from './exit-words.ts'

const CRITERIA: readonly ExitCriterion[] = ['wrong-exit', 'omission', 'approval', 'incidence']

type SharedKey = typeof assessmentWords extends Words<infer Known> ? Known : never
type SayShared = (key: SharedKey, values?: Record<string, string | number>) => string

/** Columns of the grid: verdict and history, then rate, sides, margin and spare cases of each criterion. */
export function exitColumns(language: Language, say: SayExit, sayShared: SayShared): readonly GridColumn[] {
  return [
    { field: 'name', title: sayShared('county'), width: 120, pinned: 'left' },
    {
      field: 'verdict',
      title: sayShared('verdict'),
      width: 112,
      pinned: 'left',
      text: (row) => sayShared(`verdict-${row.verdict as 'pass'}`),
      cellClass: (row) => `verdict-${String(row.verdict)}`,
      tooltip: (row) => textIn(row, 'why'),
    },
    ...CRITERIA.flatMap((criterion) => criterionColumns(criterion, language, say, sayShared)),
    { field: 'history', title: say('history'), width: 190, text: (row) => textIn(row, 'history') },
  ]
}

function criterionColumns(
  criterion: ExitCriterion,
  language: Language,
  say: SayExit,
  sayShared: SayShared,
): readonly GridColumn[] {
  const group = [say(criterion)]
  const result = (row: GridRow) => resultIn(row, criterion)
  const shared = { group, numeric: true, notAdditive: true }
  return [
    {
      ...shared,
      field: `${criterion}:rate`,
      title: sayShared('rate'),
      width: 84,
      text: (row) => rateOf(result(row), language),
      cellClass: (row) => `verdict-${result(row)?.verdict ?? 'not-assessed'}`,
      tooltip: (row) => sidesOf(result(row), language, say),
    },
    {
      field: `${criterion}:sides`,
      title: `${sayShared('numerator')} ÷ ${sayShared('denominator')}`,
      group,
      width: 150,
      cellClass: () => 'grid-number',
    },
    {
      ...shared,
      field: `${criterion}:margin`,
      title: say('margin'),
      width: 84,
      text: (row) => marginText(result(row)?.margin ?? null, language),
    },
    {
      ...shared,
      field: `${criterion}:spare`,
      title: say('spare'),
      width: 74,
      tooltip: (row) => {
        const found = result(row)
        return found === null ? undefined : spareText(found, language, say)
      },
    },
  ]
}

interface Told {
  readonly language: Language
  readonly say: SayExit
  readonly sayShared: SayShared
}

/** Counties assessed, then those that were not. */
export function exitRows(exit: Exit, regions: readonly RegionView[], told: Told): readonly GridRow[] {
  const { language, say, sayShared } = told
  const year = (exitYear: number | null) =>
    exitYear === null ? say('noExitYear') : say('exitYear', { year: exitYear })
  const assessed = exit.counties.map(({ region, verdict, criteria, history, exitYear }) => ({
    region,
    name: regionName(regions, region, language),
    verdict,
    why: criteria
      .flatMap(({ criterion, reason }) =>
        reason === null ? [] : `${say(criterion)}: ${sayShared(`reason-${reason}`)}`,
      )
      .join('\n'),
    history: `${say(`history-${history}`)} · ${year(exitYear)}`,
    ...Object.fromEntries(criteria.flatMap((result) => valuesOf(result, language, say))),
  }))
  const others = exit.notAssessed.map(({ region, exitYear, povertyLevel, expected }) => ({
    region,
    name: regionName(regions, region, language),
    verdict: 'not-assessed',
    why: expected ? say('expected') : '',
    history: expected
      ? say('expected')
      : povertyLevel === null
        ? say('ordinary')
        : `${say(povertyLevel)} · ${year(exitYear)}`,
  }))
  return [...assessed, ...others]
}

function valuesOf(result: CriterionResult, language: Language, say: SayExit): (readonly [string, unknown])[] {
  const { criterion, rate, margin, spare } = result
  return [
    [criterion, result],
    [`${criterion}:rate`, rate],
    [`${criterion}:sides`, sidesText(result, language, say)],
    [`${criterion}:margin`, margin],
    [`${criterion}:spare`, spare],
  ]
}

function rateOf(result: CriterionResult | null, language: Language): string {
  if (result === null) return '—'
  const sign = { pass: '✓', fail: '✗', 'cannot-tell': '?' }[result.verdict]
  return `${rateText(result.rate, result.threshold, language)} ${sign}`
}

function sidesOf(result: CriterionResult | null, language: Language, say: SayExit): string | undefined {
  return result === null ? undefined : sidesText(result, language, say)
}

function resultIn(row: GridRow, criterion: ExitCriterion): CriterionResult | null {
  return (row[criterion] as CriterionResult | undefined) ?? null
}

function textIn(row: GridRow, field: string): string | undefined {
  const text = row[field]
  return typeof text === 'string' && text !== '' ? text : undefined
}
