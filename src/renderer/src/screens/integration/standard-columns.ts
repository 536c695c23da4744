import type { Integration } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { periodLabel, signed } from '../../parts/format.ts'
import { regionName } from '../../parts/names.ts'
import type { Told } from './told.ts'

/** Columns of the two standards as counties filed them. */
export function standardColumns({ language, say, sayShared }: Told): readonly GridColumn[] {
  const against = (field: 'against' | 'againstLine'): GridColumn => ({
    field,
    title: say(field),
    width: 140,
    text: (row) => say(`against-${row[field] as 'below'}`),
    cellClass: (row) => (row[field] === 'below' ? 'verdict-fail' : ''),
  })
  const money = (field: string, title: string): GridColumn => ({
    field,
    title,
    numeric: true,
    notAdditive: true,
    width: 140,
  })
  return [
    { field: 'name', title: sayShared('county'), width: 150, pinned: 'left' },
    { field: 'period', title: say('period'), width: 110 },
    money('standard', say('standard')),
    {
      ...money('difference', say('standardDifference')),
      text: (row) => (typeof row.difference === 'number' ? signed(row.difference, 0, language) : '—'),
    },
    against('against'),
    money('filedLine', say('filedLine')),
    against('againstLine'),
  ]
}

/** A row for each county in scope; each carries the way to its return. */
export function standardRows(integration: Integration, { language, regions }: Told): readonly GridRow[] {
  const municipal = integration.lines.find(({ year }) => String(year) === integration.year)?.dibao?.value ?? null
  return integration.counties.map(({ region, period, standard, povertyLine, against, againstLine, source }) => ({
    region,
    name: regionName(regions, region, language),
    period: period === null ? '' : periodLabel(period, language),
    standard,
    difference: standard === null || municipal === null ? null : standard - municipal,
    against,
    filedLine: povertyLine,
    againstLine,
    place: source === null ? null : { form: 'SOCIAL', ...source, column: 'standard' },
  }))
}
