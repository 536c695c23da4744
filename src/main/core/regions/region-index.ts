import type { RegionView } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import { MUNICIPALITY, successorOf } from './keep-regions.ts'
import { AGGREGATES, namesOf, regionKey, shortName, ZONES } from './region-names.ts'

interface Version {
  readonly region: string
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly kind: string
  readonly from: number
  readonly to: number | null
}

interface Region {
  readonly id: number
  readonly code: string
  readonly area: string
  readonly povertyLevel: string | null
  readonly exitYear: number | null
  readonly isCounty: boolean
}

export type Resolved =
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'aggregate' }
  | { readonly kind: 'zone' }
  | { readonly kind: 'unknown'; readonly near: readonly string[] }

/** The book's regions in memory: a few dozen, asked for once a row. */
export interface RegionIndex {
  /** Which region a name or code means in a year. Never guesses: a near name is only named. */
  resolve(text: string, year: number | null): Resolved
  /** Regions named in a title or a file name, the longest names first taken. */
  namedIn(text: string, year: number | null): readonly string[]
  has(code: string): boolean
  idOf(code: string): number
  codeOf(id: number): string
  nameOf(code: string, year?: number | undefined): string
  /** The counties with their names of a year; in its years also a unit that was joined to another since. */
  counties(year?: number): readonly RegionView[]
  /** Every region with its newest name: counties, units joined to others since, the municipality. */
  all(): readonly RegionView[]
  /** Units joined to others, by id, with the unit each belongs to now. */
  joined(): readonly (readonly [former: number, now: number])[]
}

export function readRegionIndex(db: Sqlite): RegionIndex {
  const regions = db
    .prepare<
      [],
      {
        region_id: number
        code: string
        area: string
        poverty_level: string | null
        exit_year: number | null
        is_county: number
      }
    >('SELECT region_id, code, area, poverty_level, exit_year, is_county FROM region ORDER BY code')
    .all()
    .map(
      (row): Region => ({
        id: row.region_id,
        code: row.code,
        area: row.area,
        povertyLevel: row.poverty_level,
        exitYear: row.exit_year,
        isCounty: row.is_county === 1,
      }),
    )
  const versions = db
    .prepare<[], Version>(
      `SELECT r.code AS region, v.code, v.name_zh AS nameZh, v.name_en AS nameEn, v.kind, v.valid_from AS "from", v.valid_to AS "to"
       FROM region_version v JOIN region r USING (region_id) ORDER BY v.valid_from`,
    )
    .all()
  return new Index(regions, versions)
}

class Index implements RegionIndex {
  private readonly byName = new Map<string, Version[]>()
  private readonly byCode = new Map<string, Version[]>()
  private readonly ids: ReadonlyMap<string, number>
  private readonly codes: ReadonlyMap<number, string>
  private readonly longestFirst: readonly string[]
  private readonly regions: readonly Region[]
  private readonly versions: readonly Version[]
  /** Every way a county of today is written, with its full name. */
  private readonly currentNames: readonly { readonly written: string; readonly full: string }[]

  constructor(regions: readonly Region[], versions: readonly Version[]) {
    this.regions = regions
    this.versions = versions
    this.ids = new Map(regions.map((region) => [region.code, region.id]))
    this.codes = new Map(regions.map((region) => [region.id, region.code]))
    for (const version of versions) {
      for (const name of namesOf(version.nameZh)) push(this.byName, name, version)
      push(this.byCode, version.code, version)
    }
    this.longestFirst = [...this.byName.keys()].sort((a, b) => b.length - a.length)
    this.currentNames = regions
      .filter((region) => region.isCounty)
      .map((region) => this.nameOf(region.code))
      .flatMap((full) => namesOf(full).map((written) => ({ written, full })))
      .filter(({ written }) => written.length >= 2)
  }

  resolve(text: string, year: number | null): Resolved {
    const key = regionKey(text)
    const parts = /^[(]?(\d{6})(?:0{6})?[)]?[-_]?(.*)$/.exec(key) ?? /^(.+?)[(](\d{6})[)]$/.exec(key)
    if (AGGREGATES.has(key)) return { kind: 'aggregate' }
    if (ZONES.includes(key)) return { kind: 'zone' }
    if (parts === null) return this.byNameIn(key, year)

    const [code, name] = /^\d{6}$/.test(parts[1] ?? '')
      ? [parts[1] ?? '', parts[2] ?? '']
      : [parts[2] ?? '', parts[1] ?? '']
    if (AGGREGATES.has(code)) return { kind: 'aggregate' }
    const found = pick(this.byCode.get(code), year)
    if (found === null) return { kind: 'unknown', near: [] }
    if (name === '') return { kind: 'region', code: found }
    const named = this.byNameIn(name, year)
    return named.kind === 'region' && named.code === found ? named : { kind: 'unknown', near: [this.nameOf(found)] }
  }

  namedIn(text: string, year: number | null): readonly string[] {
    let rest = regionKey(text)
    for (const zone of ZONES) rest = rest.replaceAll(zone, '|')
    const found = new Set<string>()
    for (const name of this.longestFirst) {
      const at = rest.indexOf(name)
      if (at < 0 || isPartOfOther(name, rest.slice(at + name.length))) continue
      const region = pick(this.byName.get(name), year)
      if (region === null) continue
      if (region !== MUNICIPALITY) found.add(region)
      rest = rest.replaceAll(name, '|')
    }
    for (const [code] of rest.matchAll(/(?<!\d)50\d{4}(?!\d)/g)) {
      const region = pick(this.byCode.get(code), year)
      if (region !== null && region !== MUNICIPALITY) found.add(region)
    }
    if (found.size === 0 && /重庆|全市/.test(text.replace(/\s/g, ''))) found.add(MUNICIPALITY)
    return [...found]
  }

  has(code: string): boolean {
    return this.ids.has(code)
  }

  idOf(code: string): number {
    const id = this.ids.get(code)
    if (id === undefined) throw new Error(`no region ${code}`)
    return id
  }

  codeOf(id: number): string {
    const code = this.codes.get(id)
    if (code === undefined) throw new Error(`no region with id ${id}`)
    return code
  }

  nameOf(code: string, year?: number | undefined): string {
    return this.versionOf(code, year)?.nameZh ?? code
  }

  counties(year?: number): readonly RegionView[] {
    return this.regions
      .filter((region) => region.isCounty || (year !== undefined && this.wasUnitIn(region.code, year)))
      .map((region) => this.viewOf(region, year))
  }

  all(): readonly RegionView[] {
    return this.regions.map((region) => this.viewOf(region))
  }

  joined(): readonly (readonly [number, number])[] {
    return this.regions.flatMap(({ id, code }) => {
      const now = successorOf(code)
      return now === null ? [] : [[id, this.idOf(now)] as const]
    })
  }

  private viewOf(region: Region, year?: number): RegionView {
    const version = this.versionOf(region.code, year)
    const nameZh = version?.nameZh ?? region.code
    const nameEn = version?.nameEn ?? region.code
    return {
      code: region.code,
      name: { zh: nameZh, en: nameEn },
      shortName: {
        zh: shortName(nameZh),
        en: nameEn.replace(/ (?:District|County|(?:\w+ (?:and \w+ )?)?Autonomous County)$/, ''),
      },
      kind: version?.kind ?? '',
      area: this.areaOf(region),
      povertyLevel: region.povertyLevel as RegionView['povertyLevel'],
      exitYear: region.exitYear,
    }
  }

  private wasUnitIn(code: string, year: number): boolean {
    return (
      successorOf(code) !== null && this.versions.some((version) => version.region === code && holds(version, year))
    )
  }

  private areaOf({ code, area }: Region): string {
    const now = successorOf(code)
    return now === null ? area : (this.regions.find((region) => region.code === now)?.area ?? area)
  }

  private byNameIn(name: string, year: number | null): Resolved {
    const region = pick(this.byName.get(name), year)
    if (region === MUNICIPALITY) return { kind: 'aggregate' }
    return region === null ? { kind: 'unknown', near: this.nearTo(name) } : { kind: 'region', code: region }
  }

  private versionOf(code: string, year?: number | undefined): Version | undefined {
    const own = this.versions.filter((version) => version.region === code)
    return (year === undefined ? undefined : own.find((version) => holds(version, year))) ?? own.at(-1)
  }

  /** Current names that differ from this one in one character, for a person to choose from. */
  private nearTo(name: string): readonly string[] {
    const near = this.currentNames.filter(({ written }) => differsInOne(written, name)).map(({ full }) => full)
    return [...new Set(near)].slice(0, 4)
  }
}

/**
 * The region a name or code means: the version valid in the year, else the only region that ever had it.
 *
 * A unit that was merged away is not taken for its successor outside its own years.
 */
function pick(versions: readonly Version[] | undefined, year: number | null): string | null {
  if (versions === undefined) return null
  const valid =
    year === null
      ? versions.filter((version) => version.to === null)
      : versions.filter((version) => holds(version, year))
  const regions = new Set((valid.length > 0 ? valid : versions).map((version) => version.region))
  const [only] = regions
  if (regions.size !== 1 || only === undefined) return null
  return valid.length === 0 && only.includes('@') ? null : only
}

/** 巫山 in 巫山溪县: a name without its ending that runs on into another ending is somebody else's, or nobody's. */
function isPartOfOther(name: string, rest: string): boolean {
  return !/[区县市]$/.test(name) && /^[\u4e00-\u9fff]{0,2}[区县]/.test(rest)
}

function holds(version: Version, year: number): boolean {
  return version.from <= year && (version.to === null || year < version.to)
}

function push(map: Map<string, Version[]>, key: string, version: Version): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [version])
  else list.push(version)
}

function differsInOne(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  if (longer.length - shorter.length > 1) return false
  if (longer.length === shorter.length) return [...longer].filter((char, at) => char !== shorter[at]).length === 1
  for (let at = 0; at < longer.length; at++) {
    if (longer.slice(0, at) + longer.slice(at + 1) === shorter) return true
  }
  return false
}
