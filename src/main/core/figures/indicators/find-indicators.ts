import type { IndicatorBatch, IndicatorView } from '#contract'
import type { IndicatorDefinition } from '../../indicators/indicator-definition.ts'
import { matchesText } from '../../pinyin/matches-text.ts'

const ORDER: readonly IndicatorBatch[] = [
  'production',
  'relocation',
  'ecology',
  'education',
  'social',
  'poverty',
  'exit',
]

/** Batch by batch; indicators whose code, titles or definition have a text, as it is written or by its pinyin; all where there is none. */
export function findIndicators(indicators: Iterable<IndicatorDefinition>, find = ''): readonly IndicatorView[] {
  const views = [...indicators].map(({ view }) => view).sort((a, b) => ORDER.indexOf(a.batch) - ORDER.indexOf(b.batch))
  return find.trim() === '' ? views : views.filter((view) => has(view, find.trim()))
}

/** Pinyin is looked for in titles alone: a definition is long enough to have any letters. */
function has({ code, title, definition }: IndicatorView, find: string): boolean {
  const wanted = find.toLowerCase()
  return (
    matchesText(title.zh, find) ||
    [code, title.en, definition.zh, definition.en].some((text) => text.toLowerCase().includes(wanted))
  )
}
