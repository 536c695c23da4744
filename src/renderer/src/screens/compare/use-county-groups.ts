import { useMemo } from 'react'
import { useScope } from '../../parts/scope.tsx'
import { comparisonWords } from '../../words/comparison.ts'
import { useWords } from '../../words/words.ts'
import { type CountyGroup, countyGroups } from './county-groups.ts'

/** The groups of counties by the names they have in the window's language. */
export function useCountyGroups(): readonly CountyGroup[] {
  const { allRegions, language } = useScope()
  const say = useWords(comparisonWords)
  return useMemo(
    () =>
      countyGroups(allRegions, language, {
        national: say('key-national'),
        municipal: say('key-municipal'),
        none: say('not-key'),
      }),
    [allRegions, language, say],
  )
}
