import { Tag } from 'antd'
import type { SheetStatus } from '#contract'
import { statusTerms } from '../../words/intake-terms.ts'
import { textOf, useLanguage } from '../../words/words.ts'

/** Colours back up the words; they never stand alone. */
export const statusColours: Readonly<Record<SheetStatus, string>> = {
  kept: 'green',
  preview: 'cyan',
  held: 'gold',
  unchanged: 'default',
  refused: 'red',
}

export interface StatusTagProps {
  readonly status: SheetStatus
  /** Nothing was lost: no cause for alarm. */
  readonly harmless?: boolean
}

export function StatusTag({ status, harmless = false }: StatusTagProps) {
  const language = useLanguage()
  return <Tag color={harmless ? 'default' : statusColours[status]}>{textOf(statusTerms[status], language)}</Tag>
}
