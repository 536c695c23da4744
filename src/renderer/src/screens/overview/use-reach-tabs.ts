import { useMemo } from 'react'
import type { ChartTab } from '../../parts/chart-panel.tsx'
import { placesFor } from '../../parts/subject-figures.ts'
import type { Subject } from '../../parts/use-subject.ts'
import { overviewWords } from '../../words/overview.ts'
import { useWords } from '../../words/words.ts'
import { type ReachWords, reachChart, reachForms, reachHeat, useProductionReach } from './production-reach.ts'

/** How cooperatives, enterprises, industries and villages reach poor households: in all, and by county. */
export function useReachTabs(subject: Subject): readonly ChartTab[] {
  const say = useWords(overviewWords)
  const { scope, manner } = subject
  const reach = useProductionReach(scope)
  const told = JSON.stringify(reach)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` stands for what was answered
  return useMemo(() => {
    const unit = say('households')
    const numbers = scope.forms.filter(({ code }) => reachForms.includes(code)).map(({ formNumber }) => formNumber)
    const words: ReachWords = {
      nameOf: ({ screen }) => say(`reach-${screen}`),
      measure: { name: 'reached', title: say('reached'), unit, decimals: 0 },
      registered: { name: 'registered', title: say('registeredHouseholds'), unit, decimals: 0 },
      note: say('reachNote', { sources: numbers.join(manner.say('listMark')) }),
    }
    const places = placesFor(subject, undefined)
    const drawn = {
      reach: reach === null ? null : reachChart(reach, scope.forms, words, manner),
      reachByCounty: reach === null ? null : reachHeat(reach, places, scope.forms, words, manner),
    }
    return (['reach', 'reachByCounty'] as const).map((key) => ({
      ...{ key, name: say(key), title: say(`${key}Title`), unit, chart: drawn[key], problem: null },
    }))
  }, [told, subject, scope.forms, manner, say])
}
