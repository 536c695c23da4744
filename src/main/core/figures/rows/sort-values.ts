import type { SortKey } from '#contract'
import type { Steps } from '../../base/steps.ts'
import { mergeSort } from './merge-sort.ts'
import { publicColumn, type RowsSource } from './rows-source.ts'

/** The values of one column to sort by, gathered row by row: numbers as they are, everything else by its rank. */
export interface SortValues {
  /** Column of the row table. */
  readonly column: string
  add(at: number, value: string | number | null): void
  /** Numbers that rise in the order wanted; absent ones are beyond all others. */
  ranked(): Steps<Float64Array>
}

/**
 * @param most rows there may be
 * @throws CoreError `column-unknown`, `column-personal`: the order of masked values would tell about them
 */
export function sortValues(source: RowsSource, { column: name, descending }: SortKey, most: number): SortValues {
  const { form, regions } = source
  if (name === 'region')
    return textValues(
      'region_id',
      descending,
      most,
      byOrderOf((id) => regions.codeOf(Number(id))),
    )
  if (name === 'period') return textValues('period', descending, most, byOrderOf(String))
  const { type, list } = publicColumn(form, name)
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'year':
    case 'boolean':
      return numberValues(name, descending, most)
    case 'date':
      return textValues(name, descending, most, byOrderOf(String))
    default: {
      const members = (list === null ? [] : (form.lists[list] ?? [])).map(({ code }) => code)
      return textValues(name, descending, most, members.length === 0 ? collator.compare : byPlaceIn(members))
    }
  }
}

/** Chinese by pinyin, numbers within a text by their size: as grids over rows held in the window sort. */
export const collator = new Intl.Collator('zh-CN', { numeric: true })

type Compare = (a: string, b: string) => number

function byOrderOf(keyOf: (value: string) => string): Compare {
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)]
    return one < other ? -1 : one > other ? 1 : 0
  }
}

/** Codes as their list has them; a code that is no longer listed stands behind. */
export function byPlaceIn(members: readonly string[]): Compare {
  const places = new Map(members.map((code, at) => [code, at]))
  return (a, b) => (places.get(a) ?? members.length) - (places.get(b) ?? members.length) || collator.compare(a, b)
}

function numberValues(column: string, descending: boolean, most: number): SortValues {
  const values = new Float64Array(most)
  const sign = descending ? -1 : 1
  return {
    column,
    add: (at, value) => {
      values[at] = value === null ? Number.POSITIVE_INFINITY : sign * Number(value)
    },
    // biome-ignore lint/correctness/useYield: numbers are their own ranks
    *ranked() {
      return values
    },
  }
}

/** Only distinct texts are compared: a million rows have a few thousand schools. */
function textValues(column: string, descending: boolean, most: number, compare: Compare): SortValues {
  const values = new Float64Array(most)
  const numbers = new Map<string, number>()
  return {
    column,
    add: (at, value) => {
      if (value === null) {
        values[at] = -1
        return
      }
      const text = String(value)
      const known = numbers.get(text)
      if (known === undefined) numbers.set(text, numbers.size)
      values[at] = known ?? numbers.size - 1
    },
    *ranked() {
      const texts = [...numbers.keys()]
      const order = yield* mergeSort(texts.length, (a, b) => compare(texts[a] ?? '', texts[b] ?? ''))
      const ranks = new Float64Array(texts.length)
      for (const [rank, text] of order.entries()) ranks[text] = descending ? -rank : rank
      return values.map((number) => (number < 0 ? Number.POSITIVE_INFINITY : (ranks[number] ?? 0)))
    },
  }
}
