import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../forms/form-definition.ts'
import { checkIndicator } from './check-indicator.ts'
import { batchFile, type ReadIndicatorFile } from './indicator-file.ts'

/** Reads every indicator of resources/indicators; a fault in one of them is ours and stops the program. */
export function readIndicators(folder: string, catalogue: Catalogue): readonly ReadIndicatorFile[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => batchFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  const indicators = files.flatMap(({ batch, indicators: own }) => own.map((indicator) => ({ ...indicator, batch })))
  for (const indicator of indicators) {
    const [issue] = checkIndicator(indicator, catalogue)
    if (issue !== undefined) throw new Error(`indicator ${indicator.code}: ${issue.code} ${issue.at} ${issue.value}`)
  }
  const codes = indicators.map(({ code }) => code)
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  if (twice !== undefined) throw new Error(`indicator ${twice} is defined twice`)
  return indicators
}
