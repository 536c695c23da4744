import { PushpinFilled, PushpinOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { periodLabel } from '../../parts/format.ts'
import { regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { chartWords } from '../../words/charts.ts'
import { pivotWords } from '../../words/pivot.ts'
import { useWords } from '../../words/words.ts'
import { withoutField } from './layout.ts'
import { showsPeriods } from './table-query.ts'
import type { PivotDesk } from './use-pivot-desk.ts'

export interface ScopeChipsProps {
  readonly desk: PivotDesk
  onMembers(dimension: string): void
}

/** Which periods and counties the table is about: those of the top bar, or its own, and it says which. */
export function ScopeChips({ desk, onMembers }: ScopeChipsProps) {
  const say = useWords(pivotWords)
  const list = useWords(chartWords)
  const { period, regions, allRegions, language } = useScope()
  const { layout, setLayout } = desk
  const periods = (layout.filters.period ?? []).filter((code) => code !== null)
  const places = (layout.filters.region ?? []).filter((code) => code !== null)
  const named = (codes: readonly string[], nameOf: (code: string) => string) =>
    codes.length <= 2
      ? codes.map(nameOf).join(list('listMark'))
      : say('some-regions', { first: nameOf(codes[0] ?? ''), count: codes.length })
  const placeName = (code: string) => regionName(allRegions, code, language)
  const shown = places.length > 0 ? places : regions
  const counties = shown.length === 0 ? say('all-regions', { count: allRegions.length }) : named(shown, placeName)
  const periodText =
    periods.length > 0
      ? say('period-own', { period: named(periods, (code) => periodLabel(code, language)) })
      : showsPeriods(layout)
        ? say('period-all')
        : say('period-top', { period: periodLabel(period, language) })

  const chip = (dimension: 'period' | 'region', text: string, pinned: boolean) => (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'members', label: say('filter-members'), onClick: () => onMembers(dimension) },
          {
            key: 'follow',
            label: say('follow'),
            disabled: !pinned,
            onClick: () => setLayout(withoutField(layout, 'filters', dimension)),
          },
        ],
      }}
    >
      <button type="button" className={pinned ? 'scope-chip scope-chip-pinned' : 'scope-chip'} title={text}>
        {pinned ? <PushpinFilled aria-hidden /> : <PushpinOutlined aria-hidden />}
        <span className="field-chip-title">{text}</span>
      </button>
    </Dropdown>
  )
  return (
    <>
      {chip('period', periodText, periods.length > 0)}
      {chip('region', say(places.length > 0 ? 'regions-own' : 'regions-top', { regions: counties }), places.length > 0)}
    </>
  )
}
