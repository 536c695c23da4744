import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { AuditPage } from '#contract'
import { ask } from '../../api/client.ts'
import { toChosenFile } from '../../api/to-chosen-file.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { ExportButton } from '../../parts/export-button.tsx'
import { auditWords } from '../../words/audit.ts'
import { frameWords } from '../../words/frame.ts'
import { textOf, useLanguage, useWords } from '../../words/words.ts'
import { type AuditFilter, everything, isNarrowed, toQuery } from './audit-filter.ts'

export interface AuditToolsProps {
  readonly filter: AuditFilter
  readonly page: AuditPage
  /** Grows when the filter is lifted, so that fields are drawn anew. */
  readonly lifted: number
  onFilter(filter: AuditFilter): void
  onLift(filter: AuditFilter): void
  onVerify(): void
}

/** What to show of the audit, and what to do with it. */
export function AuditTools({ filter, page, lifted, onFilter, onLift, onVerify }: AuditToolsProps) {
  const say = useWords(auditWords)
  const title = useWords(frameWords)('audit')
  const language = useLanguage()

  return (
    <div className="audit-tools">
      <Input.Search
        key={`find ${lifted}`}
        className="audit-find"
        allowClear
        defaultValue={filter.find}
        placeholder={say('find')}
        aria-label={say('find')}
        onSearch={(find) => onFilter({ ...filter, find: find.trim() })}
      />
      <Select
        className="audit-people"
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        placeholder={say('all-people')}
        aria-label={say('people')}
        value={[...filter.who]}
        options={page.people.map((name) => ({ value: name, label: name }))}
        onChange={(who) => onFilter({ ...filter, who })}
      />
      <Select
        className="audit-verbs"
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        placeholder={say('all-verbs')}
        aria-label={say('verbs')}
        value={[...filter.verbs]}
        optionFilterProp="label"
        options={page.verbs.map((each) => ({ value: each.verb, label: textOf(each.title, language) }))}
        onChange={(verbs) => onFilter({ ...filter, verbs })}
      />
      <span className="soft">{say('since')}</span>
      <DayInput
        key={`since ${lifted}`}
        value={filter.since}
        label={say('since')}
        onDay={(since) => onFilter({ ...filter, since })}
      />
      <span className="soft">{say('until')}</span>
      <DayInput
        key={`until ${lifted}`}
        value={filter.until}
        label={say('until')}
        onDay={(until) => onFilter({ ...filter, until })}
      />
      {isNarrowed(filter) && (
        <Button type="link" size="small" onClick={() => onLift(everything)}>
          {say('clear')}
        </Button>
      )}
      <span className="audit-gap" />
      <Button icon={<SafetyCertificateOutlined />} onClick={onVerify}>
        {say('verify')}
      </Button>
      <ExportButton
        disabled={page.total === 0}
        onExport={() =>
          toChosenFile(`${title}.xlsx`, (to) => ask('reports', 'audit', { query: toQuery(filter), language, to }))
        }
      />
    </div>
  )
}
