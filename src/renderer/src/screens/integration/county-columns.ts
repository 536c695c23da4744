import type { Batch, Coverage } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { regionName } from '../../parts/names.ts'
import type { Told } from './told.ts'

const BATCHES: readonly Batch[] = ['production', 'relocation', 'ecology', 'education', 'social']

/** Columns of coverage by county: both sides and the rate, the batches as stated and as proven, and the bounds. */
export function countyColumns({ say, sayShared }: Told): readonly GridColumn[] {
  const figure = (field: string, title: string, group?: string): GridColumn => ({
    field,
    title,
    numeric: true,
    width: 92,
    ...(group !== undefined && { group: [group] }),
  })
  return [
    { field: 'name', title: sayShared('county'), width: 120, pinned: 'left' },
    {
      field: 'verdict',
      title: sayShared('verdict'),
      width: 118,
      pinned: 'left',
      text: (row) => sayShared(`verdict-${row.verdict as 'full'}`),
      cellClass: (row) => `verdict-${String(row.verdict)}`,
      tooltip: (row) => (typeof row.why === 'string' && row.why !== '' ? row.why : undefined),
    },
    figure('poor', say('poor')),
    figure('reached', say('reached')),
    figure('unreached', say('unreached')),
    { ...figure('rate', say('rate')), decimals: 2, notAdditive: true },
    { ...figure('atLeast', say('atLeast')), notAdditive: true, width: 112 },
    { ...figure('atMost', say('atMost')), notAdditive: true, width: 112 },
    {
      field: 'borneOut',
      title: say('borneOut'),
      width: 118,
      text: (row) => (row.borneOut === undefined ? '' : say(`borne-${row.borneOut as 'borne-out'}`)),
      cellClass: (row) => (row.borneOut === 'not-borne-out' ? 'verdict-fail' : ''),
    },
    ...BATCHES.map((batch) => figure(`stated:${batch}`, say(`batch-${batch}`), say('byBatch'))),
    ...BATCHES.filter((batch) => batch !== 'education').map((batch) =>
      figure(`own:${batch}`, say(`batch-${batch}`), say('byOwn')),
    ),
  ]
}

/** A row for each county in scope. */
export function countyRows(coverage: Coverage, { language, sayShared, regions }: Told): readonly GridRow[] {
  return coverage.counties.map((county) => ({
    region: county.region,
    name: regionName(regions, county.region, language),
    verdict: county.verdict,
    why: county.reason === null ? '' : sayShared(`reason-${county.reason}`),
    poor: county.poorHouseholds,
    reached: county.reachedHouseholds,
    unreached: county.unreached,
    rate: county.rate,
    atLeast: county.atLeast,
    atMost: county.atMost,
    borneOut: county.borneOut,
    ...Object.fromEntries(
      county.batches.flatMap(({ batch, stated, atLeast }) => [
        [`stated:${batch}`, stated],
        [`own:${batch}`, atLeast],
      ]),
    ),
  }))
}

/** The whole, recomputed over the counties that can be told; households of several batches have no sum. */
export function totalRow(coverage: Coverage, { sayShared }: Told): GridRow {
  return {
    name: sayShared('total'),
    verdict: coverage.verdict,
    poor: coverage.poorHouseholds,
    reached: coverage.reachedHouseholds,
    unreached: coverage.unreached,
    rate: coverage.rate,
  }
}
