import { Button, Select } from 'antd'
import type { ReviewState, SubmissionView } from '#contract'
import { periodLabel } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { stateTerms } from '../../words/intake-terms.ts'
import { returnsWords } from '../../words/returns.ts'
import { reviewStateTerms } from '../../words/review-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { allSubmissions, type SubmissionFilter } from './submission-filter.ts'
import type { SubmissionsPageProps } from './submissions-page.tsx'

const states: readonly SubmissionView['state'][] = ['current', 'superseded', 'sent-back', 'undone']

const reviews: readonly ReviewState[] = ['draft', 're-sent', 'checked', 'in-review', 'accepted', 'sent-back']

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
        options={states.map((state) => ({ value: state, label: textOf(stateTerms[state], language) }))}
        onChange={(state: SubmissionView['state'] | undefined) => set({ state: state ?? null })}
        style={{ width: 130 }}
      />
      <Select
        allowClear
        aria-label={say('review')}
        placeholder={say('all-reviews')}
        value={filter.review}
        options={reviews.map((review) => ({ value: review, label: textOf(reviewStateTerms[review], language) }))}
        onChange={(review: ReviewState | undefined) => set({ review: review ?? null })}
        style={{ width: 150 }}
      />
      {filtering && (
        <Button type="link" onClick={() => onFilter(allSubmissions)}>
          {say('show-all')}
        </Button>
      )}
    </div>
  )
}
