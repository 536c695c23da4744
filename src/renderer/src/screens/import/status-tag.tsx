import { Tag } from 'antd'
import { statusTerms } from '../../words/intake-terms.ts'
import { textOf, useLanguage } from '../../words/words.ts'
import type { ListedStatus } from './listing.ts'

/** Colours back up the words; they never stand alone. */
export const statusColours: Readonly<Record<ListedStatus, string>> = {
  kept: 'green',
  preview: 'cyan',
  held: 'gold',
  unchanged: 'default',
  refused: 'red',
  'passed-over': 'default',
}

export interface StatusTagProps {
  readonly status: ListedStatus
}

export function StatusTag({ status }: StatusTagProps) {
  const language = useLanguage()
  return <Tag color={statusColours[status]}>{textOf(statusTerms[status], language)}</Tag>
}
