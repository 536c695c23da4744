import type { ChecksPage, Language } from '#contract'
import { formatNumber } from '../../parts/format.ts'
import type { SayFindings } from './matrix-columns.ts'

export type TabName = 'list' | 'matrix' | 'rules' | 'doubts'

/** The lists of the screen with how much each holds. */
export function tabLabels({ counts, rules }: ChecksPage, language: Language, say: SayFindings) {
  const count = (value: number) => (value === 0 ? '' : formatNumber(value, 0, language))
  const label = (key: TabName, text: string) => ({ key, label: text.trim() })
  return [
    label('list', say('tab-list', { count: count(counts.errors + counts.warnings) })),
    label('matrix', say('tab-matrix')),
    label('rules', say('tab-rules', { count: count(rules.length) })),
    label('doubts', say('tab-doubts', { count: count(counts.cannotTell) })),
  ]
}
