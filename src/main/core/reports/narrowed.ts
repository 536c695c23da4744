import type { ColumnFilter, FormView, Language, RowsQuery } from '#contract'
import type { Labels } from './labels.ts'

/** Members named at most; a report names more of them than a screen has room for. */
const MOST_NAMED = 20

/** Which rows a report was narrowed to, in words; `null`: to none. What was typed to find a person is not told. */
export function narrowedText(
  { filters, where, search }: RowsQuery,
  form: FormView,
  labels: Labels,
  language: Language,
): string | null {
  const titleOf = (name: string) => {
    const column = form.columns.find((one) => one.name === name || (name === 'region' && one.type === 'region'))
    return column === undefined ? labels.dimension(name) : language === 'en' ? column.title.en : column.title.zh
  }
  const named = (name: string, members: readonly (string | null)[]) => {
    const texts = members
      .slice(0, MOST_NAMED)
      .map((member) => (member === null ? WORDS[language].absent : labels.member(name, member)))
    const listed = texts.join(language === 'en' ? ', ' : '、')
    return members.length > MOST_NAMED ? `${listed} … (${members.length})` : listed
  }
  const parts = [
    ...Object.entries(filters ?? {}).map(([name, members]) => `${titleOf(name)} = ${named(name, members)}`),
    ...Object.entries(where ?? {}).map(
      ([name, filter]) => `${titleOf(name)} ${filterText(filter, language, (members) => named(name, members))}`,
    ),
    ...((search ?? '').trim() === '' ? [] : [`${WORDS[language].search} “${search?.trim()}”`]),
  ]
  if (parts.length === 0) return null
  return `${WORDS[language].narrowed}${parts.join(language === 'en' ? '; ' : '；')}`
}

function filterText(
  filter: ColumnFilter,
  language: Language,
  named: (members: readonly (string | null)[]) => string,
): string {
  const words = WORDS[language]
  switch (filter.kind) {
    case 'members':
      return `${filter.except ? '≠' : '='} ${named(filter.members)}`
    case 'exact':
      return words.exact
    case 'text': {
      if (filter.compare === 'absent' || filter.compare === 'present') return words[filter.compare]
      return `${words[filter.compare]} “${filter.text ?? ''}”`
    }
    default: {
      const { compare, value, upTo } = filter
      if (compare === 'absent' || compare === 'present') return words[compare]
      if (compare === 'between') return `${value ?? ''} – ${upTo ?? ''}`
      return `${SIGNS[compare]} ${value ?? ''}`
    }
  }
}

const SIGNS = {
  '=': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  in: '=',
  before: '<',
  after: '>',
} as const

const WORDS = {
  'zh-CN': {
    narrowed: '筛选：',
    search: '查找',
    absent: '空缺',
    present: '不空缺',
    exact: '等于所输入的完整内容',
    contains: '包含',
    lacks: '不包含',
    begins: '开头是',
    equals: '等于',
    differs: '不等于',
  },
  en: {
    narrowed: 'Filtered: ',
    search: 'search',
    absent: 'absent',
    present: 'not absent',
    exact: 'equals what was typed',
    contains: 'contains',
    lacks: 'does not contain',
    begins: 'begins with',
    equals: 'equals',
    differs: 'differs from',
  },
} as const
