import type { DiffCell, DiffSide, FormColumn, FormView, Language, RegionView } from '#contract'
import { absentMark, type GridColumn, type GridRow } from '../../parts/data-grid-column.ts'
import { formatChange, formatNumber, signed } from '../../parts/format.ts'
import { columnTitle, memberTitle, regionName } from '../../parts/names.ts'
import { type compareWords, diffTerms } from '../../words/compare.ts'
import { textOf, type useWords } from '../../words/words.ts'

type Say = ReturnType<typeof useWords<keyof (typeof compareWords)['zh-CN']>>

export function compareColumns(say: Say, language: Language): readonly GridColumn[] {
  const shown = (field: string) => (row: GridRow) => row[`${field} text`] as string
  const figure = (field: string, title: string, width: number): GridColumn => ({
    field,
    title,
    width,
    numeric: true,
    text: shown(field),
    cellClass: (row) => row[`${field} class`] as string,
  })
  return [
    { field: 'kind', title: say('kind'), width: 84, pinned: 'left', cellClass: (row) => String(row.kindClass) },
    { field: 'region', title: say('county'), width: language === 'en' ? 140 : 100 },
    { field: 'record', title: say('record'), width: 170, tooltip: (row) => String(row.recordTip) },
    { field: 'column', title: say('column'), width: 190 },
    figure('before', say('before-value'), 108),
    figure('after', say('after-value'), 108),
    figure('difference', say('difference'), 104),
    figure('share', say('share'), 88),
    { field: 'beforeCell', title: say('before-cell'), width: 84 },
    { field: 'afterCell', title: say('after-cell'), width: 84 },
  ]
}

interface Naming {
  readonly form: FormView
  readonly labels: readonly string[]
  readonly allRegions: readonly RegionView[]
  readonly language: Language
  readonly say: Say
}

/** A differing cell as a line of the grid: values sort as they are and are shown in words. */
export function compareRow(cell: DiffCell, naming: Naming): GridRow {
  const { form, labels, allRegions, language, say } = naming
  const column = form.columns.find(({ name }) => name === cell.column)
  const record = cell.label
    .map((value, at) => (value === null ? '' : valueText(value, labels[at] ?? '', undefined, naming)))
    .filter((text) => text !== '')
    .join(' · ')
  const decimals = column?.decimals ?? 0
  return {
    kind: textOf(diffTerms[cell.kind], language),
    kindClass: `diff-${cell.kind}`,
    region: regionName(allRegions, cell.region, language),
    record: cell.matchedBy === 'row' ? `${record} (${say('row-by-number')})` : record,
    recordTip: record,
    column: shortColumnTitle(form, cell.column, language),
    ...side('before', cell.before, column, naming),
    ...side('after', cell.after, column, naming),
    difference: cell.difference,
    'difference text': signed(cell.difference, decimals, language),
    share: cell.share,
    'share text': formatChange(cell.share, language),
    beforeCell: cell.before?.cell ?? '',
    afterCell: cell.after?.cell ?? '',
  }
}

/** Title of a column without its group, unless another column has the same. */
function shortColumnTitle(form: FormView, name: string, language: Language): string {
  const title = form.columns.find((each) => each.name === name)?.title
  const alike = form.columns.filter((each) => each.title.zh === title?.zh)
  return title === undefined || alike.length > 1 ? columnTitle(form, name, language) : textOf(title, language)
}

/** A side without its row is blank; an absent value shows its mark, never zero. */
function side(name: 'before' | 'after', sent: DiffSide | null, column: FormColumn | undefined, naming: Naming) {
  const text =
    sent === null
      ? ''
      : sent.value === null
        ? (sent.mark ?? absentMark)
        : valueText(sent.value, column?.name ?? '', column, naming)
  return {
    [name]: sent?.value ?? null,
    [`${name} text`]: text,
    [`${name} class`]: sent !== null && sent.value === null ? 'grid-absent' : '',
  }
}

function valueText(
  value: string | number,
  name: string,
  column: FormColumn | undefined,
  { form, language }: Naming,
): string {
  const named = memberTitle(form, name, value, language)
  if (named !== undefined) return named
  const isFigure = column?.type === 'integer' || column?.type === 'decimal'
  return typeof value === 'number' && isFigure ? formatNumber(value, column.decimals, language) : String(value)
}
