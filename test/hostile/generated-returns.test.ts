import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../support/book.ts'
import { type DriftedReturn, driftedReturn } from '../support/drifted-return.ts'
import { saved } from '../support/returns.ts'

test.each(['xlsx', 'xls'])(
  'whatever hand wrote a return (.%s), every row and every sum of it is kept as it was sent',
  {
    timeout: 120_000,
  },
  async (format) => {
    const book = newBook()
    await fc.assert(
      fc.asyncProperty(driftedReturn, async (sent) => {
        expect(await kept(book, sent, format)).toEqual(expected(sent))
      }),
      { seed: 20_170_817, numRuns: 60 },
    )
  },
)

function expected({ meant, sheet }: DriftedReturn) {
  const sales = meant.flatMap((row) => (row.salesHundredths === null ? [] : [row.salesHundredths]))
  const employees = meant.flatMap((row) => (row.employees === null ? [] : [row.employees]))
  return {
    status: 'kept',
    rows: meant.length,
    sales: sales.length === 0 ? null : sales.reduce((sum, value) => sum + value),
    employees: employees.length === 0 ? null : employees.reduce((sum, value) => sum + value),
    names: meant.map(({ name }) => name),
    seen: sheet.rows.filter((cells) => cells.some((cell) => cell !== null)).length,
    toldOf: sheet.rows.filter((cells) => cells.some((cell) => cell !== null)).length,
  }
}

/** Imports the return, looks at what the book has of it, and takes it back. */
async function kept(book: TestBook, { sheet }: DriftedReturn, format: string) {
  const path = saved(book.folder, `return.${format}`, [sheet])
  const { files } = await book.bring([path])
  rmSync(path)
  const result = files[0]?.sheets[0]
  const { values } = book.figures.pivot({ form: 'LEAD_ROSTER', rows: [], measures: ['sales', 'employees'] }).total
  const { rows } = book.figures.rows({
    form: 'LEAD_ROSTER',
    offset: 0,
    limit: 1000,
  })
  if (result?.status === 'kept') book.intake.undoImport({})
  const { seen = 0, ...told } = result?.lines ?? {}
  return {
    status: result?.status === 'kept' ? 'kept' : result?.problems,
    rows: result?.rows,
    sales: values.sales == null ? null : Math.round(values.sales * 100),
    employees: values.employees ?? null,
    names: rows.toSorted((a, b) => a.row - b.row).map((row) => row.values.name),
    seen,
    toldOf: Object.values(told).reduce((sum, count) => sum + count, 0),
  }
}
