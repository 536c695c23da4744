import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { IndicatorFile } from '#contract'
import { newBook } from '../../support/book.ts'

test('the indicator that the manual gives as an example can be kept as it is written', () => {
  const manual = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
  const [, example = ''] = /## Define an indicator[\s\S]*?```json\n([\s\S]*?)```/.exec(manual) ?? []
  const indicator: IndicatorFile = JSON.parse(example)

  expect(newBook().indicators.add({ indicator })).toMatchObject({ step: 'new', indicator: { version: 1 } })
})
