import type { FormView, Label, Language, PivotLine } from '#contract'
import type { ChartMeasure } from './chart.ts'

/** What counting rows of a form means to people: cooperatives, enterprises. */
export interface CountName {
  readonly title: string
  readonly unit: string
}

/** Title, unit and decimals of a measure or ratio of a form; `count` is named by the screen. */
export function measureOf(form: FormView, name: string, language: Language, count?: CountName): ChartMeasure {
  const text = (label: Label) => (language === 'en' ? label.en : label.zh)
  if (name === 'count') return { name, title: count?.title ?? name, unit: count?.unit ?? '', decimals: 0 }
  const found = form.columns.find((column) => column.name === name) ?? form.ratios.find((ratio) => ratio.name === name)
  if (found === undefined) return { name, title: name, unit: '', decimals: 0 }
  return { name, title: text(found.title), unit: found.unit === null ? '' : text(found.unit), decimals: found.decimals }
}

/**
 * The value of a measure in a line, as people read it.
 *
 * A ratio is made from the numerator and denominator the core gives with it, so that both always agree with it.
 */
export function valueIn(line: PivotLine, name: string, form: FormView): number | null {
  const ratio = form.ratios.find((one) => one.name === name)
  if (ratio === undefined) return line.values[name] ?? null
  const { numerator, denominator } = line.parts[name] ?? { numerator: null, denominator: null }
  if (numerator === null || denominator === null || denominator === 0) return null
  return (numerator / denominator) * ratio.scale
}

/** Whether adding up the measure means nothing: ratios, averages, and scales in units of their own. */
export function isAdditive(form: FormView, name: string): boolean {
  if (name === 'count') return true
  const column = form.columns.find((one) => one.name === name)
  return column !== undefined && column.aggregate === 'sum' && column.within === null
}
