import { Skeleton, Tag } from 'antd'
import type { Finding, FormView, IntakeProblem, RowDetail, Severity } from '#contract'
import { severityTerms } from '../words/intake-terms.ts'
import { rowsGridWords } from '../words/rows-grid.ts'
import { textOf, useWords } from '../words/words.ts'
import { momentLabel, periodLabel } from './format.ts'
import { intakeSentence } from './intake-sentence.ts'
import { ProblemAlert } from './problem-alert.tsx'
import './row-story.css'
import { useScope } from './scope.tsx'

export interface RowStoryProps {
  readonly form: FormView
  /** `null` while it is being read. */
  readonly detail: RowDetail | null
  readonly problem: unknown
  readonly onColumn: (column: string) => void
}

const COLOURS: Readonly<Record<Severity, string>> = { error: 'red', warning: 'gold', note: 'default' }

/** What was found of a row, and what was sent under the same key before and after. */
export function RowStory({ form, detail, problem, onColumn }: RowStoryProps) {
  const scope = useScope()
  const say = useWords(rowsGridWords)
  if (problem !== null) return <ProblemAlert problem={problem} />
  if (detail === null) return <Skeleton active title={false} paragraph={{ rows: 3 }} />
  const titleOf = (name: string) => {
    const column = form.columns.find((one) => one.name === name)
    return column === undefined ? name : textOf(column.title, scope.language)
  }
  return (
    <>
      <section className="row-story">
        <h3>{say('findings')}</h3>
        {detail.findings.length === 0 && <p>{say('noFindings')}</p>}
        <ul>
          {detail.findings.map((finding) => (
            <li key={finding.finding}>
              <button
                type="button"
                disabled={finding.kept === null}
                onClick={() => finding.kept !== null && onColumn(finding.kept.column)}
              >
                <Tag color={COLOURS[finding.severity]}>{textOf(severityTerms[finding.severity], scope.language)}</Tag>
                {intakeSentence(toProblem(finding), form.code, scope)}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="row-story">
        <h3>{say('history')}</h3>
        {detail.history.length === 0 && <p>{say(detail.keyed ? 'noHistory' : 'noKey')}</p>}
        <ul>
          {detail.history.map((one) => (
            <li key={`${one.row.submission}:${one.row.row}:${one.row.block}`}>
              <b>
                {periodLabel(one.row.period, scope.language)} · {say('version', { version: one.version })}
              </b>
              <Tag color={one.state === 'current' ? 'green' : 'default'}>{say(one.state)}</Tag>
              <span>
                {one.file} · {momentLabel(one.importedAt)}
              </span>
              <span className="row-story-differs">
                {one.differs.length === 0
                  ? say('same')
                  : say('otherIn', {
                      columns: one.differs
                        .map((name) => `${titleOf(name)} ${String(one.row.values[name] ?? '—')}`)
                        .join(scope.language === 'en' ? ', ' : '、'),
                    })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function toProblem({ code, severity, message, details }: Finding): IntakeProblem {
  return { code, severity, message, details }
}
