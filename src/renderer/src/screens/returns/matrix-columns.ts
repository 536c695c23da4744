import type { Filing, FormView, Language, RegionView } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { periodLabel } from '../../parts/format.ts'
import { formTitle } from '../../parts/names.ts'
import { type completenessWords, filingTerms } from '../../words/completeness.ts'
import { reviewStateHints, reviewStateTerms } from '../../words/review-terms.ts'
import { textOf, type useWords } from '../../words/words.ts'
import { type AskedReturn, filingStates, isOwed } from './filings.ts'

type Say = ReturnType<typeof useWords<keyof (typeof completenessWords)['zh-CN']>>

/** What the matrix is drawn from and in which words. */
export interface MatrixView {
  readonly asked: readonly AskedReturn[]
  readonly forms: readonly FormView[]
  readonly language: Language
  readonly say: Say
}

const SIGNS = { 'on-time': '✓', filed: '✓', late: '△', missing: '✗', 'sent-back': '↩', undone: '⊘' } as const

/** A county a row, a return a column; where several periods are shown they stand under their return. */
export function matrixColumns({ asked, forms, language, say }: MatrixView): readonly GridColumn[] {
  const many = new Set(asked.map(({ period }) => period)).size > 1
  return [
    { field: 'county', title: say('county'), width: 190, pinned: 'left' },
    {
      field: 'owed',
      title: say('owed'),
      width: 64,
      pinned: 'left',
      numeric: true,
      cellClass: (row) => (row.owed === 0 ? 'soft' : 'bad'),
    },
    ...asked.map(({ form, period, due }, at): GridColumn => {
      const title = formTitle(forms, form, language)
      const name = many ? periodLabel(period, language) : title
      return {
        field: `c${at}`,
        title: due === null ? name : `${name}\n${say('due-short', { due })}`,
        ...(many && { group: [title] }),
        width: many ? (language === 'en' ? 186 : 150) : language === 'en' ? 196 : 168,
        text: (row) => String(row[`text${at}`] ?? ''),
        tooltip: (row) => row[`tip${at}`] as string | undefined,
        cellClass: (row) => row[`class${at}`] as string | undefined,
      }
    }),
  ]
}

/** A county's line: cells sort by the gravity of their state, then by days. */
export function matrixRow(view: MatrixView, region: RegionView): GridRow {
  const row: Record<string, unknown> = {
    code: region.code,
    county: `${textOf(region.name, view.language)} ${region.code}`,
  }
  let owed = 0
  for (const [at, { filings }] of view.asked.entries()) {
    const filing = filings.get(region.code)
    if (filing === undefined) continue
    if (isOwed(filing)) owed++
    row[`c${at}`] = filingStates.indexOf(filing.state) * 10_000 + (filing.daysLate ?? 0)
    row[`text${at}`] = [`${SIGNS[filing.state]} ${filingText(filing, view)}`, ...reviewText(filing, view)].join(' · ')
    row[`tip${at}`] = tip(filing, view)
    row[`class${at}`] = `filing filing-${filing.state} review-${filing.review ?? 'none'}`
  }
  return { ...row, owed }
}

/** The foot: how many of the counties shown that have to file each return have done so. */
export function matrixTotal({ asked, say }: MatrixView, regions: readonly RegionView[]): GridRow {
  const row: Record<string, unknown> = { county: say('filed-row') }
  let owed = 0
  for (const [at, { filings }] of asked.entries()) {
    const expected = regions.flatMap(({ code }) => filings.get(code) ?? [])
    const filed = expected.filter((filing) => !isOwed(filing)).length
    owed += expected.length - filed
    row[`c${at}`] = filed
    row[`text${at}`] = `${filed} / ${expected.length}`
  }
  return { ...row, owed }
}

function filingText(filing: Filing, { language, say }: MatrixView): string {
  const { state, daysLate } = filing
  if (state === 'late' && daysLate !== null) return say('late-by', { count: daysLate })
  if (state === 'missing' && daysLate !== null && daysLate > 0) return say('overdue-by', { count: daysLate })
  return textOf(filingTerms[state], language)
}

/** What a reviewer has in hand or is done with; that a return still waits for one is the rule and not told. */
function reviewText({ review }: Filing, { language }: MatrixView): readonly string[] {
  return review === 'accepted' || review === 'in-review' || review === 're-sent'
    ? [textOf(reviewStateTerms[review], language)]
    : []
}

function tip(filing: Filing, { say, language }: MatrixView): string {
  switch (filing.state) {
    case 'missing':
      return say('tip-missing')
    case 'sent-back':
      return say('tip-sent-back', { reason: filing.reason ?? '' })
    case 'undone':
      return say('tip-undone')
    default:
      return [
        say('tip-in', { arrived: filing.arrivedOn ?? '', versions: filing.versions }),
        ...(filing.review === null ? [] : [textOf(reviewStateHints[filing.review], language)]),
      ].join('\n')
  }
}
