import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allotted } from './allotted.ts'
import { COUNTY_WEIGHTS } from './county-weights.ts'

export interface SampleCounty {
  /** Place among the 38, the same in every year. */
  readonly index: number
  /** Code and name as they stood in the year asked for: in 2015 500234 开县, later 500154 开州区. */
  readonly code: string
  readonly name: string
  /** Newest code, the same in every year. */
  readonly lastingCode: string
  readonly area: Area
  readonly poverty: 'national' | 'municipal' | 'none'
  /** In 10,000. */
  readonly people: number
  readonly ruralPeople: number
  /** Inner city: next to no farming. */
  readonly city: boolean
  /** Year whose assessment let it leave poverty; `null` where there was none or it isn't known. */
  readonly exitYear: number | null
  readonly poorVillages: number
}

/** Poor villages of the 38 counties; the published figure. */
export const VILLAGES = 201

export type Area = '渝东北' | '渝东南' | '主城都市区'

/** The 38 counties by the codes and names valid in a year. */
export function readCounties(regionsFolder: string, year: number): SampleCounty[] {
  const history = readRecords(join(regionsFolder, 'code-history.csv'))
  const counties = readRecords(join(regionsFolder, 'districts.csv')).map((district, index) => {
    const lastingCode = district.code ?? ''
    const then = history.find(
      (unit) => isValidIn(unit, year) && (unit.code === lastingCode || unit.successor === lastingCode),
    )
    if (then === undefined) throw new Error(`no code valid in ${year} for ${lastingCode}`)
    const [people, ruralShare] = COUNTY_WEIGHTS[lastingCode] ?? [50, 0.5]
    return {
      index,
      code: then.code ?? '',
      name: then.name_zh ?? '',
      lastingCode,
      area: (district.region ?? '') as Area,
      poverty: (district.poverty_level || 'none') as SampleCounty['poverty'],
      people,
      ruralPeople: Math.max(people * ruralShare, 1.2),
      city: ruralShare < 0.1,
      exitYear: district.exit_year ? Number(district.exit_year) : null,
    }
  })
  const villages = allotted(VILLAGES, counties.map(villageWeight))
  return counties.map((county, place) => ({ ...county, poorVillages: villages[place] ?? 0 }))
}

/** How many poor villages a county has beside the others. */
function villageWeight({ city, poverty, ruralPeople }: Omit<SampleCounty, 'poorVillages'>): number {
  return city ? 0 : ruralPeople * { national: 2.9, municipal: 1.8, none: 0.4 }[poverty]
}

type CsvRecord = Readonly<Record<string, string>>

function readRecords(path: string): CsvRecord[] {
  const [heading = '', ...lines] = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
  const names = heading.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
  })
}

function isValidIn(unit: CsvRecord, year: number): boolean {
  const from = Number(unit.valid_from_year)
  const until = unit.valid_to_year_excl ? Number(unit.valid_to_year_excl) : Number.POSITIVE_INFINITY
  return from <= year && year < until
}
