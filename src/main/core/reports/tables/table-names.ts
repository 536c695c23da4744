import type { Language, PivotDimensionView, PivotHeader, PivotMeasureView } from '#contract'
import type { Labels } from '../labels.ts'
import { periodText } from '../period-text.ts'
import type { TableWords } from './table-words.ts'

/** Names of dimensions, members, headers and measures in the language of a report. */
export interface TableNames {
  dimension(view: PivotDimensionView): string
  member(view: PivotDimensionView, code: string | null): string
  /** Names of a header's members, with the word that makes a subtotal or what is left over of them. */
  path(header: PivotHeader, dimensions: readonly PivotDimensionView[]): readonly string[]
  measure(view: PivotMeasureView): string
  unit(view: PivotMeasureView): string | null
  /** Unit that a member brings to a measure. */
  memberUnit(dimension: string, code: string | null): string | null
}

export function tableNames(labels: Labels, words: TableWords, language: Language): TableNames {
  const month = (code: string) => (/^\d{4}(?:-\d{2})?$/.test(code) ? periodText(code, language) : code)

  function member(view: PivotDimensionView, code: string | null): string {
    if (code === null) return nameOfNone(view, words)
    if (view.kind === 'period-part' || view.kind === 'date-part' || view.kind === 'year') return month(code)
    if (view.kind !== 'region-part') return labels.member(view.name, code)
    if (code === 'national' || code === 'municipal') return words[code]
    return words.area[code] ?? month(code)
  }

  return {
    member,
    dimension: (view) => labels.text(view.title),
    path({ kind, members, count }, dimensions) {
      if (kind === 'total') return [words.total]
      const shown = kind === 'others' ? members.slice(0, -1) : members
      const names = shown.map((code, at) => {
        const view = dimensions[at]
        return view === undefined ? (code ?? '') : member(view, code)
      })
      if (kind === 'others') return [...names, words.others(count ?? 0)]
      return kind === 'subtotal' ? [...names, words.subtotal] : names
    },
    measure({ title, aggregate, show, name }) {
      const isPlain = aggregate === 'ratio' || aggregate === 'single' || aggregate === 'sum' || name === 'count'
      const parts = [labels.text(title), ...(isPlain ? [] : [words.aggregate[aggregate]])]
      return [...parts, ...(show === 'value' ? [] : [words.show[show]])].join(' · ')
    },
    unit: ({ unit, show }) => (unit === null || show !== 'value' ? null : labels.text(unit)),
    memberUnit: labels.memberUnit,
  }
}

function nameOfNone({ name }: PivotDimensionView, words: TableWords): string {
  if (name === 'region-poverty') return words.noLevel
  return name === 'region-exit' ? words.noExit : words.notStated
}
