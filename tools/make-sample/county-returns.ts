import type { SampleCounty } from './figures/counties.ts'
import { industryFigures } from './figures/industry-figures.ts'
import { poorBase } from './figures/poor-base.ts'
import type { SampleYear } from './figures/sample-year.ts'
import { socialSecurity } from './figures/social-security.ts'
import { studentAid } from './figures/student-aid.ts'
import { COOPERATIVE_ROSTER, cooperativeRow } from './returns/cooperative-roster.ts'
import { INDUSTRY_TABLE, industryRow } from './returns/industry-table.ts'
import { POOR_BASE_TABLE, poorBaseRow } from './returns/poor-base-table.ts'
import { SOCIAL_TABLE, socialRow } from './returns/social-table.ts'
import { STUDENT_AID_TABLE, studentAidRow } from './returns/student-aid-table.ts'
import type { Layout, Row } from './sheet/layout.ts'

/** A return that every county files, with the number of the office that fills it in. */
export interface CountyReturn {
  readonly folder: string
  readonly title: string
  readonly layout: Layout
  readonly office: number
  /** @param region the county as its office writes it */
  readonly rows: (sample: SampleYear, county: SampleCounty, region: string) => readonly Row[]
}

export const COUNTY_RETURNS: readonly CountyReturn[] = [
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
    rows: ({ year }, county) => industryFigures(county, year).map(industryRow),
  },
  {
    folder: '学生资助',
    title: '学生资助情况',
    layout: STUDENT_AID_TABLE,
    office: 2,
    rows: ({ year }, county) => studentAid(county, year).map(studentAidRow),
  },
  {
    folder: '建档立卡',
    title: '建档立卡基本情况',
    layout: POOR_BASE_TABLE,
    office: 3,
    rows: ({ year }, county, region) => [poorBaseRow(region, poorBase(county, year))],
  },
  {
    folder: '社会保障',
    title: '社会保障兜底情况',
    layout: SOCIAL_TABLE,
    office: 4,
    rows: ({ year }, county, region) => [socialRow(region, socialSecurity(county, year))],
  },
]
