import type { CellComment, FormColumn, Language, ReviewDesk, ReviewItem } from '#contract'
import { absentMark, type GridRow } from '../../parts/data-grid-column.ts'
import { formatChange, formatNumber, signed } from '../../parts/format.ts'
import type { Catalogue } from '../../parts/intake-sentence.ts'
import { memberTitle } from '../../parts/names.ts'
import type { sideWords } from '../../words/review-sides.ts'
import type { useWords } from '../../words/words.ts'
import { isSameSpot, itemText, type Spot, spotOf } from './desk-lines.ts'
import { type SideLine, sideLineOf } from './side-rows.ts'

export type SaySides = ReturnType<typeof useWords<keyof (typeof sideWords)['zh-CN']>>

/** What cells of the grid are marked with, by their places; read anew whenever a cell is drawn. */
export interface SideMarks {
  readonly items: ReadonlyMap<string, readonly ReviewItem[]>
  readonly comments: ReadonlyMap<string, readonly CellComment[]>
  readonly chosen: Spot | null
}

export function sideMarks({ items, notes }: Pick<ReviewDesk, 'items' | 'notes'>, chosen: Spot | null): SideMarks {
  return { items: byPlace(items), comments: byPlace(notes), chosen }
}

/** What is said of a whole row stands under the place without a column. */
function byPlace<Said extends Parameters<typeof spotOf>[0]>(
  said: readonly Said[],
): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>()
  for (const each of said) {
    const spot = spotOf(each)
    if (spot === null) continue
    const place = placeOf(spot)
    const there = found.get(place)
    if (there === undefined) found.set(place, [each])
    else there.push(each)
  }
  return found
}

function placeOf({ row, block, column }: Spot): string {
  return `${row} ${block} ${column ?? ''}`
}

/** How a cell is drawn: its side, whether it differs, and what was found and said of it. */
export function sideClass(row: GridRow, column: string, marks: SideMarks): string {
  const line = sideLineOf(row)
  const end = line.isEnd ? ' side-end' : ''
  if (line.row === null) return `side-none${end}`
  if (line.side !== 'now') return `side-old ${isAsNow(line, column) ? 'side-same' : 'side-differs'}${end}`
  const found = itemsOf(line, column, marks)
  const said = commentsOf(line, column, marks)
  const classes = [
    line.match.changed.includes(column) ? 'side-changed' : '',
    found.some(({ severity }) => severity === 'error') ? 'side-error' : '',
    found.some(({ severity, explanation }) => severity === 'warning' && explanation === null) ? 'side-warning' : '',
    found.some(({ severity, explanation }) => severity === 'warning' && explanation !== null) ? 'side-explained' : '',
    said.length === 0 ? '' : said.some(({ settled }) => settled === null) ? 'side-comment' : 'side-settled',
    line.row.adjusted[column] === undefined ? '' : 'side-adjusted',
    isSameSpot(marks.chosen, spotAt(line, column)) ? 'side-chosen' : '',
  ]
  return `side-now ${classes.filter((name) => name !== '').join(' ')}${end}`
}

/** What was found at a cell, or of the row as a whole under the column `''`. */
export function itemsOf(line: SideLine, column: string, marks: SideMarks): readonly ReviewItem[] {
  const spot = spotAt(line, column)
  return (spot === null ? undefined : marks.items.get(placeOf(spot))) ?? []
}

export function commentsOf(line: SideLine, column: string, marks: SideMarks): readonly CellComment[] {
  const spot = spotAt(line, column)
  return (spot === null ? undefined : marks.comments.get(placeOf(spot))) ?? []
}

export function spotAt({ row }: SideLine, column: string | null): Spot | null {
  return row === null ? null : { row: row.row, block: row.block, column }
}

interface TipLook {
  readonly column: FormColumn
  readonly marks: SideMarks
  readonly catalogue: Catalogue
  readonly form: string
  readonly say: SaySides
}

/** What differs and by how much, what was found and what was said: a line each; `undefined` where nothing is. */
export function sideTip(row: GridRow, { column, marks, catalogue, form, say }: TipLook): string | undefined {
  const line = sideLineOf(row)
  const { match, side } = line
  if (side !== 'now' || match.now === null) return undefined
  const { language } = catalogue
  const view = catalogue.forms.find(({ code }) => code === form)
  const now = match.now.values[column.name] ?? null
  const textFor = (value: string | number | null, mark: string | undefined) =>
    value === null
      ? (mark ?? absentMark)
      : (memberTitle(view, column.name, value, language) ?? numberText(value, column, language))
  const adjusted = match.now.adjusted[column.name]
  const against = (name: 'previous' | 'lastYear') => {
    const other = match[name]
    if (other === null) return []
    const value = other.values[column.name] ?? null
    // A text that stayed the same says nothing: its cell shows the whole of it instead.
    if (value === now && typeof value !== 'number') return []
    const text = textFor(value, other.marks[column.name])
    const key = name === 'previous' ? 'tip-previous' : 'tip-last-year'
    return [say(key, { value: text, change: changeText(now, value, column, language, say) })]
  }
  const told = [
    ...itemsOf(line, column.name, marks).map((item) => itemText(item, form, catalogue)),
    ...commentsOf(line, column.name, marks).map(({ by, text }) => say('tip-comment', { who: by, text })),
    ...(adjusted === undefined
      ? []
      : [
          say('tip-adjusted', {
            old: textFor(adjusted.old, match.now.marks[column.name]),
            new: textFor(adjusted.new, undefined),
            who: adjusted.by,
            reason: adjusted.reason,
          }),
        ]),
    ...against('previous'),
    ...against('lastYear'),
  ]
  return told.length === 0 ? undefined : told.join('\n')
}

function changeText(
  now: string | number | null,
  before: string | number | null,
  { decimals }: FormColumn,
  language: Language,
  say: SaySides,
): string {
  if (now === before) return say('tip-same')
  if (typeof now !== 'number' || typeof before !== 'number') return say('tip-changed')
  const difference = signed(now - before, decimals, language)
  const share = before === 0 ? '' : formatChange((now - before) / Math.abs(before), language)
  return share === '' ? difference : language === 'en' ? `${difference} (${share})` : `${difference}（${share}）`
}

function numberText(value: string | number, { type, decimals }: FormColumn, language: Language): string {
  const isFigure = type === 'integer' || type === 'decimal'
  return typeof value === 'number' && isFigure ? formatNumber(value, decimals, language) : String(value)
}

function isAsNow({ match, row }: SideLine, column: string): boolean {
  return match.now !== null && (match.now.values[column] ?? null) === (row?.values[column] ?? null)
}
