import { useMemo } from 'react'
import type { IndicatorLine, IndicatorView } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid, type GridColumn, type GridRow } from '../../parts/data-grid.tsx'
import { periodLabel } from '../../parts/format.ts'
import { isShare } from '../../parts/indicator-card.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { memberTitle, regionName } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { type Scope, useScope } from '../../parts/scope.tsx'
import { indicatorWords } from '../../words/indicators.ts'
import { useWords } from '../../words/words.ts'
import { growthText, pointsText, type SayIndicators } from './catalogue-columns.ts'

export interface IndicatorValuesProps {
  readonly indicator: IndicatorView
  /** `region`, `period`, or a dimension of the indicator. */
  readonly by: string
  readonly heading: string
  /** Opens the rows of a county. */
  readonly onRegion: (code: string) => void
}

/** Values of one indicator with both sides, by county, by period or by a dimension. */
export function IndicatorValues({ indicator, by, heading, onRegion }: IndicatorValuesProps) {
  const say = useWords(indicatorWords)
  const scope = useScope()
  const { period, regions } = scope
  const answer = useAnswer('figures', 'indicator', {
    code: indicator.code,
    by: [by],
    ...(by !== 'period' && { periods: [period] }),
    ...(regions.length > 0 && { regions }),
  })
  const columns = useMemo(() => valueColumns(indicator, heading, say), [indicator, heading, say])
  const rows = useMemo(
    () => answer.data?.lines.map((line) => toRow(line, indicator, by, scope, say)) ?? [],
    [answer.data, indicator, by, scope, say],
  )
  if (answer.error !== null) return <ProblemAlert problem={answer.error} />
  if (answer.data === undefined) return <LateSkeleton rows={6} />
  const whole = by === 'period' ? undefined : toRow(answer.data.total, indicator, by, scope, say)
  return (
    <DataGrid
      columns={columns}
      rows={rows}
      {...(whole && { total: { ...whole, name: say('total'), key: '' } })}
      label={heading}
      stateKey={`indicator:${by === 'region' || by === 'period' ? by : 'dimension'}`}
      {...(by === 'region' && { onRowClick: (row: GridRow) => onRegion(String(row.key)) })}
    />
  )
}

function toRow(line: IndicatorLine, indicator: IndicatorView, by: string, scope: Scope, say: SayIndicators): GridRow {
  const { language, allRegions, forms } = scope
  const key = line.keys[by] ?? null
  const form = forms.find(({ code }) => code === indicator.numerator.form)
  const name =
    key === null
      ? say('absent')
      : by === 'region'
        ? regionName(allRegions, key, language)
        : by === 'period'
          ? periodLabel(key, language)
          : (memberTitle(form, by, key, language) ?? key)
  const points = line.value === null || line.before === null ? null : line.value - line.before
  return {
    ...line,
    key,
    name,
    sort: key,
    change: isShare(indicator) ? points : line.growth,
    changeText: isShare(indicator) ? pointsText(points, language) : growthText(line.growth, language),
  }
}

function valueColumns(indicator: IndicatorView, heading: string, say: SayIndicators): readonly GridColumn[] {
  const side = (field: 'numerator' | 'denominator'): GridColumn => ({
    field,
    title: say(field),
    numeric: true,
    notAdditive: false,
    width: field === 'numerator' ? 88 : 104,
  })
  const isRatio = indicator.denominator !== null
  return [
    { field: 'name', title: heading, width: 128, pinned: 'left' },
    {
      field: 'value',
      title: say('value'),
      numeric: true,
      notAdditive: isRatio,
      decimals: indicator.decimals,
      width: isRatio ? 72 : 112,
    },
    ...(isRatio ? [side('numerator'), side('denominator')] : []),
    {
      field: 'change',
      title: isShare(indicator) ? `${say('change')}${say('in-points')}` : say('change'),
      numeric: true,
      notAdditive: true,
      width: 84,
      text: (row) => row.changeText as string | undefined,
    },
  ]
}
