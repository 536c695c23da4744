import { Drawer, Segmented } from 'antd'
import { useState } from 'react'
import type { IndicatorSide, IndicatorSource, RowsQuery } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { periodLabel } from '../../parts/format.ts'
import { columnTitle, formTitle } from '../../parts/names.ts'
import { RowsGrid } from '../../parts/rows-grid.tsx'
import { useScope } from '../../parts/scope.tsx'
import { atlasWords } from '../../words/atlas.ts'
import { useWords } from '../../words/words.ts'
import type { Atlas } from './use-atlas.ts'

export interface RowsDrawerProps {
  readonly atlas: Atlas
  /** Counties whose rows are shown; all in scope where empty. */
  readonly regions: readonly string[]
  readonly open: boolean
  onClose(): void
}

/** The rows an indicator is made of, side by side, and from each the cell it was sent in. */
export function RowsDrawer({ atlas, regions, open, onClose }: RowsDrawerProps) {
  const say = useWords(atlasWords)
  const { forms, language } = useScope()
  const [at, setAt] = useState<'numerator' | 'denominator'>('numerator')
  const { indicator, now } = atlas
  if (indicator === undefined || now === undefined) return null
  const isOneForm = indicator.denominator === null || indicator.denominator.form === indicator.numerator.form
  const side = (at === 'denominator' && indicator.denominator) || indicator.numerator
  const source = now.sources.find((one) => one.side === (isOneForm ? 'numerator' : at) && one.asked === atlas.period)
  const form = forms.find(({ code }) => code === side.form)
  if (form === undefined || source === undefined) return null
  const name = (one: IndicatorSide) => formTitle(forms, one.form, language)

  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="bottom"
      size={Math.round(window.innerHeight * 0.72)}
      className="atlas-rows"
      title={`${name(side)} · ${periodLabel(source.period ?? atlas.period, language)}`}
      extra={
        isOneForm ? (
          <span className="soft">
            {columnTitle(form, side.measure === 'count' ? '' : side.measure, language) || say('rowCount')}
          </span>
        ) : (
          <Segmented
            size="small"
            value={at}
            options={[
              { value: 'numerator' as const, label: name(indicator.numerator) },
              { value: 'denominator' as const, label: name(indicator.denominator ?? indicator.numerator) },
            ]}
            onChange={setAt}
          />
        )
      }
      destroyOnHidden
    >
      <RowsGrid
        form={form}
        query={queryOf(side, source, regions)}
        loadRows={figureDoors.rows}
        doors={figureDoors}
        stateKey={`${form.code}:rows`}
      />
    </Drawer>
  )
}

function queryOf(side: IndicatorSide, source: IndicatorSource, regions: readonly string[]): RowsQuery {
  return {
    form: side.form,
    periods: [source.period ?? source.asked],
    ...(regions.length > 0 && { regions }),
    ...(side.filters !== undefined && { filters: side.filters }),
  }
}
