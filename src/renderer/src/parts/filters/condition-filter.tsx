import { Input, InputNumber, Select } from 'antd'
import type { DateFilter, NumberComparison, NumberFilter, TextFilter } from '#contract'
import type { SayRows } from './filter-text.ts'

interface ConditionProps<Filter> {
  readonly say: SayRows
  readonly filter: Filter | undefined
  readonly onChange: (filter: Filter) => void
  readonly onEnter: () => void
}

const NUMBER_WORDS = {
  '=': 'number_eq',
  '!=': 'number_ne',
  '<': 'number_lt',
  '<=': 'number_le',
  '>': 'number_gt',
  '>=': 'number_ge',
  between: 'between',
  absent: 'isAbsent',
  present: 'isPresent',
} as const

/** Equal, unequal, smaller, larger, between, absent. */
export function NumberCondition({ say, filter, onChange, onEnter }: ConditionProps<NumberFilter>) {
  const now: NumberFilter = filter ?? { kind: 'number', compare: '>=' }
  return (
    <div className="condition-filter">
      <Select<NumberComparison>
        size="small"
        value={now.compare}
        aria-label={say('condition')}
        options={entriesOf(NUMBER_WORDS).map(([value, word]) => ({ value, label: say(word) }))}
        onChange={(compare) => onChange({ ...now, compare })}
      />
      {isValued(now.compare) && (
        <InputNumber
          autoFocus
          size="small"
          aria-label={say('value')}
          placeholder={say('value')}
          value={now.value ?? null}
          onChange={(value) => onChange(without(now, 'value', value))}
          onPressEnter={onEnter}
        />
      )}
      {now.compare === 'between' && (
        <InputNumber
          size="small"
          aria-label={say('upTo')}
          placeholder={say('upTo')}
          value={now.upTo ?? null}
          onChange={(value) => onChange(without(now, 'upTo', value))}
          onPressEnter={onEnter}
        />
      )}
    </div>
  )
}

const DATE_WORDS = {
  in: 'date_in',
  before: 'date_before',
  after: 'date_after',
  between: 'between',
  absent: 'isAbsent',
  present: 'isPresent',
} as const

/** A day, a month or a year: in it, before, after, between two. */
export function DateCondition({ say, filter, onChange, onEnter }: ConditionProps<DateFilter>) {
  const now: DateFilter = filter ?? { kind: 'date', compare: 'in' }
  const field = (name: 'value' | 'upTo', label: string) => (
    <Input
      size="small"
      autoFocus={name === 'value'}
      aria-label={label}
      placeholder={say('dateHint')}
      status={now[name] === undefined || isDay(now[name]) ? '' : 'error'}
      title={now[name] === undefined || isDay(now[name]) ? '' : say('dateWrong')}
      value={now[name] ?? ''}
      onChange={({ target }) => onChange({ ...now, [name]: target.value.trim() })}
      onPressEnter={onEnter}
    />
  )
  return (
    <div className="condition-filter">
      <Select<DateFilter['compare']>
        size="small"
        value={now.compare}
        aria-label={say('condition')}
        options={entriesOf(DATE_WORDS).map(([value, word]) => ({ value, label: say(word) }))}
        onChange={(compare) => onChange({ ...now, compare })}
      />
      {isValued(now.compare) && field('value', say('condition'))}
      {now.compare === 'between' && field('upTo', say('upTo'))}
    </div>
  )
}

const TEXT_WORDS = {
  contains: 'contains',
  lacks: 'lacks',
  begins: 'begins',
  equals: 'equals',
  differs: 'differs',
  absent: 'isAbsent',
  present: 'isPresent',
} as const

/** Contains, begins with, equals, and their opposites. */
export function TextCondition({ say, filter, onChange, onEnter }: ConditionProps<TextFilter>) {
  const now: TextFilter = filter ?? { kind: 'text', compare: 'contains' }
  return (
    <div className="condition-filter">
      <Select<TextFilter['compare']>
        size="small"
        value={now.compare}
        aria-label={say('condition')}
        options={entriesOf(TEXT_WORDS).map(([value, word]) => ({ value, label: say(word) }))}
        onChange={(compare) => onChange({ ...now, compare })}
      />
      {isValued(now.compare) && (
        <Input
          autoFocus
          size="small"
          aria-label={say('text')}
          placeholder={say('text')}
          value={now.text ?? ''}
          onChange={({ target }) => onChange({ ...now, text: target.value })}
          onPressEnter={onEnter}
        />
      )}
    </div>
  )
}

/** Whether a condition says all it needs. */
export function isComplete(filter: NumberFilter | DateFilter | TextFilter): boolean {
  if (!isValued(filter.compare)) return true
  switch (filter.kind) {
    case 'number':
      return filter.value !== undefined && (filter.compare !== 'between' || filter.upTo !== undefined)
    case 'date':
      return isDay(filter.value) && (filter.compare !== 'between' || isDay(filter.upTo))
    case 'text':
      return (filter.text ?? '') !== ''
  }
}

function isValued(compare: string): boolean {
  return compare !== 'absent' && compare !== 'present'
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text)
}

function without(filter: NumberFilter, name: 'value' | 'upTo', value: number | null): NumberFilter {
  const { [name]: _, ...others } = filter
  return value === null ? others : { ...others, [name]: value }
}

function entriesOf<Words extends Record<string, string>>(words: Words): [keyof Words, Words[keyof Words]][] {
  return Object.entries(words) as [keyof Words, Words[keyof Words]][]
}
