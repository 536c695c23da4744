import { writeWorkbook } from '../../src/main/core/workbook/write-workbook.ts'
import { countyHand } from './drift/hands.ts'
import { withFaults } from './faults/with-faults.ts'
import type { SampleCounty } from './figures/counties.ts'
import { createRandom } from './figures/random.ts'
import type { SampleYear } from './figures/sample-year.ts'
import { COUNTIES_WITH_ROSTER, grants } from './figures/students.ts'
import { commonName, countyName } from './people/county-name.ts'
import { STUDENT_ROSTER, studentRow } from './returns/student-roster.ts'
import type { SampleFile } from './sample-file.ts'
import { csvBytes } from './sheet/csv.ts'
import { returnSheets } from './sheet/return-sheets.ts'

/** The only year whose grants are listed one by one: three would be most of the sample. */
const YEAR = 2017
const OFFICE = 5

/** 城口 hands in what its program exports. */
const EXPORTS = '500229'

export function studentRosterCount(year: number): number {
  return year === YEAR ? COUNTIES_WITH_ROSTER.length : 0
}

/** Rosters of all aided pupils of a few counties. */
export function* studentRosters({ year, counties }: SampleYear): Generator<SampleFile> {
  if (year !== YEAR) return
  for (const county of counties) {
    if (!COUNTIES_WITH_ROSTER.includes(county.lastingCode)) continue
    yield studentRoster(county, year, county.lastingCode === EXPORTS ? 'csv' : 'xlsx')
  }
}

function studentRoster(county: SampleCounty, year: number, format: 'csv' | 'xlsx'): SampleFile {
  const own = countyHand(county.index, OFFICE, year)
  const hand = format === 'csv' && own.dates === 'date' ? { ...own, dates: 'slashes' as const } : own
  const sheets = returnSheets({
    layout: STUDENT_ROSTER,
    hand,
    random: createRandom(`return ${STUDENT_ROSTER.formNumber} ${county.lastingCode} ${year}`),
    year,
    titleOffice: commonName(county),
    office: countyName(county, hand.county),
    rows: withFaults(
      Array.from(grants(county, year), studentRow),
      { formNumber: STUDENT_ROSTER.formNumber, year, month: null },
      county,
    ),
  })
  const [first] = sheets
  return {
    name: `${year}/资助学生名册/${county.code}${county.name}_资助学生名册_${year}.${format}`,
    bytes: format === 'csv' && first !== undefined ? csvBytes(first) : writeWorkbook(sheets, 'xlsx'),
  }
}
