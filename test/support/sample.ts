import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeSample } from '../../tools/make-sample/make-sample.ts'
import { RESOURCES } from './book.ts'

/** Writes the sample of some years into a folder and gives the folder of each year. */
export function writtenSample(folder: string, years: readonly number[]): readonly string[] {
  for (const { name, bytes } of makeSample({ years, regionsFolder: join(RESOURCES, 'regions') })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return years.map((year) => join(folder, String(year)))
}
