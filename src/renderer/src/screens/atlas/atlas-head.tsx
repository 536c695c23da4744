import { Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import type { IndicatorView } from '#contract'
import { FilterChips } from '../../parts/filter-chips.tsx'
import { periodLabel } from '../../parts/format.ts'
import { regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { atlasWords } from '../../words/atlas.ts'
import { textOf, useWords } from '../../words/words.ts'
import { type AtlasChoices, atlasViews } from './choices.ts'
import type { Atlas } from './use-atlas.ts'

export interface AtlasHeadProps {
  readonly atlas: Atlas
  readonly choices: AtlasChoices
  readonly onChoice: (change: Partial<AtlasChoices>) => void
  readonly picked: readonly string[]
  readonly onLift: () => void
  /** Views kept in the book. */
  readonly views: ReactNode
}

/** Which indicator is shown and how, for which period, and which counties are picked. */
export function AtlasHead({ atlas, choices, onChoice, picked, onLift, views }: AtlasHeadProps) {
  const say = useWords(atlasWords)
  const { language, period, allRegions } = useScope()
  const names = picked.map((code) => regionName(allRegions, code, language)).join(language === 'en' ? ', ' : '、')
  return (
    <header className="atlas-head">
      <h1>{say('title')}</h1>
      <IndicatorSelect
        catalogue={atlas.catalogue}
        label={say('indicator')}
        value={atlas.indicator?.code ?? ''}
        onChange={(code) => onChoice({ indicator: code })}
      />
      <Segmented
        size="small"
        value={choices.view}
        options={atlasViews.map((view) => ({ value: view, label: say(view) }))}
        onChange={(view) => onChoice({ view })}
      />
      <span className="atlas-period">
        {periodLabel(atlas.period, language)}
        {atlas.period !== period && <em>{say('otherPeriod', { wanted: periodLabel(period, language) })}</em>}
      </span>
      <FilterChips
        chips={picked.length === 0 ? [] : [{ dimension: 'region', title: say('county'), members: names }]}
        onLift={onLift}
        onLiftAll={onLift}
      />
      <span className="atlas-views">{views}</span>
    </header>
  )
}

export interface IndicatorSelectProps {
  readonly catalogue: readonly IndicatorView[]
  readonly label: string
  readonly value: string
  readonly onChange: (code: string) => void
}

/** Chooses an indicator by batch, or by typing a part of its name in either language. */
export function IndicatorSelect({ catalogue, label, value, onChange }: IndicatorSelectProps) {
  const say = useWords(atlasWords)
  const { language } = useScope()
  const batches = [...new Set(catalogue.map(({ batch }) => batch))]
  return (
    <Select
      className="atlas-indicator"
      size="small"
      aria-label={label}
      prefix={label}
      popupMatchSelectWidth={320}
      value={value}
      onChange={onChange}
      options={batches.map((batch) => ({
        label: say(`batch-${batch}`),
        options: catalogue
          .filter((one) => one.batch === batch && one.issues.length === 0)
          .map(({ code, title, unit }) => ({
            value: code,
            label: textOf(title, language),
            found: `${title.zh} ${title.en} ${code}`.toLowerCase(),
            unit: textOf(unit, language),
          })),
      }))}
      optionRender={({ data, label: name }) => (
        <span className="atlas-option">
          {name}
          <span className="soft">{'unit' in data ? String(data.unit) : ''}</span>
        </span>
      )}
      showSearch={{
        filterOption: (text, option) =>
          option !== undefined && 'found' in option && String(option.found).includes(text.trim().toLowerCase()),
      }}
    />
  )
}
