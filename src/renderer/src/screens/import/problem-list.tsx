import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Listy, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { IntakeProblem, Severity } from '#contract'
import { copyText } from '../../parts/copy-text.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { intakeSentence } from '../../parts/intake-sentence.ts'
import { useScope } from '../../parts/scope.tsx'
import { useHeight } from '../../parts/use-height.ts'
import { severityTerms } from '../../words/intake-terms.ts'
import { sheetWords } from '../../words/sheet.ts'
import { textOf, useWords } from '../../words/words.ts'
import './problem-list.css'

export interface ProblemListProps {
  readonly problems: readonly IntakeProblem[]
  /** How many there are, listed or not. */
  readonly count: number
  readonly file: string
  readonly sheet: string
  readonly form: string | null
  /** What a person can do about a problem, beside it. */
  answerTo?(problem: IntakeProblem): ReactNode
}

const order: readonly Severity[] = ['error', 'warning', 'note']
const colours: Readonly<Record<Severity, string>> = { error: 'red', warning: 'gold', note: 'default' }

/** What is wrong, where, and what to do, gravest first; copied as a list it can be sent back to the county. */
export function ProblemList({ problems, count, file, sheet, form, answerTo }: ProblemListProps) {
  const say = useWords(sheetWords)
  const scope = useScope()
  const { message } = App.useApp()
  const [box, height] = useHeight<HTMLDivElement>()
  const lines = order.flatMap((severity) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map((problem, index) => ({
        key: `${severity}${index}`,
        severity,
        problem,
        term: textOf(severityTerms[severity], scope.language),
        cell: problem.cell ?? '',
        text: intakeSentence(problem, form, scope),
      })),
  )

  function copy() {
    const head = [say('file'), say('sheet'), say('cell'), say('severity'), say('problem')]
    const body = lines.map((line) => [file, sheet, line.cell, line.term, line.text])
    copyText([head, ...body].map((cells) => cells.map(oneLine).join('\t')).join('\r\n'))
    void message.success(say('copied'))
  }

  return (
    <div className="problem-list">
      {lines.length > 0 && (
        <div className="detail-line">
          <Button icon={<CopyOutlined />} onClick={copy}>
            {say('copy-problems')}
          </Button>
          {count > problems.length && <span>{say('problems-listed', { shown: problems.length, all: count })}</span>}
        </div>
      )}
      <div ref={box} className="problem-list-body">
        {lines.length === 0 && <EmptyState title={say('no-problems')} />}
        {height > 0 && lines.length > 0 && (
          <Listy
            virtual
            height={height}
            items={lines}
            rowKey="key"
            itemRender={(line: (typeof lines)[number]) => (
              <div className="problem-line">
                <Tag color={colours[line.severity]}>{line.term}</Tag>
                <code>{line.cell}</code>
                <span>
                  {line.text} {answerTo?.(line.problem)}
                </span>
              </div>
            )}
          />
        )}
      </div>
    </div>
  )
}

function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ')
}
