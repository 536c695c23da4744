import type { Chart } from './chart.ts'
import { readTip } from './tip.ts'

/** The figures of a chart in lines, as its tooltips tell them. */
export interface ChartTable {
  /** Headings of the columns after the name, with the unit where all figures of a column share it. */
  readonly columns: readonly string[]
  readonly lines: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

/** Title of the column with what is said without a figure: a change in words, that nothing was filed. */
export const REMARK = ''

interface Series {
  readonly name?: string
  readonly data?: readonly ({ readonly tip?: string } | null)[]
}

/**
 * Every mark of a chart as a line: what the tooltip says becomes columns.
 *
 * Units go to the heading, so that figures are pasted into a sheet as numbers.
 */
export function tableOf(chart: Chart): ChartTable {
  const series = [chart.option.series ?? []].flat() as readonly Series[]
  const categories = categoriesOf(chart)
  const seen = new Set<string>()
  const marks = chart.targets.flatMap(({ seriesIndex, dataIndex }) => {
    // The root of a treemap is its first node, so its targets count from one.
    const data = series[seriesIndex]?.data ?? []
    const shift = chart.targets.some((target) => target.dataIndex >= data.length) ? 1 : 0
    const told = readTip(data[dataIndex - shift]?.tip ?? '')
    // A rank before the name is told by the order of the lines.
    const name = (told.heading === '' ? (categories[dataIndex] ?? '') : told.heading).replace(/^\d+ {2}/, '')
    // What follows two blanks is the change on the year before.
    const figures = told.lines.filter(([, text]) => text !== '')
    const remarks = told.lines.filter(([, text]) => text === '').map(([title]) => title)
    const fields = [
      ...figures.map(([title, text]) => [title, text.split('  ')[0] ?? ''] as const),
      ...(remarks.length > 0 ? [[REMARK, remarks.join(' · ')] as const] : []),
    ]
    const line = { name, fields }
    const key = JSON.stringify(line)
    if (told.lines.length === 0 || seen.has(key)) return []
    seen.add(key)
    return [line]
  })
  const all = [...new Set(marks.flatMap(({ fields }) => fields.map(([title]) => title)))]
  const titles = [...all.filter((title) => title !== REMARK), ...all.filter((title) => title === REMARK)]
  const merged = mergedByName(marks)
  const units = titles.map((title) => unitOf(marks.flatMap(({ fields }) => fields.filter(([one]) => one === title))))
  return {
    columns: titles.map((title, at) => (units[at] ? `${title} (${units[at]})` : title)),
    lines: merged.map(({ name, fields }) => ({
      name,
      cells: titles.map((title, at) => withoutUnit(fields.get(title) ?? '', units[at] ?? '')),
    })),
  }
}

/** A table as text that Excel and WPS take as cells. */
export function tableText({ columns, lines }: ChartTable, nameTitle: string): string {
  const clean = (cell: string) => cell.replace(/[\t\n]/g, ' ')
  return [[nameTitle, ...columns], ...lines.map(({ name, cells }) => [name, ...cells.map(asNumber)])]
    .map((cells) => cells.map(clean).join('\t'))
    .join('\n')
}

/** Marks of one name, as lines of several series at one period, become one line. */
function mergedByName(
  marks: readonly { readonly name: string; readonly fields: readonly (readonly [string, string])[] }[],
) {
  const byName = new Map<string, Map<string, string>>()
  const lines: { name: string; fields: Map<string, string> }[] = []
  for (const { name, fields } of marks) {
    const before = byName.get(name)
    if (before !== undefined && fields.every(([title]) => !before.has(title))) {
      for (const [title, text] of fields) before.set(title, text)
      continue
    }
    const own = new Map(fields)
    byName.set(name, own)
    lines.push({ name, fields: own })
  }
  return lines
}

function categoriesOf(chart: Chart): readonly string[] {
  const [axis] = [chart.option.xAxis ?? []].flat() as readonly { readonly data?: readonly unknown[] }[]
  return (axis?.data ?? []).map(String)
}

const figure = /^[−-]?[\d,]*\.?\d+(?= ?(\D*)$)/

/** The unit that all figures of a column have; empty where they differ or it isn't a column of figures. */
function unitOf(fields: readonly (readonly [string, string])[]): string {
  const units = new Set(fields.flatMap(([, text]) => (figure.test(text) ? [text.replace(figure, '').trim()] : [])))
  const [only = ''] = units
  return units.size === 1 ? only : ''
}

function withoutUnit(text: string, unit: string): string {
  return unit !== '' && figure.test(text) ? text.slice(0, text.length - unit.length).trim() : text
}

/** `1,234.5` → `1234.5`: a figure as a sheet takes it. */
function asNumber(cell: string): string {
  return /^[−-]?[\d,]+(\.\d+)?$/.test(cell) ? cell.replaceAll(',', '').replace('−', '-') : cell
}
