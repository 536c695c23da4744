import type { CheckCounts, CheckedPlace, FormView, Language, RegionView } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { formatNumber } from '../../parts/format.ts'
import { formTitle } from '../../parts/names.ts'
import type { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { textOf, type useWords } from '../../words/words.ts'

export type SayFindings = ReturnType<typeof useWords<keyof (typeof findingsOfRulesWords)['zh-CN']>>

/** What the matrix is drawn from. */
export interface MatrixView {
  readonly places: readonly CheckedPlace[]
  /** `form region` of what was filed. */
  readonly filed: ReadonlySet<string>
  /** Returns that have a column, in their order. */
  readonly forms: readonly FormView[]
  readonly language: Language
  readonly say: SayFindings
}

/** Signs of the cells, told in the legend. */
export const matrixSigns = { errors: '✗', warnings: '△', doubts: '?', fine: '✓' } as const

const nothing: CheckCounts = { errors: 0, warnings: 0, explained: 0, cannotTell: 0 }

/** A county a row, a return a column. */
export function matrixColumns({ forms, language, say }: MatrixView): readonly GridColumn[] {
  const sum = (field: 'errors' | 'warnings' | 'cannotTell', key: 'errors' | 'warnings' | 'doubts', tone: string) => ({
    field,
    title: say(key),
    numeric: true,
    pinned: 'left' as const,
    width: language === 'en' ? 84 : 76,
    cellClass: (row: GridRow) => (row[field] === 0 ? 'soft' : tone),
  })
  return [
    { field: 'county', title: say('county'), width: language === 'en' ? 170 : 128, pinned: 'left' },
    sum('errors', 'errors', 'bad'),
    sum('warnings', 'warnings', 'warn'),
    sum('cannotTell', 'doubts', 'doubt'),
    ...forms.map(
      ({ code }): GridColumn => ({
        field: code,
        title: formTitle(forms, code, language),
        width: 132,
        notAdditive: true,
        text: (row) => row[`${code} text`] as string | undefined,
        tooltip: (row) => row[`${code} tip`] as string | undefined,
        cellClass: (row) => row[`${code} class`] as string | undefined,
      }),
    ),
  ]
}

/** A county's line; cells sort by their gravity. */
export function matrixRow(view: MatrixView, region: Pick<RegionView, 'code' | 'name'>): GridRow {
  const own = view.places.filter((place) => place.region === region.code)
  const row: Record<string, unknown> = {
    code: region.code,
    county: textOf(region.name, view.language),
    ...summed(own),
  }
  for (const { code } of view.forms) {
    const counts = summed(own.filter(({ form }) => form === code))
    Object.assign(row, cellOf(code, counts, view.filed.has(`${code} ${region.code}`), view))
  }
  return row
}

/** The foot: all counties together. */
export function matrixTotal(view: MatrixView, regions: readonly Pick<RegionView, 'code'>[]): GridRow {
  const codes = new Set(regions.map(({ code }) => code))
  const shown = view.places.filter(({ region }) => codes.has(region))
  const row: Record<string, unknown> = { county: view.say('total'), ...summed(shown) }
  for (const { code } of view.forms)
    Object.assign(row, cellOf(code, summed(shown.filter(({ form }) => form === code)), true, view))
  return row
}

function summed(places: readonly CheckCounts[]): CheckCounts {
  return places.reduce(
    (sum, each) => ({
      errors: sum.errors + each.errors,
      warnings: sum.warnings + each.warnings,
      explained: sum.explained + each.explained,
      cannotTell: sum.cannotTell + each.cannotTell,
    }),
    nothing,
  )
}

function cellOf(code: string, counts: CheckCounts, isFiled: boolean, { language, say }: MatrixView) {
  const { errors, warnings, explained, cannotTell } = counts
  const number = (value: number) => formatNumber(value, 0, language)
  const parts = [
    ...(errors > 0 ? [`${matrixSigns.errors}${number(errors)}`] : []),
    ...(warnings > 0 ? [`${matrixSigns.warnings}${number(warnings)}`] : []),
    ...(cannotTell > 0 ? [`${matrixSigns.doubts}${number(cannotTell)}`] : []),
  ]
  const found = errors + warnings + cannotTell > 0
  return {
    [code]: errors * 1e8 + warnings * 1e4 + cannotTell - (isFiled ? 0 : 1),
    [`${code} text`]: found ? parts.join(' ') : isFiled ? matrixSigns.fine : say('not-filed'),
    [`${code} tip`]: found
      ? say('cell-tip', {
          errors: number(errors),
          warnings: number(warnings),
          explained: number(explained),
          doubts: number(cannotTell),
        })
      : say(isFiled ? 'legend-fine' : 'not-filed'),
    [`${code} class`]:
      errors > 0 ? 'bad' : warnings > 0 ? 'warn' : cannotTell > 0 ? 'doubt' : isFiled ? 'good' : 'soft',
  }
}
