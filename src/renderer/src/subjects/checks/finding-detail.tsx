import { CloseOutlined } from '@ant-design/icons'
import { Button, Tag, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CheckFinding, Language, Operand } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { momentLabel, periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { SourceCell } from '../../parts/source-cell.tsx'
import '../../parts/source-drawer.css'
import { checkWords, comparisonTerms, severityTerms } from '../../words/checks.ts'
import { textOf, useWords } from '../../words/words.ts'
import { CheckOperands } from './check-operands.tsx'
import { type ComparisonLook, differenceText, expectedText, labelText } from './check-text.ts'

export interface FindingDetailProps {
  readonly finding: CheckFinding
  readonly title: string
  /** Text of its rule. */
  readonly rule: string | undefined
  readonly actions?: ReactNode
  readonly onClose: () => void
}

/** One finding: what is wrong, the values compared, what was expected, and the cell each value comes from. */
export function FindingDetail({ finding, title, rule, actions, onClose }: FindingDetailProps) {
  const say = useWords(checkWords)
  const { language, forms, allRegions } = useScope()
  const [picked, setPicked] = useState<Operand | null>(null)
  const { severity, region, period, file, sheet, label, row, operands } = finding
  const form = forms.find(({ code }) => code === finding.form)
  const chosen = operands.find((one) => one.name === picked?.name) ?? firstPlaced(finding)
  const place = chosen === undefined ? ownPlace(finding) : chosen.place
  const trace = useAnswer(
    'figures',
    'trace',
    place && { submission: place.submission, row: place.row, block: place.block, column: place.column },
  )
  const home = place === null ? undefined : forms.find(({ code }) => code === place.form)

  return (
    <aside className="check-detail" aria-label={title}>
      <header>
        <Tag color={severity === 'error' ? 'error' : 'warning'}>{textOf(severityTerms[severity], language)}</Tag>
        <h2>{title}</h2>
        <Tooltip title={say('close')}>
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label={say('close')} onClick={onClose} />
        </Tooltip>
      </header>
      <p className="check-message">{textOf(finding.message, language) || finding.message.zh}</p>
      <p className="soft check-where">
        {[
          regionName(allRegions, region, language),
          formTitle(forms, finding.form, language),
          periodLabel(period, language),
          ...(file === null ? [] : [file]),
          ...(sheet === null ? [] : [sheet]),
          labelText(label, form, language) || (row === null ? say('sum-of-rows') : say('sheet-row', { row })),
        ].join(' › ')}
      </p>
      <CheckOperands operands={operands} form={form} chosen={chosen} onChoose={setPicked} />
      <Expected finding={finding} look={{ form, rule }} language={language} />
      {finding.explanation !== null && (
        <blockquote className="check-explanation">
          <p>{finding.explanation.text}</p>
          <footer className="soft">
            {say('by', { by: finding.explanation.by, at: momentLabel(finding.explanation.at) })}
            {finding.explanation.copiedFrom !== null &&
              ` · ${say('copied-from', { period: periodLabel(finding.explanation.copiedFrom, language) })}`}
          </footer>
        </blockquote>
      )}
      {actions !== undefined && <div className="check-acts">{actions}</div>}
      <h3>{say('source')}</h3>
      {place === null || home === undefined ? (
        <p className="soft">{say(operands.some((one) => one.place !== null) ? 'choose-operand' : 'no-source')}</p>
      ) : (
        <SourceCell
          found={{ trace: trace.isPlaceholderData ? null : (trace.data ?? null), problem: trace.error }}
          form={home}
          column={place.column}
        />
      )}
    </aside>
  )
}

interface ExpectedProps {
  readonly finding: CheckFinding
  readonly look: ComparisonLook
  readonly language: Language
}

function Expected({ finding, look, language }: ExpectedProps) {
  const say = useWords(checkWords)
  const expected = expectedText(finding, language, look)
  const difference = differenceText(finding, language, look)
  if (expected === '' && difference === '') return null
  const term = finding.comparison === null ? say('expected') : textOf(comparisonTerms[finding.comparison], language)
  return (
    <p className="check-expected">
      {expected !== '' && (
        <span>
          {term} <strong>{expected}</strong>
        </span>
      )}
      {difference !== '' && (
        <span>
          {say('difference')} <strong>{difference}</strong>
        </span>
      )}
    </p>
  )
}

/** Where the finding itself stands: what is found of an outlier has no value with a cell. */
function ownPlace({ submission, row, block, column, form }: CheckFinding) {
  return submission === null || row === null || column === null
    ? null
    : { submission, row, block: block ?? 0, column, form }
}

/** The value the finding is shown at, else the first that stands in a cell. */
function firstPlaced({ operands, column }: CheckFinding): Operand | undefined {
  return operands.find(({ place }) => place?.column === column) ?? operands.find(({ place }) => place !== null)
}
