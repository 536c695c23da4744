import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Listy, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import type { MembersFilter, MembersPage, RowsQuery } from '#contract'
import type { RowsDoors } from '../doors.ts'
import { formatNumber } from '../format.ts'
import { ProblemAlert } from '../problem-alert.tsx'
import { useDelayed } from '../use-delayed.ts'
import { type FilterView, memberText } from './filter-text.ts'
import { choiceOf, everyMember, inverted, isChosen, noMember, toFilter, withMembers } from './member-choice.ts'

export interface MemberFilterProps {
  readonly view: FilterView
  readonly column: string
  readonly query: RowsQuery
  readonly doors: RowsDoors
  readonly filter: MembersFilter | undefined
  /** `apply`: it is to hold at once. */
  readonly onChange: (filter: MembersFilter | undefined, apply?: boolean) => void
}

/** As many as the core gives at a time. */
const MOST_LISTED = 10_000

const LIST_HEIGHT = 234

/** The values of a column with their rows, to be ticked; found by Chinese, pinyin or initials. */
export function MemberFilter({ view, column, query, doors, filter, onChange }: MemberFilterProps) {
  const { say, language } = view
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<'value' | 'rows'>('value')
  const find = useDelayed(typed.trim(), 200)
  const { page, problem } = useMembers(doors, { ...query, column, find, order, limit: MOST_LISTED })
  const choice = choiceOf(filter)
  const change = (next: typeof choice) => onChange(toFilter(next))
  const found = page?.members.map(({ value }) => value) ?? []
  // What is typed narrows what the buttons do, as long as everything found is listed.
  const some = find === '' || page === null || page.total > found.length ? null : found
  // The buttons wait for the list that belongs to what is typed.
  const settled = typed.trim() === find && page !== null
  const pickFound = () =>
    settled && some !== null && some.length > 0 && onChange({ kind: 'members', members: some }, true)
  const show = (number: number) => formatNumber(number, 0, language)

  return (
    <div className="member-filter">
      <Input
        allowClear
        autoFocus
        size="small"
        prefix={<SearchOutlined />}
        placeholder={say('find')}
        aria-label={say('find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={pickFound}
      />
      <div className="member-filter-tools">
        <Button
          size="small"
          type="link"
          disabled={!settled}
          onClick={() => change(some ? withMembers(choice, some, true) : everyMember)}
        >
          {say('all')}
        </Button>
        <Button
          size="small"
          type="link"
          disabled={!settled}
          onClick={() => change(some ? withMembers(choice, some, false) : noMember)}
        >
          {say('none')}
        </Button>
        <Button size="small" type="link" disabled={!settled} onClick={() => change(inverted(choice, some))}>
          {say('invert')}
        </Button>
        <Segmented
          size="small"
          value={order}
          onChange={setOrder}
          options={[
            { value: 'value' as const, label: say('byValue') },
            { value: 'rows' as const, label: say('byRows') },
          ]}
        />
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      <div className="member-filter-list">
        {page === null && problem === null && <p>{say('counting')}</p>}
        {page?.tooMany === true && <p>{say('tooMany')}</p>}
        {page !== null && !page.tooMany && page.members.length === 0 && <p>{say('noValue')}</p>}
        {page !== null && page.members.length > 0 && (
          <Listy
            virtual
            height={LIST_HEIGHT}
            items={[...page.members]}
            rowKey={({ value }) => value ?? ' '}
            itemRender={({ value, rows }) => (
              <Checkbox
                checked={isChosen(choice, value)}
                onChange={({ target }) => change(withMembers(choice, [value], target.checked))}
              >
                <span title={memberText(view, column, value)}>{memberText(view, column, value)}</span>
                <i>{show(rows)}</i>
              </Checkbox>
            )}
          />
        )}
      </div>
      {page !== null && page.total > found.length && (
        <p className="member-filter-more">{say('listed', { total: show(page.total), shown: show(found.length) })}</p>
      )}
    </div>
  )
}

/** The list as it is asked for now; a late answer to an older question is dropped, and the question cancelled. */
function useMembers(doors: RowsDoors, query: Parameters<RowsDoors['members']>[0]) {
  const [page, setPage] = useState<MembersPage | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const key = JSON.stringify(query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the query
  useEffect(() => {
    let late = false
    const job = crypto.randomUUID()
    setProblem(null)
    doors.members(query, { job }).then(
      (answer) => !late && setPage(answer),
      (thrown: unknown) => !late && setProblem(thrown),
    )
    return () => {
      late = true
      doors.cancel(job)
    }
  }, [key])
  return { page, problem }
}
