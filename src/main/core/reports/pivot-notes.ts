import type { FigureColumn } from './pivot-columns.ts'
import type { ReportWords } from './report-words.ts'

/** The sentences under a pivot: how the totals that are no sums come about. */
export function pivotNotes(figures: readonly FigureColumn[], words: ReportWords, hasTotal: boolean): readonly string[] {
  if (!hasTotal) return []
  const titles = (chosen: (figure: FigureColumn) => boolean) =>
    words.and(figures.filter(chosen).map((figure) => figure.title))
  const ratios = titles((figure) => figure.kind === 'ratio')
  const means = titles((figure) => figure.kind === 'measure' && figure.totalled === 'mean')
  const apart = titles((figure) => figure.kind === 'measure' && figure.totalled === 'none')

  return [
    ...(ratios === '' ? [] : [words.noteRatio(ratios)]),
    ...(means === '' ? [] : [words.noteMean(means)]),
    ...(apart === '' ? [] : [words.noteNotAdded(apart)]),
  ]
}
