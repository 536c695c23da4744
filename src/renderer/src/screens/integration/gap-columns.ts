import type { Coverage } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { formatNumber } from '../../parts/format.ts'
import { regionName } from '../../parts/names.ts'
import type { Told } from './told.ts'

/** Columns of the list of what is not reached. */
export function gapColumns({ say, sayShared }: Told): readonly GridColumn[] {
  return [
    { field: 'kind', title: say('kind'), width: 80 },
    { field: 'name', title: sayShared('county'), width: 150 },
    { field: 'place', title: say('kindVillage'), width: 220, text: (row) => String(row.village ?? '') },
    { field: 'households', title: say('poor'), numeric: true, width: 110 },
    { field: 'unreached', title: say('unreached'), numeric: true, width: 110 },
    { field: 'why', title: say('why'), width: 460 },
  ]
}

/** Counties not reached in full or that can't be told, then villages; a village carries the way to its row. */
export function gapRows(coverage: Coverage, { language, say, sayShared, regions }: Told): readonly GridRow[] {
  const counties = coverage.counties
    .filter(({ verdict }) => verdict !== 'full')
    .sort((a, b) => (b.unreached ?? 0) - (a.unreached ?? 0))
    .map((county) => ({
      region: county.region,
      kind: say('kindCounty'),
      name: regionName(regions, county.region, language),
      households: county.poorHouseholds,
      unreached: county.unreached,
      why:
        county.verdict === 'not-full'
          ? say('gap-county', { unreached: formatNumber(county.unreached, 0, language) })
          : county.reason === 'not-filed'
            ? say('gap-not-filed')
            : sayShared(`reason-${county.reason ?? 'absent'}`),
    }))
  const villages = coverage.villages.map(({ region, township, village, poorHouseholds, why, ...row }) => ({
    region,
    kind: say('kindVillage'),
    name: regionName(regions, region, language),
    village: [township, village].filter((part) => part !== null).join(' '),
    households: poorHouseholds,
    unreached: null,
    why: say(`gap-${why}`),
    place: { form: 'VILLAGE', submission: row.submission, row: row.row, block: row.block, column: 'village' },
  }))
  return [...counties, ...villages]
}
