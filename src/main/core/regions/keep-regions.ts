import type { Sqlite } from '../book/open-book.ts'
import type { CodePeriod, District } from './region-files.ts'

/** Code of the municipality as a reporting unit: the region of a return that lists the counties. */
export const MUNICIPALITY = '500000'

/** 万盛区 and 双桥区 shared their codes with 綦江区 and 大足区 of later years; as units of their own they carry the year they ended. */
function formerCode(period: CodePeriod): string {
  return `${period.code}@${period.to}`
}

/** The unit that a former one was joined to has its code now; `null` for every other region. */
export function successorOf(region: string): string | null {
  return region.includes('@') ? region.slice(0, region.indexOf('@')) : null
}

/**
 * Keeps the counties and all their codes in the book; what is already there stays.
 *
 * 开县 500234 and 开州区 500154 are one region with two versions.
 */
export function keepRegions(db: Sqlite, districts: readonly District[], history: readonly CodePeriod[]): void {
  const addRegion = db.prepare(
    'INSERT INTO region (code, area, poverty_level, exit_year, is_county) VALUES (?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING',
  )
  const idOf = db.prepare<[string], { region_id: number }>('SELECT region_id FROM region WHERE code = ?')
  const addVersion = db.prepare(
    'INSERT INTO region_version (region_id, code, name_zh, name_en, kind, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const keep = (region: string, period: CodePeriod, nameEn: string) => {
    const id = idOf.get(region)?.region_id
    if (id === undefined) throw new Error(`region ${region} is not in the book`)
    addVersion.run(id, period.code, period.nameZh, nameEn, kindOf(period.nameZh), period.from, period.to)
  }

  db.transaction(() => {
    addRegion.run(MUNICIPALITY, '', null, null, 0)
    keep(MUNICIPALITY, { code: MUNICIPALITY, nameZh: '重庆市', from: 1997, to: null, successor: null }, 'Chongqing')
    for (const district of districts) {
      addRegion.run(district.code, district.area, district.povertyLevel, district.exitYear, 1)
    }
    const english = new Map(districts.map((district) => [district.code, district.nameEn]))
    for (const period of history) {
      const merged = mergedInto(period, history)
      const region = merged ? formerCode(period) : (period.successor ?? period.code)
      if (merged) addRegion.run(region, '', null, null, 0)
      keep(region, period, merged ? period.nameZh : (english.get(region) ?? period.nameZh))
    }
  })()
}

/** A unit that was joined to a larger neighbour, rather than renamed. */
function mergedInto(period: CodePeriod, history: readonly CodePeriod[]): boolean {
  return (
    period.successor === period.code &&
    history.some((other) => other.code !== period.code && other.successor === period.code)
  )
}

function kindOf(name: string): string {
  if (name.endsWith('自治县')) return '自治县'
  return name.at(-1) ?? ''
}
