import { writeWorkbook } from '../../src/main/core/workbook/write-workbook.ts'
import type { Hand } from './drift/hand.ts'
import { countyFormat, countyHand, municipalHand } from './drift/hands.ts'
import { cooperativeSummary } from './figures/cooperative-summary.ts'
import type { SampleCounty } from './figures/counties.ts'
import { industryFigures } from './figures/industry-figures.ts'
import { createRandom } from './figures/random.ts'
import { type SampleYear, sampleYear } from './figures/sample-year.ts'
import { studentAid } from './figures/student-aid.ts'
import { commonName, countyName } from './people/county-name.ts'
import { COOPERATIVE_ROSTER, cooperativeRow } from './returns/cooperative-roster.ts'
import { COOPERATIVE_TABLE, cooperativeTableRow } from './returns/cooperative-table.ts'
import { ENTERPRISE_ROSTER, enterpriseRow } from './returns/enterprise-roster.ts'
import { INDUSTRY_TABLE, industryRow } from './returns/industry-table.ts'
import { STUDENT_AID_TABLE, studentAidRow } from './returns/student-aid-table.ts'
import type { Layout, Row } from './sheet/layout.ts'
import { returnSheets } from './sheet/return-sheets.ts'

export interface SampleFile {
  /** With its folder, as 2017/合作社名册/500101万州区_农民专业合作社名册_2017.xlsx. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface SampleOptions {
  /** Any of 2015, 2016 and 2017. */
  readonly years: readonly number[]
  /** Folder of `districts.csv` and `code-history.csv`. */
  readonly regionsFolder: string
}

/** A return that every county files, with the number of the office that fills it in. */
interface CountyReturn {
  readonly folder: string
  readonly title: string
  readonly layout: Layout
  readonly office: number
  readonly rows: (sample: SampleYear, county: SampleCounty) => readonly Row[]
}

const COUNTY_RETURNS: readonly CountyReturn[] = [
  {
    folder: '合作社名册',
    title: '农民专业合作社名册',
    layout: COOPERATIVE_ROSTER,
    office: 0,
    rows: (sample, county) => (sample.cooperatives[county.index] ?? []).map(cooperativeRow),
  },
  {
    folder: '特色产业',
    title: '特色产业发展情况',
    layout: INDUSTRY_TABLE,
    office: 1,
    rows: (sample, county) => industryFigures(county, sample.year).map(industryRow),
  },
  {
    folder: '学生资助',
    title: '学生资助情况',
    layout: STUDENT_AID_TABLE,
    office: 2,
    rows: (sample, county) => studentAid(county, sample.year).map(studentAidRow),
  },
]

const COUNTIES = 38
const MUNICIPAL_RETURNS = 2

/** How many files `makeSample` yields. */
export function sampleFileCount(years: readonly number[]): number {
  return years.length * (COUNTIES * COUNTY_RETURNS.length + MUNICIPAL_RETURNS)
}

/**
 * Makes the returns of made-up years one by one, each written the way its county writes.
 *
 * The same years give the same cells on every run and every computer; nothing in them is about a real person or firm.
 */
export function* makeSample({ years, regionsFolder }: SampleOptions): Generator<SampleFile> {
  for (const year of years) {
    const sample = sampleYear(year, regionsFolder)
    for (const one of COUNTY_RETURNS) {
      for (const county of sample.counties) yield countyFile(one, sample, county)
    }
    yield cooperativeTable(sample)
    yield enterpriseRoster(sample)
  }
}

function countyFile(
  { folder, title, layout, office, rows }: CountyReturn,
  sample: SampleYear,
  county: SampleCounty,
): SampleFile {
  const { year } = sample
  const hand = countyHand(county.index, office, year)
  const format = countyFormat(county.index, office, year)
  const sheets = returnSheets({
    layout,
    hand,
    random: createRandom(`return ${layout.formNumber} ${county.lastingCode} ${year}`),
    year,
    titleOffice: hand.county === 'official' ? county.name : commonName(county),
    office: countyName(county, hand.county),
    rows: rows(sample, county),
  })
  return {
    name: `${year}/${folder}/${county.code}${county.name}_${title}_${year}.${format}`,
    bytes: writeWorkbook(sheets, format),
  }
}

function cooperativeTable(sample: SampleYear): SampleFile {
  const hand = municipalHand(sample.year)
  const rows = sample.counties.map((county) => {
    const summary = cooperativeSummary(county, sample.cooperatives[county.index] ?? [], sample.year)
    return cooperativeTableRow(countyName(county, hand.county), summary)
  })
  return municipalFile(sample.year, { folder: '合作社基本情况', layout: COOPERATIVE_TABLE, hand, rows })
}

function enterpriseRoster(sample: SampleYear): SampleFile {
  const hand = municipalHand(sample.year)
  const rows = sample.counties.flatMap((county) =>
    (sample.enterprises[county.index] ?? []).map((one) => enterpriseRow(countyName(county, hand.county), one)),
  )
  return municipalFile(sample.year, { folder: '龙头企业', layout: ENTERPRISE_ROSTER, hand, rows })
}

function municipalFile(
  year: number,
  file: { folder: string; layout: Layout; hand: Hand; rows: readonly Row[] },
): SampleFile {
  const { folder, layout, hand, rows } = file
  const sheets = returnSheets({
    layout,
    hand,
    random: createRandom(`return ${layout.formNumber} ${year}`),
    year,
    titleOffice: '重庆市',
    office: '重庆市',
    rows,
    totalLabel: layout === COOPERATIVE_TABLE ? '全  市' : '合  计',
    ...(year === 2016 ? { mergedColumn: 'region' } : {}),
  })
  return {
    name: `${year}/${folder}/500000重庆市_${layout.titles[0]}_${year}.xlsx`,
    bytes: writeWorkbook(sheets, 'xlsx'),
  }
}
