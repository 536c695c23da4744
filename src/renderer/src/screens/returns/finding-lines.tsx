import { CommentOutlined, CopyOutlined } from '@ant-design/icons'
import { App, Button, Listy, Tag } from 'antd'
import type { Finding, IntakeProblem, Severity, SubmissionView } from '#contract'
import { copyText } from '../../parts/copy-text.ts'
import { intakeSentence } from '../../parts/intake-sentence.ts'
import { useScope } from '../../parts/scope.tsx'
import { useHeight } from '../../parts/use-height.ts'
import { findingsWords } from '../../words/findings.ts'
import { severityTerms } from '../../words/intake-terms.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface FindingLinesProps {
  readonly submission: SubmissionView
  readonly findings: readonly Finding[]
  /** Numbers of the findings that the county has explained. */
  readonly explained: ReadonlySet<number>
  readonly chosen: number | null
  onChoose(finding: Finding): void
}

const COLOURS: Readonly<Record<Severity, string>> = { error: 'red', warning: 'gold', note: 'default' }

/** One line for each finding: how grave, where, and what to do. */
export function FindingLines({ submission, findings, explained, chosen, onChoose }: FindingLinesProps) {
  const say = useWords(findingsWords)
  const scope = useScope()
  const { message } = App.useApp()
  const [box, height] = useHeight<HTMLDivElement>()
  const lines = findings.map((finding) => ({
    finding,
    key: finding.finding,
    term: textOf(severityTerms[finding.severity], scope.language),
    cell: finding.cell ?? '',
    text: intakeSentence(toProblem(finding), submission.form, scope),
  }))

  function copy() {
    const head = [say('severity'), say('cell'), say('problem')]
    const body = lines.map(({ term, cell, text }) => [term, cell, text.replace(/[\t\r\n]+/g, ' ')])
    copyText([head, ...body].map((cells) => cells.join('\t')).join('\r\n'))
    void message.success(say('copied'))
  }

  return (
    <div className="finding-lines">
      <div>
        <Button size="small" icon={<CopyOutlined />} onClick={copy}>
          {say('copy')}
        </Button>
      </div>
      <div ref={box} className="finding-lines-box">
        {height > 0 && (
          <Listy
            virtual
            height={height}
            items={lines}
            rowKey="key"
            itemRender={(line: (typeof lines)[number]) => (
              <button
                type="button"
                className="finding-line"
                aria-pressed={line.key === chosen}
                onClick={() => onChoose(line.finding)}
              >
                <Tag color={COLOURS[line.finding.severity]}>{line.term}</Tag>
                <code>{line.cell}</code>
                <span>
                  {line.text}
                  {explained.has(line.key) && (
                    <CommentOutlined className="finding-explained" title={say('explained')} />
                  )}
                </span>
              </button>
            )}
          />
        )}
      </div>
    </div>
  )
}

function toProblem({ code, severity, message, details }: Finding): IntakeProblem {
  return { code, severity, message, details }
}
