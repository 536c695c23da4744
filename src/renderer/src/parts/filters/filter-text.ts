import type { ColumnFilter, FormView, Language, RegionView } from '#contract'
import type { rowsGridWords } from '../../words/rows-grid.ts'
import { textOf } from '../../words/words.ts'
import { formatNumber, periodLabel } from '../format.ts'
import { regionName } from '../names.ts'

export type SayRows = (key: keyof (typeof rowsGridWords)['zh-CN'], values?: Record<string, string | number>) => string

export interface FilterView {
  readonly form: FormView
  readonly regions: readonly RegionView[]
  readonly language: Language
  readonly say: SayRows
}

/** Members named in a chip. */
const MOST_NAMED = 3

/** What a filter keeps, in words: `小学、初中`, `大于 1,000`. */
export function filterText(view: FilterView, column: string, filter: ColumnFilter): string {
  const { say, language } = view
  switch (filter.kind) {
    case 'members': {
      const { members, except = false } = filter
      if (members.length === 0 && !except) return say('chipNothing')
      const names = members.slice(0, MOST_NAMED).map((member) => memberText(view, column, member))
      const listed = names.join(language === 'en' ? ', ' : '、')
      const text = members.length > MOST_NAMED ? say('chipMore', { members: listed, count: members.length }) : listed
      return except ? say('chipExcept', { members: text }) : text
    }
    case 'number': {
      const show = (value: number | undefined) => (value === undefined ? '' : number(value, language))
      if (filter.compare === 'absent' || filter.compare === 'present') return presence(filter.compare, say)
      if (filter.compare === 'between') return say('chipBetween', { from: show(filter.value), to: show(filter.upTo) })
      return `${NUMBER_SIGNS[filter.compare]} ${show(filter.value)}`
    }
    case 'date': {
      if (filter.compare === 'absent' || filter.compare === 'present') return presence(filter.compare, say)
      if (filter.compare === 'between') return say('chipBetween', { from: filter.value ?? '', to: filter.upTo ?? '' })
      return `${say(`date_${filter.compare}`)} ${filter.value ?? ''}`
    }
    case 'text':
      if (filter.compare === 'absent' || filter.compare === 'present') return presence(filter.compare, say)
      return `${say(filter.compare)} ${quotes(filter.text ?? '', language)}`
    case 'exact':
      return say('exactChip')
  }
}

/** A member as rows show it: the title of a code, the name of a county, the value itself. */
export function memberText(
  { form, regions, language, say }: FilterView,
  column: string,
  member: string | null,
): string {
  if (member === null) return say('absent')
  if (column === 'region') return regionName(regions, member, language)
  if (column === 'period') return periodLabel(member, language)
  const list = form.columns.find(({ name }) => name === column)?.list
  const found = list == null ? undefined : form.lists[list]?.find(({ code }) => code === member)
  return found === undefined ? member : textOf(found.title, language)
}

/** The title of a column of rows. */
export function columnTitle(
  { form, language }: Pick<FilterView, 'form' | 'language'>,
  column: string,
  period: string,
): string {
  if (column === 'period') return period
  const found = form.columns.find(({ name, type }) => name === column || (column === 'region' && type === 'region'))
  return found === undefined ? column : textOf(found.title, language)
}

const NUMBER_SIGNS = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const

function presence(compare: 'absent' | 'present', say: SayRows): string {
  return say(compare === 'absent' ? 'isAbsent' : 'isPresent')
}

function number(value: number, language: Language): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 2, language)
}

function quotes(text: string, language: Language): string {
  return language === 'en' ? `“${text}”` : `“${text}”`
}
