import { CalendarOutlined, CopyOutlined, FileExcelOutlined } from '@ant-design/icons'
import { App, Button, Segmented, Select } from 'antd'
import type { FilingState, RegionView } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { copyText } from '../../parts/copy-text.ts'
import { periodLabel } from '../../parts/format.ts'
import { problemSentence } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { completenessWords, filingTerms } from '../../words/completeness.ts'
import { useCounts } from '../../words/counts.ts'
import { subjectWords } from '../../words/subject.ts'
import { textOf, useWords } from '../../words/words.ts'
import { type AskedReturn, countStates, filingStates, owedBy } from './filings.ts'
import { overdueList } from './overdue-list.ts'

export interface MatrixToolsProps {
  readonly asked: readonly AskedReturn[]
  readonly regions: readonly RegionView[]
  readonly periods: readonly string[]
  readonly state: FilingState | 'owed' | null
  onPeriods(periods: readonly string[] | null): void
  onState(state: FilingState | 'owed' | null): void
  onDeadlines(): void
}

/** Which periods and which states the matrix shows, the deadlines, and the overdue list to copy or export. */
export function MatrixTools(props: MatrixToolsProps) {
  const { asked, regions, periods, state, onPeriods, onState, onDeadlines } = props
  const say = useWords(completenessWords)
  const tell = useWords(subjectWords)
  const count = useCounts()
  const scope = useScope()
  const { language } = scope
  const { message } = App.useApp()
  const deadlines = useAnswer('intake', 'deadlines', {})
  const known = [...new Set([...scope.periods, ...(deadlines.data ?? []).map(({ period }) => period)])].sort().reverse()
  const counts = countStates(asked, regions)
  const owed = regions.reduce((sum, { code }) => sum + owedBy(asked, code).length, 0)

  function copy() {
    const titles = [say('county'), say('form'), say('period'), say('due'), say('days'), say('state'), say('reason')]
    copyText(overdueList(asked, regions, titles, scope))
    void message.success(say('copied'))
  }

  async function exportIt() {
    const chosen = scope.regions.length === 0 ? {} : { regions: scope.regions }
    try {
      const made = await figureDoors.exportOverdue(say('file-name', { period: periods.join('-') }), {
        periods,
        ...chosen,
        language,
      })
      if (made !== null) void message.success(tell('exported', { file: made.file, rows: String(made.rows) }), 6)
    } catch (thrown) {
      void message.error(problemSentence(thrown, language), 8)
    }
  }

  return (
    <div className="returns-tools">
      <Select
        mode="multiple"
        aria-label={say('period')}
        placeholder={say('period')}
        maxTagCount="responsive"
        value={[...periods]}
        options={known.map((period) => ({ value: period, label: periodLabel(period, language) }))}
        onChange={(chosen: string[]) => onPeriods(chosen.length === 0 ? null : [...chosen].sort())}
        style={{ width: 200 }}
      />
      <Segmented
        value={state ?? 'all'}
        onChange={(value) => onState(value === 'all' ? null : (value as FilingState | 'owed'))}
        options={[
          { value: 'all', label: say('all') },
          ...(owed > 0 ? [{ value: 'owed', label: `${say('owed')} ${owed}` }] : []),
          ...filingStates
            .filter((each) => (counts.get(each) ?? 0) > 0)
            .map((each) => ({ value: each, label: `${textOf(filingTerms[each], language)} ${counts.get(each)}` })),
        ]}
      />
      {scope.regions.length > 0 && (
        <span className="soft">{say('of-scope', { counties: count('counties', regions.length) })}</span>
      )}
      <span className="returns-tools-gap" />
      <Button icon={<CalendarOutlined />} onClick={onDeadlines}>
        {say('deadlines')}
      </Button>
      <Button icon={<CopyOutlined />} onClick={copy} disabled={asked.length === 0}>
        {say('copy-overdue')}
      </Button>
      <Button icon={<FileExcelOutlined />} onClick={() => void exportIt()} disabled={asked.length === 0}>
        {say('export-overdue')}
      </Button>
    </div>
  )
}
