import { expect } from 'vitest'
import type { Language } from '#contract'
import type { Chart, Manner, Point } from '../../../src/renderer/src/charts/chart.ts'
import { chartWords } from '../../../src/renderer/src/words/charts.ts'

/** How a chart is told in a test: real words, light unless said otherwise. */
export function told(language: Language = 'zh-CN', dark = false, patterns = false): Manner {
  return {
    language,
    dark,
    patterns,
    say: (word, values = {}) => chartWords[language][word].replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name])),
  }
}

export const count = { name: 'count', title: '合作社数', unit: '家', decimals: 0 }

export const coverage = { name: 'coverage', title: '资助覆盖率', unit: '%', decimals: 1 }

export const outputValue = { name: 'output_value', title: '产值', unit: '万元', decimals: 2 }

/** Points of counties by name, as `{ 万州: 375, 城口: null }`. */
export function counties(values: Readonly<Record<string, number | null>>): readonly Point[] {
  return Object.entries(values).map(([name, value]) => ({ keys: { region: name }, name, value }))
}

/** Compares a chart with the one on file; functions are named, for a file can't hold them. */
export async function expectGolden(chart: Chart, name: string): Promise<void> {
  const text = JSON.stringify(chart, (_, value) => (typeof value === 'function' ? `function ${value.name}` : value), 2)
  await expect(`${text}\n`).toMatchFileSnapshot(`../../golden/charts/${name}.json`)
}

/** Data of one series. */
export function dataOf(chart: Chart, series = 0): readonly Datum[] {
  const all = chart.option.series as readonly { readonly data: readonly Datum[] }[]
  return all[series]?.data ?? []
}

export interface Datum {
  readonly value: unknown
  readonly tip: string
  readonly keys: Readonly<Record<string, string | null>>
  readonly itemStyle?: { readonly color?: string; readonly opacity?: number }
}

/** A tooltip as a person reads it. */
export function read(tip: string | undefined): string {
  return (tip ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
