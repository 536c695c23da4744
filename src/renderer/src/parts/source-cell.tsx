import { Skeleton, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { FormView, Language, Trace } from '#contract'
import { adjustmentWords } from '../words/adjustments.ts'
import { reasonWords, sourceWords } from '../words/source.ts'
import { textOf, useWords } from '../words/words.ts'
import { valueText } from './adjusted-text.ts'
import { formatNumber, momentLabel, periodLabel, withUnit } from './format.ts'
import { regionName } from './names.ts'
import { ProblemAlert } from './problem-alert.tsx'
import { useScope } from './scope.tsx'
import type { FoundTrace } from './use-trace.ts'

export interface SourceCellProps {
  readonly found: FoundTrace
  readonly form: FormView
  readonly column: string
}

/** One cell of a workbook a county sent: where it is, what stood there, what was kept and why. */
export function SourceCell({ found: { trace, problem }, form, column }: SourceCellProps) {
  const { language, allRegions } = useScope()
  const say = useWords(sourceWords)
  const reason = useWords(reasonWords)
  const adjusted = useWords(adjustmentWords)
  if (problem !== null) return <ProblemAlert problem={problem} />
  if (trace === null) return <Skeleton active title={false} paragraph={{ rows: 6 }} />

  return (
    <dl className="source-cell">
      <Fact name={say('file')} value={trace.file} />
      <Fact name={say('sheet')} value={trace.sheet} />
      <Fact
        name={say('cell')}
        value={trace.cell === '' ? say('noCell') : <strong className="source-address">{trace.cell}</strong>}
      />
      <Fact
        name={say('sent')}
        value={trace.sent === null || trace.sent === '' ? <i>{say('emptyCell')}</i> : trace.sent}
      />
      <Fact
        name={say('kept')}
        value={trace.kept === null ? <i>{say('absent')}</i> : keptText(trace, form, column, language)}
      />
      {trace.adjustment !== null && (
        <Fact
          name={adjusted('value')}
          value={
            <>
              <strong>{adjustedText(form, column, trace.adjustment.new, language)}</strong>
              <br />
              <span className="soft">
                {trace.adjustment.reason} · {trace.adjustment.by} · {momentLabel(trace.adjustment.at)}
              </span>
            </>
          }
        />
      )}
      <Fact
        name={say('why')}
        value={
          trace.why.length === 0
            ? say(isDropped(trace) ? 'keptAbsent' : 'unchanged')
            : trace.why.map((why) => <Tag key={why}>{reason(why)}</Tag>)
        }
      />
      <Fact name={say('county')} value={regionName(allRegions, trace.region, language)} />
      <Fact name={say('period')} value={periodLabel(trace.period, language)} />
      <Fact name={say('version')} value={say('versionValue', { version: trace.version })} />
      <Fact name={say('importedAt')} value={momentLabel(trace.importedAt)} />
      <Fact name={say('fingerprint')} value={<code className="source-fingerprint">{trace.sha256}</code>} />
    </dl>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** Something stood there and none of it is kept. */
function isDropped({ kept, sent }: Trace): boolean {
  return kept === null && sent !== null && sent !== ''
}

function adjustedText(form: FormView, name: string, value: string | number | null, language: Language): string {
  const unit = form.columns.find((one) => one.name === name)?.unit ?? null
  const text = valueText(form, name, value, language)
  return unit === null || typeof value !== 'number' ? text : withUnit(text, textOf(unit, language))
}

function keptText(trace: Trace, form: FormView, column: string, language: Language): string {
  const found = form.columns.find((one) => one.name === column)
  if (typeof trace.kept !== 'number' || found === undefined || found.type === 'year') return String(trace.kept)
  // In full, for this is the place where nothing is rounded away.
  const shown = Number.isInteger(trace.kept)
    ? formatNumber(trace.kept, 0, language)
    : trace.kept.toLocaleString(language, { maximumFractionDigits: 10 })
  return found.unit === null ? shown : withUnit(shown, textOf(found.unit, language))
}
