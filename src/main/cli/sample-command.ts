import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeSample } from '../../../tools/make-sample/make-sample.ts'
import { SAMPLE_YEARS } from '../worker/fill-sample.ts'
import type { Command } from './commands.ts'
import { RESOURCES } from './open-for-cli.ts'
import { requiredNumber, UsageError } from './parse-command-line.ts'

export const sampleCommand: Command = {
  shape: { words: ['DIR'], options: { year: 'text', json: 'flag' } },
  run({ words: [folder = ''], text }) {
    const years = text.year === undefined ? SAMPLE_YEARS : [requiredNumber(text.year, '--year')]
    if (!years.every((year) => SAMPLE_YEARS.includes(year)))
      throw new UsageError(`--year must be one of ${SAMPLE_YEARS.join(', ')}`)
    let count = 0
    for (const { name, bytes } of makeSample({ years, regionsFolder: join(RESOURCES, 'regions') })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
      count++
    }
    process.stderr.write(`wrote ${count} workbooks to ${folder}\n`)
    return 0
  },
}
