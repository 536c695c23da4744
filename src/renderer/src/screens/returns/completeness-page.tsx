import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Skeleton } from 'antd'
import { useState } from 'react'
import type { Completeness, RegionView } from '#contract'
import { useImportDesk } from '../../api/import-desk.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { copyText } from '../../parts/copy-text.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { periodLabel } from '../../parts/format.ts'
import { formTitle } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { useCounts } from '../../words/counts.ts'
import { returnsWords } from '../../words/returns.ts'
import { textOf, useWords } from '../../words/words.ts'
import { CompletenessHead } from './completeness-head.tsx'
import { missingIn, overdueList } from './overdue-list.ts'

/** County by return: filed or missing in the period of the top bar. */
export function CompletenessPage({ onFiled }: { onFiled(form: string, region: string): void }) {
  const say = useWords(returnsWords)
  const count = useCounts()
  const scope = useScope()
  const { message } = App.useApp()
  const [onlyMissing, setOnlyMissing] = useState(false)
  const answer = useAnswer('intake', 'completeness', scope.period === '' ? null : { period: scope.period })
  if (answer.error !== null) return <ProblemAlert problem={answer.error} onAgain={() => void answer.refetch()} />
  if (scope.period === '') return <EmptyState title={say('nothing-yet')} hint={say('nothing-yet-hint')} />
  if (answer.data === undefined) return <Skeleton active className="returns-loading" />

  const { forms } = answer.data
  const inScope = scope.allRegions.filter(({ code }) => scope.regions.length === 0 || scope.regions.includes(code))
  const shown = inScope.filter(({ code }) => !onlyMissing || forms.some((form) => form.missing.includes(code)))

  function copy(completeness: Completeness) {
    const titles = { county: say('county'), form: say('form'), period: say('period') }
    copyText(overdueList(completeness, inScope, titles, scope))
    void message.success(say('copied'))
  }

  return (
    <div className="returns-completeness">
      <div className="returns-tools">
        <Checkbox checked={onlyMissing} onChange={(event) => setOnlyMissing(event.target.checked)}>
          {say('only-missing')}
        </Checkbox>
        <Button icon={<CopyOutlined />} onClick={() => copy(answer.data)}>
          {say('copy-missing')}
        </Button>
        {scope.regions.length > 0 && (
          <span className="soft">{say('of-scope', { counties: count('counties', inScope.length) })}</span>
        )}
      </div>
      <div className="returns-matrix-scroll">
        <table className="returns-matrix">
          <CompletenessHead forms={forms} regions={inScope} />
          <tbody>
            {shown.map((region) => (
              <CountyLine key={region.code} region={region} completeness={answer.data} onFiled={onFiled} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

interface CountyLineProps {
  readonly region: RegionView
  readonly completeness: Completeness
  onFiled(form: string, region: string): void
}

function CountyLine({ region, completeness, onFiled }: CountyLineProps) {
  const say = useWords(returnsWords)
  const scope = useScope()
  const desk = useImportDesk()
  const { language } = scope
  const county = textOf(region.name, language)
  const missing = missingIn(completeness, region.code).length

  function importIt(form: string) {
    if (desk.stage.at === 'choosing' || desk.stage.at === 'kept') {
      desk.startOver()
      desk.setHints({ form, period: completeness.period, region: region.code })
    }
    scope.open('import')
  }

  return (
    <tr>
      <th scope="row">
        {county} <span className="soft">{region.code}</span>
      </th>
      {completeness.forms.map(({ form, filed }) => {
        const isFiled = filed.includes(region.code)
        const values = {
          county,
          form: formTitle(scope.forms, form, language),
          period: periodLabel(completeness.period, language),
        }
        return (
          <td key={form}>
            <button
              type="button"
              className={isFiled ? 'filed' : 'missing'}
              title={say(isFiled ? 'to-submission' : 'to-import', values)}
              onClick={() => (isFiled ? onFiled(form, region.code) : importIt(form))}
            >
              {isFiled && <CheckOutlined aria-hidden />} {say(isFiled ? 'filed' : 'missing')}
            </button>
          </td>
        )
      })}
      <td className={missing === 0 ? 'soft' : 'missing-count'}>
        {missing === 0 ? say('complete') : say('missing-count', { count: missing })}
      </td>
    </tr>
  )
}
