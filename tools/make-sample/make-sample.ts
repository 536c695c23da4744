import { writeWorkbook } from '../../src/main/core/workbook/write-workbook.ts'
import { COUNTY_RETURNS, type CountyReturn } from './county-returns.ts'
import { countyFormat, countyHand, municipalHand } from './drift/hands.ts'
import { withFaults } from './faults/with-faults.ts'
import type { SampleCounty } from './figures/counties.ts'
import { createRandom } from './figures/random.ts'
import { type SampleYear, sampleYear } from './figures/sample-year.ts'
import { MUNICIPAL_RETURNS, type MunicipalReturn } from './municipal-returns.ts'
import { commonName, countyName } from './people/county-name.ts'
import type { SampleFile } from './sample-file.ts'
import { returnSheets } from './sheet/return-sheets.ts'
import { studentRosterCount, studentRosters } from './student-rosters.ts'

export type { SampleFile }

export interface SampleOptions {
  /** Any of 2015, 2016 and 2017. */
  readonly years: readonly number[]
  /** Folder of `districts.csv` and `code-history.csv`. */
  readonly regionsFolder: string
}

const COUNTIES = 38

/** How many files `makeSample` yields. */
export function sampleFileCount(years: readonly number[]): number {
  const inYear = (year: number) =>
    MUNICIPAL_RETURNS.filter((one) => one.years.includes(year)).reduce(
      (count, { months }) => count + (months?.length ?? 1),
      COUNTIES * COUNTY_RETURNS.length + studentRosterCount(year),
    )
  return years.reduce((count, year) => count + inYear(year), 0)
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
    for (const one of MUNICIPAL_RETURNS) {
      if (!one.years.includes(year)) continue
      for (const month of one.months ?? [null]) yield municipalFile(one, sample, month)
    }
    yield* studentRosters(sample)
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
  const sender = countyName(county, hand.county)
  const sheets = returnSheets({
    layout,
    hand,
    random: createRandom(`return ${layout.formNumber} ${county.lastingCode} ${year}`),
    year,
    titleOffice: hand.county === 'official' ? county.name : commonName(county),
    office: sender,
    rows: withFaults(rows(sample, county, sender), { formNumber: layout.formNumber, year, month: null }, county),
  })
  return {
    name: `${year}/${folder}/${county.code}${county.name}_${title}_${year}.${format}`,
    bytes: writeWorkbook(sheets, format),
  }
}

function municipalFile(one: MunicipalReturn, sample: SampleYear, month: number | null): SampleFile {
  const { folder, layout, office, totalLabel, rows } = one
  const { year, counties } = sample
  const hand = municipalHand(year, office)
  const sheets = returnSheets({
    layout,
    hand,
    random: createRandom(`return ${layout.formNumber} ${year}${month === null ? '' : ` ${month}`}`),
    year,
    ...(month === null ? {} : { month }),
    titleOffice: '重庆市',
    office: '重庆市',
    rows: counties.flatMap((county) =>
      withFaults(
        rows(sample, county, { region: countyName(county, hand.county), month: month ?? 12 }),
        { formNumber: layout.formNumber, year, month },
        county,
      ),
    ),
    totalLabel,
    ...(year === 2016 ? { mergedColumn: 'region' } : {}),
  })
  const when = month === null ? `${year}` : `${year}年${month}月`
  return {
    name: `${year}/${folder}/500000重庆市_${layout.titles[0]}_${when}.xlsx`,
    bytes: writeWorkbook(sheets, 'xlsx'),
  }
}
