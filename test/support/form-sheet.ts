import { join } from 'node:path'
import type { FormDefinition } from '../../src/main/core/forms/form-definition.ts'
import { readCatalogue } from '../../src/main/core/forms/read-catalogue.ts'
import type { GridCell, GridSheet } from '../../src/main/core/workbook/grid.ts'
import type { TestBook } from './book.ts'
import { saved } from './returns.ts'

const catalogue = readCatalogue(join(import.meta.dirname, '../../resources/forms'))

/**
 * A return of a form as counties send it: title with the period, two rows of headings, and the rows given.
 *
 * @param rows values by column name, `region` by the county's name; columns not named in any row are left out
 */
export function formSheet(
  code: string,
  period: string,
  rows: readonly Readonly<Record<string, GridCell>>[],
): GridSheet {
  const form = formOf(code)
  const named = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = form.columns.filter(({ name }) => named.has(name))
  const over = columns.map(({ group, title }) => (group[0] ?? title).zh)
  return {
    name: form.title.zh,
    rows: [
      [`重庆市${period}${form.title.zh}`],
      over,
      columns.map(({ group, title }) => (group.length === 0 ? null : title.zh)),
      ...rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
    ],
    merges: columns.flatMap(({ group }, at) =>
      group.length === 0 ? [{ firstRow: 1, firstColumn: at, lastRow: 2, lastColumn: at }] : [],
    ),
  }
}

function formOf(code: string): FormDefinition {
  const form = catalogue.forms.get(code)
  if (form === undefined) throw new Error(`no form ${code}`)
  return form
}

/** A return of a form and period with its rows. */
export type FormReturn = readonly [code: string, period: string, rows: Parameters<typeof formSheet>[2]]

/** Keeps each return in a book, as a file of its own. */
export async function bringReturns(book: TestBook, returns: readonly FormReturn[]): Promise<void> {
  const paths = returns.map(([code, period, rows]) =>
    saved(book.folder, `${code}-${period}-${files++}.xlsx`, [formSheet(code, period, rows)]),
  )
  const { files: kept } = await book.bring(paths)
  for (const { file, sheets } of kept) {
    if (sheets.every(({ status }) => status === 'kept')) continue
    throw new Error(`${file} was not kept: ${JSON.stringify(sheets.map(({ problems }) => problems))}`)
  }
}

let files = 0
