import { AimOutlined, CloseOutlined } from '@ant-design/icons'
import { Button, Descriptions } from 'antd'
import { useMemo } from 'react'
import type { IndicatorSide, RegionView } from '#contract'
import { changeText } from '../../charts/change-text.ts'
import type { Chart } from '../../charts/chart.ts'
import { amountText, numberText } from '../../charts/number-text.ts'
import { ChartView } from '../../parts/chart-view.tsx'
import { columnTitle, formTitle } from '../../parts/names.ts'
import { Panel } from '../../parts/panel.tsx'
import { useScope } from '../../parts/scope.tsx'
import { useManner } from '../../parts/use-manner.ts'
import { atlasWords } from '../../words/atlas.ts'
import { textOf, useWords } from '../../words/words.ts'
import { measureOf } from './atlas-charts.ts'
import type { Atlas } from './use-atlas.ts'

export interface CountyCardProps {
  readonly atlas: Atlas
  readonly region: RegionView
  readonly trend: Chart | null
  readonly onRows: () => void
  readonly onClose: () => void
}

/** One county: its value with both sides, rank, change and trend, and the way to the rows it is made of. */
export function CountyCard({ atlas, region, trend, onRows, onClose }: CountyCardProps) {
  const say = useWords(atlasWords)
  const manner = useManner()
  const { setRegions } = useScope()
  const { now, indicator } = atlas
  const rank = useMemo(() => rankOf(atlas, region.code), [atlas, region.code])
  if (now === undefined || indicator === undefined) return null
  const line = now.lines.find(({ keys }) => keys.region === region.code)
  const measure = measureOf(indicator, manner.language)
  const side = (value: number | null) =>
    value === null ? manner.say('noValue') : numberText(value, Number.isInteger(value) ? 0 : 2, manner.language)
  const left = now.leftOut.find((one) => one.region === region.code)
  const items = [
    {
      key: 'value',
      label: measure.title,
      children: <b>{amountText(line?.value ?? null, measure, manner)}</b>,
    },
    { key: 'rank', label: manner.say('rank'), children: rank === null ? say('unranked') : `${rank[0]} / ${rank[1]}` },
    {
      key: 'numerator',
      label: <SideName side={indicator.numerator} />,
      children: side(line?.numerator ?? null),
    },
    ...(indicator.denominator === null
      ? []
      : [
          {
            key: 'denominator',
            label: <SideName side={indicator.denominator} />,
            children: side(line?.denominator ?? null),
          },
        ]),
    {
      key: 'change',
      label: say('change'),
      children: changeText(line?.before ?? null, line?.value ?? null, measure, manner),
    },
    ...(left === undefined
      ? []
      : [{ key: 'left', label: say('missing'), children: say(left.why === 'blank' ? 'leftBlank' : 'leftUnfiled') }]),
  ]

  return (
    <Panel
      className="county-card"
      title={<span title={textOf(region.name, manner.language)}>{textOf(region.name, manner.language)}</span>}
      source={levelText(region, manner)}
      actions={
        <>
          <Button size="small" type="primary" onClick={onRows}>
            {say('rows')}
          </Button>
          <Button
            size="small"
            type="text"
            icon={<AimOutlined />}
            title={say('onlyThis')}
            aria-label={say('onlyThis')}
            onClick={() => setRegions([region.code])}
          />
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            title={say('lift')}
            aria-label={say('lift')}
            onClick={onClose}
          />
        </>
      }
    >
      <Descriptions size="small" column={1} items={items} className="county-facts" />
      {trend !== null && (
        <ChartView chart={trend} title={say('trendOf', { name: textOf(region.shortName, manner.language) })} />
      )}
    </Panel>
  )
}

/** Return and column that one side of the indicator counts. */
function SideName({ side }: { readonly side: IndicatorSide }) {
  const { forms, language } = useScope()
  const say = useWords(atlasWords)
  const form = forms.find(({ code }) => code === side.form)
  const measure = side.measure === 'count' ? say('rowCount') : columnTitle(form, side.measure, language)
  return <span title={`${formTitle(forms, side.form, language)} · ${measure}`}>{measure}</span>
}

function levelText({ povertyLevel, exitYear }: RegionView, { say }: ReturnType<typeof useManner>): string {
  if (povertyLevel === null) return ''
  const level = say(povertyLevel === 'national' ? 'nationalCounty' : 'municipalCounty')
  return exitYear === null ? level : `${level} · ${say('exitedIn', { year: exitYear })}`
}

function rankOf({ now }: Atlas, code: string): readonly [number, number] | null {
  const known = (now?.lines ?? []).filter(({ value }) => value !== null)
  const value = known.find(({ keys }) => keys.region === code)?.value ?? null
  if (value === null) return null
  return [1 + known.filter((line) => Number(line.value) > value).length, known.length]
}
