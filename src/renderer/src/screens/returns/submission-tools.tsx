import { Button, Select } from 'antd'
import type { Label } from '#contract'
import { periodLabel } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { stateTerms } from '../../words/intake-terms.ts'
import { returnsWords } from '../../words/returns.ts'
import { reviewStateTerms } from '../../words/review-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { allSubmissions, type ListedState, type SubmissionFilter } from './submission-filter.ts'
import type { SubmissionsPageProps } from './submissions-page.tsx'

const states: readonly ListedState[] = [
  'current',
  'draft',
  're-sent',
  'checked',
  'in-review',
  'accepted',
  'sent-back',
  'superseded',
  'undone',
]

const terms: Readonly<Record<ListedState, Label>> = { ...stateTerms, ...reviewStateTerms }

/** Filters over the list of submissions; what is filtered can be lifted with one click. */
export function SubmissionTools({ filter, onFilter }: SubmissionsPageProps) {
  const say = useWords(returnsWords)
  const { forms, allRegions, periods, language } = useScope()
  const set = (part: Partial<SubmissionFilter>) => onFilter({ ...filter, ...part })
  const filtering = Object.values(filter).some((value) => value !== null)

  return (
    <div className="returns-tools">
      <Select
        allowClear
        aria-label={say('form')}
        placeholder={say('all-forms')}
        value={filter.form}
        options={forms.map(({ code, title }) => ({ value: code, label: textOf(title, language) }))}
        onChange={(form: string | undefined) => set({ form: form ?? null })}
        style={{ width: 230 }}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'search' }}
        aria-label={say('county')}
        placeholder={say('all-counties')}
        value={filter.region}
        options={allRegions.map(({ code, name }) => ({
          value: code,
          label: textOf(name, language),
          search: `${code} ${name.zh} ${name.en}`,
        }))}
        onChange={(region: string | undefined) => set({ region: region ?? null })}
        style={{ width: 160 }}
        popupMatchSelectWidth={false}
      />
      <Select
        allowClear
        aria-label={say('period')}
        placeholder={say('period')}
        value={filter.period === '' ? null : filter.period}
        options={[...periods].reverse().map((period) => ({ value: period, label: periodLabel(period, language) }))}
        onChange={(period: string | undefined) => set({ period: period ?? null })}
        style={{ width: 120 }}
      />
      <Select
        allowClear
        aria-label={say('state')}
        placeholder={say('all-states')}
        value={filter.state}
        options={states.map((state) => ({ value: state, label: textOf(terms[state], language) }))}
        onChange={(state: ListedState | undefined) => set({ state: state ?? null })}
        style={{ width: 140 }}
        popupMatchSelectWidth={false}
      />
      {filtering && (
        <Button type="link" onClick={() => onFilter(allSubmissions)}>
          {say('show-all')}
        </Button>
      )}
    </div>
  )
}
