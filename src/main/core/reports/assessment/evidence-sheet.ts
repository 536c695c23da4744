import type { EvidenceCell, FormView, Language } from '#contract'
import type { GridCell, GridSheet } from '../../workbook/grid.ts'
import { figureStyle, LABEL } from '../cells.ts'
import { periodText } from '../period-text.ts'
import { assessmentWords } from './assessment-words.ts'
import { tableSheet } from './table-sheet.ts'

/** A cell behind a figure of a county. */
export interface ToldCell {
  readonly county: string
  readonly figure: string
  readonly cell: EvidenceCell
}

/** Every cell that an assessment rests on: county, figure, value, and file, sheet and cell it came from. */
export function evidenceSheet(
  cells: readonly ToldCell[],
  {
    title,
    language,
    forms,
  }: { readonly title: string; readonly language: Language; readonly forms: readonly FormView[] },
): GridSheet {
  const words = assessmentWords(language)
  const text = (value: string | null): GridCell => ({ value, style: LABEL })
  return tableSheet({
    name: words.evidence,
    title,
    line: words.evidence,
    landscape: true,
    paths: [
      words.county,
      words.figure,
      words.form,
      words.period,
      words.value,
      words.sent,
      words.submission,
      words.file,
      words.sheet,
      words.cell,
    ].map((heading) => [heading]),
    decimals: Array.from({ length: 10 }, () => 0),
    rows: () =>
      cells.map(({ county, figure, cell }) => [
        text(county),
        text(figure),
        text(titleOf(forms, cell.form, language)),
        text(periodText(cell.period, language)),
        { value: cell.value, style: figureStyle('body', Number.isInteger(cell.value ?? 0) ? 0 : 2) },
        text(cell.sent),
        { value: cell.submission, style: figureStyle('body', 0) },
        text(cell.file),
        text(cell.sheet),
        text(cell.cell),
      ]),
  })
}

/** Title of a column of a return, with the heading it stands under. */
export function columnText(forms: readonly FormView[], form: string, name: string, language: Language): string {
  const column = forms.find(({ code }) => code === form)?.columns.find((each) => each.name === name)
  if (column === undefined) return name
  return [...column.group, column.title].map((label) => (language === 'en' ? label.en : label.zh)).join(' · ')
}

function titleOf(forms: readonly FormView[], code: string, language: Language): string {
  const title = forms.find((form) => form.code === code)?.title
  return title === undefined ? code : language === 'en' ? title.en : title.zh
}
