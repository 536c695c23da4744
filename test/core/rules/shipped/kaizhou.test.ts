import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ChecksPage } from '#contract'
import { newBook } from '../../../support/book.ts'

const KAIZHOU = join(import.meta.dirname, '../../../fixtures/kaizhou_2022_autumn_student_aid.csv')

test('the real student aid of Kaizhou in autumn 2022 has one finding: 1,977 grants to 2,005 students of higher education', async () => {
  const { findings, counts } = await checkedKaizhou()

  expect(findings).toMatchObject([
    {
      rule: 'EDU_TABLE.lifted-times-persons',
      severity: 'error',
      region: '500154',
      period: '2022H2',
      column: 'lifted_times',
      cell: 'G8',
      values: { lifted_times: 1977, lifted_persons: 2005 },
      comparison: '>=',
      expected: 2005,
      difference: -28,
    },
  ])
  expect([counts.errors, counts.warnings]).toEqual([1, 0])
})

test('the sentence on Kaizhou names both figures in Chinese and English', async () => {
  const [finding] = (await checkedKaizhou()).findings

  expect(finding?.message).toEqual({
    zh: '脱贫户学生人次 1,977 人次，少于脱贫户学生人数 2,005 人；一人至少受助一次，请核对人数和人次。',
    en: 'Grants to lifted students: 1,977, fewer than lifted students: 2,005. Whoever is aided gets one grant at least; check both.',
  })
})

test('the table of Kaizhou has no pupils enrolled or in hardship, so what is held against them can not be told', async () => {
  const { cannotTell } = await checkedKaizhou()

  expect(cannotTell.map(({ rule, count, missing }) => [rule, count, missing])).toEqual([
    ['EDU_TABLE.persons-within-enrolled', 6, ['enrolled']],
    ['EDU_TABLE.poor-students-within-enrolled', 6, ['poor_students', 'enrolled']],
    ['EDU_TABLE.coverage', 6, ['poor_students']],
  ])
})

async function checkedKaizhou(): Promise<ChecksPage> {
  const book = newBook()
  await book.bring([KAIZHOU], { hints: { period: '2022H2', region: '500154' } })
  book.checks.run({})
  return book.checks.findings({})
}
