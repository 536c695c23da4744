import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface District {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly kind: string
  readonly area: string
  readonly povertyLevel: string | null
  readonly exitYear: number | null
}

/** A name and code that held from a year on, up to but not including another. */
export interface CodePeriod {
  readonly code: string
  readonly nameZh: string
  readonly from: number
  readonly to: number | null
  readonly successor: string | null
}

/** Reads resources/regions: the 38 counties of today and every code since 1997. */
export function readRegionFiles(folder: string): { districts: readonly District[]; history: readonly CodePeriod[] } {
  const districts = readTable(join(folder, 'districts.csv')).map((row) => ({
    code: row.code ?? '',
    nameZh: row.name_zh ?? '',
    nameEn: row.name_en ?? '',
    kind: row.type ?? '',
    area: row.region ?? '',
    povertyLevel: row.poverty_level || null,
    exitYear: row.exit_year ? Number(row.exit_year) : null,
  }))
  const history = readTable(join(folder, 'code-history.csv')).map((row) => ({
    code: row.code ?? '',
    nameZh: row.name_zh ?? '',
    from: Number(row.valid_from_year),
    to: row.valid_to_year_excl ? Number(row.valid_to_year_excl) : null,
    successor: row.successor || null,
  }))
  return { districts, history }
}

/** These two files are ours and hold no quoted commas. */
function readTable(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [names[at] ?? '', value])))
}
