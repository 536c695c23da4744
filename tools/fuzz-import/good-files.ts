import { readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { makeSample } from '../make-sample/make-sample.ts'
import type { GoodFile } from './fuzz-import.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Returns of the sample in .xlsx and .xls, one of each kind. */
export function sampleReturns(): readonly GoodFile[] {
  const byKind = new Map<string, GoodFile>()
  for (const { name, bytes } of makeSample({ years: [2017], regionsFolder: join(ROOT, 'resources/regions') })) {
    const kind = `${name.split('/')[1]} ${extname(name)}`
    if (!byKind.has(kind)) byKind.set(kind, { name: basename(name), bytes })
  }
  return [...byKind.values()]
}

export function census(): GoodFile {
  const name = 'census_county_2010_v1.xlsx'
  return { name, bytes: readFileSync(join(ROOT, 'test/fixtures/census', name)) }
}
