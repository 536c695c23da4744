import { Select } from 'antd'
import { useAnswer } from '../../api/use-answer.ts'
import { periodLabel } from '../../parts/format.ts'
import { baseName, regionName } from '../../parts/names.ts'
import { newestFirst } from '../../parts/periods.ts'
import { useScope } from '../../parts/scope.tsx'
import { comparisonWords } from '../../words/comparison.ts'
import { textOf, useWords } from '../../words/words.ts'
import type { CompareBasis, Side } from './settings.ts'
import { useCountyGroups } from './use-county-groups.ts'

export interface SidePickerProps {
  readonly label: string
  readonly form: string
  readonly basis: CompareBasis
  /** What a person chose for the side, and what it comes to with the top bar. */
  readonly side: Side
  readonly filled: Side
  /** Periods the form was filed for. */
  readonly periods: readonly string[]
  onSide(side: Side): void
}

/** One side of a comparison: periods and counties of its own or the top bar's, or one submission. */
export function SidePicker(props: SidePickerProps) {
  return (
    <section className="compare-side" aria-label={props.label}>
      <strong className="compare-side-name">{props.label}</strong>
      {props.basis === 'versions' ? <SubmissionSelect {...props} /> : <FiguresSelect {...props} />}
    </section>
  )
}

function FiguresSelect({ label, side, filled, periods, onSide }: SidePickerProps) {
  const say = useWords(comparisonWords)
  const { language, regions, allRegions } = useScope()
  const groups = useCountyGroups()
  const known = [...new Set([...periods, ...filled.periods])]
  return (
    <>
      <Select
        mode="multiple"
        className="compare-side-period"
        aria-label={`${label} ${say('period')}`}
        maxTagCount={1}
        allowClear
        placeholder={say('scope-period', { period: filled.periods.map((code) => periodLabel(code, language)).join() })}
        value={[...side.periods]}
        options={newestFirst(known).map((period) => ({ value: period, label: periodLabel(period, language) }))}
        onChange={(chosen: string[]) => onSide({ ...side, periods: chosen })}
      />
      <Select
        mode="multiple"
        className="compare-side-counties"
        aria-label={`${label} ${say('counties')}`}
        maxTagCount={1}
        allowClear
        popupMatchSelectWidth={260}
        placeholder={regions.length === 0 ? say('all-counties') : say('scope-counties', { count: regions.length })}
        value={[...side.regions]}
        options={[
          {
            label: say('groups'),
            title: say('groups'),
            options: groups.map(({ key, name }) => ({ value: key, label: name })),
          },
          {
            label: say('counties'),
            title: say('counties'),
            options: allRegions.map(({ code, name }) => ({ value: code, label: textOf(name, language) })),
          },
        ]}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen: string[]) => {
          const group = groups.find(({ key }) => chosen.includes(key))
          onSide({ ...side, regions: group?.codes ?? chosen })
        }}
      />
    </>
  )
}

function SubmissionSelect({ label, form, side, onSide }: SidePickerProps) {
  const say = useWords(comparisonWords)
  const { language, allRegions } = useScope()
  const found = useAnswer('intake', 'submissions', { form })
  return (
    <Select
      className="compare-side-submission"
      aria-label={`${label} ${say('submission')}`}
      placeholder={say('submission')}
      popupMatchSelectWidth={460}
      allowClear
      value={side.submission}
      options={(found.data ?? []).map((one) => ({
        value: one.submission,
        label: say('submission-of', {
          region: regionName(allRegions, one.region, language),
          period: periodLabel(one.period, language),
          version: one.version,
          file: baseName(one.file),
        }),
      }))}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(submission: number | undefined) => onSide({ ...side, submission: submission ?? null })}
    />
  )
}
