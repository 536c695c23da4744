import { cooperativeSummary } from './figures/cooperative-summary.ts'
import type { SampleCounty } from './figures/counties.ts'
import { ecology } from './figures/ecology.ts'
import { assessedIn, exitAssessment } from './figures/exit-assessment.ts'
import { poorVillages } from './figures/poor-villages.ts'
import { RELOCATION_MONTHS, relocation } from './figures/relocation.ts'
import type { SampleYear } from './figures/sample-year.ts'
import { COOPERATIVE_TABLE, cooperativeTableRow } from './returns/cooperative-table.ts'
import { ECOLOGY_TABLE, ecologyRow } from './returns/ecology-table.ts'
import { ENTERPRISE_ROSTER, enterpriseRow } from './returns/enterprise-roster.ts'
import { EXIT_TABLE, exitRow } from './returns/exit-table.ts'
import { RELOCATION_TABLE, relocationRow } from './returns/relocation-table.ts'
import { VILLAGE_ROSTER, villageRow } from './returns/village-roster.ts'
import type { Layout, Row } from './sheet/layout.ts'

/** A return of the municipality, which lists its counties. */
export interface MunicipalReturn {
  readonly folder: string
  readonly layout: Layout
  readonly office: number
  readonly totalLabel: string
  /** Years in which it is filed. */
  readonly years: readonly number[]
  /** Months at whose end it is filed; `null`: once a year. */
  readonly months: readonly number[] | null
  /** The rows of a county, as the office writes its name. */
  readonly rows: (sample: SampleYear, county: SampleCounty, at: RowPlace) => readonly Row[]
}

export interface RowPlace {
  readonly region: string
  readonly month: number
}

const EVERY_YEAR = [2015, 2016, 2017]

export const MUNICIPAL_RETURNS: readonly MunicipalReturn[] = [
  {
    folder: '合作社基本情况',
    layout: COOPERATIVE_TABLE,
    office: 0,
    totalLabel: '全  市',
    years: EVERY_YEAR,
    months: null,
    rows: ({ cooperatives, year }, county, { region }) => [
      cooperativeTableRow(region, cooperativeSummary(county, cooperatives[county.index] ?? [], year)),
    ],
  },
  {
    folder: '龙头企业',
    layout: ENTERPRISE_ROSTER,
    office: 0,
    totalLabel: '合  计',
    years: EVERY_YEAR,
    months: null,
    rows: ({ enterprises }, county, { region }) =>
      (enterprises[county.index] ?? []).map((one) => enterpriseRow(region, one)),
  },
  {
    folder: '贫困村',
    layout: VILLAGE_ROSTER,
    office: 1,
    totalLabel: '合  计',
    years: EVERY_YEAR,
    months: null,
    rows: ({ year }, county, { region }) => poorVillages(county, year).map((one) => villageRow(region, one)),
  },
  {
    folder: '易地搬迁',
    layout: RELOCATION_TABLE,
    office: 2,
    totalLabel: '全  市',
    years: EVERY_YEAR,
    months: RELOCATION_MONTHS,
    rows: ({ year }, county, { region, month }) => [relocationRow(region, relocation(county, year, month))],
  },
  {
    folder: '生态补偿',
    layout: ECOLOGY_TABLE,
    office: 3,
    totalLabel: '全  市',
    years: EVERY_YEAR,
    months: null,
    rows: ({ year }, county, { region }) => [ecologyRow(region, ecology(county, year))],
  },
  {
    folder: '退出评估',
    layout: EXIT_TABLE,
    office: 4,
    totalLabel: '合  计',
    years: [2016, 2017],
    months: null,
    rows: ({ year }, county, { region }) =>
      assessedIn([county], year).map((one) => exitRow(region, exitAssessment(one, year))),
  },
]
