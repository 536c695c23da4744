import { FileAddOutlined, FolderOpenOutlined, SearchOutlined } from '@ant-design/icons'
import { Input, Select } from 'antd'
import { MayButton } from '../../parts/may-button.tsx'
import { useScope } from '../../parts/scope.tsx'
import { severityTerms } from '../../words/checks.ts'
import { originTerms } from '../../words/form-terms.ts'
import { rulesWords } from '../../words/rules.ts'
import { textOf, useWords } from '../../words/words.ts'
import type { RuleFilter } from './rule-filter.ts'

export interface RulesBarProps {
  readonly find: string
  readonly filter: RuleFilter
  readonly count: number
  readonly onFind: (find: string) => void
  readonly onFilter: (filter: RuleFilter) => void
  readonly onCreate: () => void
  readonly onRead: () => void
}

/** Search, filters, and the ways to a new rule. */
export function RulesBar({ find, filter, count, onFind, onFilter, onCreate, onRead }: RulesBarProps) {
  const say = useWords(rulesWords)
  const { forms, language } = useScope()
  const choice = <Name extends keyof RuleFilter>(
    name: Name,
    options: readonly { readonly value: RuleFilter[Name]; readonly label: string }[],
  ) => (
    <Select<RuleFilter[Name]>
      className={`rules-${name}`}
      aria-label={say(name)}
      value={filter[name]}
      popupMatchSelectWidth={false}
      options={[
        {
          value: '' as RuleFilter[Name],
          label: `${say(name)}：${say('all')}`.replace('：', language === 'en' ? ': ' : '：'),
        },
        ...options,
      ]}
      onChange={(value) => onFilter({ ...filter, [name]: value })}
    />
  )
  const terms = <Code extends string>(all: Readonly<Record<Code, Parameters<typeof textOf>[0]>>) =>
    (Object.keys(all) as Code[]).map((value) => ({ value, label: textOf(all[value], language) }))

  return (
    <div className="rules-bar">
      <Input
        className="rules-search"
        allowClear
        prefix={<SearchOutlined />}
        placeholder={say('search')}
        aria-label={say('search')}
        value={find}
        onChange={({ target }) => onFind(target.value)}
      />
      {choice(
        'form',
        forms.map((form) => ({ value: form.code, label: textOf(form.title, language) })),
      )}
      {choice('severity', terms(severityTerms))}
      {choice('origin', terms(originTerms))}
      {choice('state', [
        { value: 'on', label: say('on') },
        { value: 'off', label: say('off') },
      ])}
      <span className="soft rules-count" role="status">
        {say('count', { count })}
      </span>
      <span className="rules-gap" />
      <MayButton verb="rules.add" icon={<FolderOpenOutlined />} onClick={onRead}>
        {say('read-file')}
      </MayButton>
      <MayButton verb="rules.add" type="primary" icon={<FileAddOutlined />} onClick={onCreate}>
        {say('create')}
      </MayButton>
    </div>
  )
}
