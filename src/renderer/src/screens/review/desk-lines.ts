import type { Doubt, ReviewDesk, ReviewItem, Severity } from '#contract'
import { type Catalogue, intakeSentence } from '../../parts/intake-sentence.ts'
import { textOf } from '../../words/words.ts'

/** A cell of the submission on the desk; without column the whole row. */
export interface Spot {
  readonly row: number
  readonly block: number
  readonly column: string | null
}

/** One thing to look at: a finding, or a rule that can't be told. */
export interface DeskLine {
  readonly key: string
  readonly kind: Severity | 'doubt'
  readonly text: string
  readonly cell: string
  readonly spot: Spot | null
  /** It still wants something done: an error, or a warning without explanation. */
  readonly isOpen: boolean
  readonly item: ReviewItem | null
  readonly doubt: Doubt | null
}

export type LineFilter = 'open' | 'error' | 'warning' | 'doubt' | 'note' | 'comments'

/** Findings first, gravest first as they come; what can't be told after them. */
export function deskLines(desk: ReviewDesk, catalogue: Catalogue): readonly DeskLine[] {
  const form = desk.submission.form
  const seen = new Map<string, number>()
  // Two findings of the sheet may share a name: the second one is a line of its own.
  const keyOf = ({ item }: ReviewItem) => {
    const times = (seen.get(item) ?? 0) + 1
    seen.set(item, times)
    return times === 1 ? item : `${item}#${times}`
  }
  return [
    ...desk.items.map((item) => ({
      key: keyOf(item),
      kind: item.severity,
      text: itemText(item, form, catalogue),
      cell: item.cell ?? '',
      spot: spotOf(item),
      isOpen: item.severity === 'error' || (item.severity === 'warning' && item.explanation === null),
      item,
      doubt: null,
    })),
    ...desk.doubts.map((doubt) => ({
      key: `doubt:${doubt.rule}`,
      kind: 'doubt' as const,
      text: textOf(doubt.message, catalogue.language),
      cell: doubt.cell ?? '',
      spot: spotOf(doubt),
      isOpen: false,
      item: null,
      doubt,
    })),
  ]
}

export function linesOf(lines: readonly DeskLine[], filter: LineFilter): readonly DeskLine[] {
  return lines.filter((line) => (filter === 'open' ? line.isOpen : line.kind === filter))
}

/** What a finding says, in the window's language. */
export function itemText(item: ReviewItem, form: string, catalogue: Catalogue): string {
  if (item.of === 'rule') return textOf(item.finding.message, catalogue.language)
  const { code, severity, message, details } = item.finding
  return intakeSentence({ code, severity, message, details }, form, catalogue)
}

/** Findings of the same rule, or of the same kind in the sheet, that still want an explanation, but for the one given. */
export function alikeOpen(lines: readonly DeskLine[], item: ReviewItem): readonly ReviewItem[] {
  return lines.flatMap((line) =>
    line.isOpen && line.item !== null && line.item.item !== item.item && sortOf(line.item) === sortOf(item)
      ? [line.item]
      : [],
  )
}

function sortOf(item: ReviewItem): string {
  return `${item.severity} ${item.of === 'rule' ? item.finding.rule : item.finding.code}`
}

export function spotOf(place: {
  readonly row: number | null
  readonly block: number | null
  readonly column: string | null
}): Spot | null {
  return place.row === null ? null : { row: place.row, block: place.block ?? 0, column: place.column }
}

export function isSameSpot(a: Spot | null, b: Spot | null): boolean {
  return a?.row === b?.row && a?.block === b?.block && a?.column === b?.column
}
