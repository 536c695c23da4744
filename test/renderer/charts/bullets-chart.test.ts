import { expect, test } from 'vitest'
import { type Bullet, type BulletPoint, bulletsChart } from '../../../src/renderer/src/charts/bullets-chart.ts'
import { dataOf, expectGolden, told } from './told.ts'

const rate = { name: 'wrong-exit', title: '错退率 ≤ 2%', unit: '%', decimals: 2 }

function point(name: string, value: number | null, state: BulletPoint['state']): BulletPoint {
  return {
    keys: { region: name },
    name,
    value,
    state,
    label: `${value ?? '—'} ${state}`,
    lines: [['错退率', `${value}`]],
  }
}

const bullet: Bullet = {
  measure: rate,
  threshold: { value: 2, text: '≤ 2%' },
  points: [point('开州', 0.24, 'pass'), point('云阳', 2.1, 'fail'), point('巫山', null, 'cannot-tell')],
}

test('every place stands in every criterion, with value and verdict said in words as well', () => {
  const chart = bulletsChart({ bullets: [bullet, { ...bullet, threshold: null }], picked: {} }, told())

  expect(chart.description).toBe(
    '错退率 ≤ 2%（门槛 ≤ 2%）：开州 0.24 pass、云阳 2.1 fail、巫山 — cannot-tell。 错退率 ≤ 2%（门槛 没有规定）：开州 0.24 pass、云阳 2.1 fail、巫山 — cannot-tell。',
  )
  expect(chart.targets).toHaveLength(6)
})

test('only the place picked stays bright', () => {
  const chart = bulletsChart({ bullets: [bullet], picked: { region: ['云阳'] } }, told())

  expect(dataOf(chart).map(({ itemStyle }) => itemStyle?.opacity)).toEqual([0.3, 1, 0.3])
})

test('the chart of criteria against their thresholds', async () => {
  await expectGolden(bulletsChart({ bullets: [bullet], picked: {} }, told()), 'bullets')
})
