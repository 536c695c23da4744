import { Select } from 'antd'
import type { SubmissionView } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { periodLabel } from '../../parts/format.ts'
import { baseName, regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { compareWords } from '../../words/compare.ts'
import { stateTerms } from '../../words/intake-terms.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface VersionSelectProps {
  readonly label: string
  readonly value: SubmissionView
  /** The other side: its own versions come first. */
  readonly near: SubmissionView
  onChoose(submission: number): void
}

/** Any submission of the form, the versions of the same county and period first. */
export function VersionSelect({ label, value, near, onChoose }: VersionSelectProps) {
  const say = useWords(compareWords)
  const { allRegions, language } = useScope()
  const all = useAnswer('intake', 'submissions', { form: value.form })
  const listed = all.data ?? [value]
  const isNear = ({ region, period }: SubmissionView) => region === near.region && period === near.period
  const stateOf = ({ state }: SubmissionView) =>
    state === 'current' ? '' : ` · ${textOf(stateTerms[state], language)}`

  const own = (each: SubmissionView) => ({
    value: each.submission,
    short: say('version', { version: each.version }),
    label: `${say('version-of', { version: each.version, arrived: each.arrivedOn, file: baseName(each.file) })}${stateOf(each)}`,
  })
  const other = (each: SubmissionView) => {
    const place = `${regionName(allRegions, each.region, language)} · ${periodLabel(each.period, language)}`
    return {
      value: each.submission,
      short: `${place} · ${say('version', { version: each.version })}`,
      label: `${place} · ${say('version', { version: each.version })}${stateOf(each)}`,
    }
  }
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      prefix={<span className="soft">{label}</span>}
      value={value.submission}
      optionLabelProp="short"
      popupMatchSelectWidth={460}
      options={[
        { label: say('same-place'), options: listed.filter(isNear).map(own) },
        { label: say('others'), options: listed.filter((each) => !isNear(each)).map(other) },
      ].filter(({ options }) => options.length > 0)}
      onChange={onChoose}
      style={{ minWidth: 150, maxWidth: 280 }}
    />
  )
}
