import { describe, expect, test } from 'vitest'
import { pivotReport } from '../../../src/main/core/reports/pivot-report.ts'
import { rowsReport } from '../../../src/main/core/reports/rows-report.ts'
import type { GridSheet } from '../../../src/main/core/workbook/grid.ts'
import { writeWorkbook } from '../../../src/main/core/workbook/write-workbook.ts'
import { hasLibreOffice, recalculated } from '../../support/recalculated.ts'
import { countyViews, formRow, formView, line, pivotInput, SOURCE } from '../../support/report-inputs.ts'
import { readBack } from '../../support/written-workbook.ts'

/** Formula results of a report as written, and as another program computes them from the same cells. */
function bothResults(sheets: readonly GridSheet[]) {
  const bytes = writeWorkbook(sheets, 'xlsx')
  const ours = readBack(bytes)
  const theirs = recalculated(bytes)
  const formulas = ours.sheets.flatMap((sheet) =>
    Object.keys(ours.sheet(sheet))
      .filter((address) => ours.cell(address, sheet)?.f !== undefined)
      .map((address) => ({ sheet, address })),
  )
  const results = (book: typeof ours) =>
    formulas.map(({ sheet, address }) => `${sheet}!${address} ${shown(book.cell(address, sheet)?.v)}`)
  return { written: results(ours), computed: results(theirs), count: formulas.length }
}

function shown(value: unknown): string {
  return typeof value === 'number' ? value.toPrecision(12) : String(value ?? '').trim()
}

describe.skipIf(!hasLibreOffice())('with LibreOffice, which is on this machine only where it was installed', () => {
  test('a result that is not what its formula gives would be noticed', { timeout: 120_000 }, () => {
    const { computed } = bothResults([{ name: '表', rows: [[2, { value: 999, formula: '=SUM(A1:A1)' }]] }])

    expect(computed).toEqual(['表!B1 2.00000000000'])
  })

  test('every result in a pivot report is what its formula gives', { timeout: 120_000 }, () => {
    const lines = countyViews().map(({ code }, at) =>
      line(
        { region: code },
        { persons: at % 5 === 0 ? null : at * 31.37, amount: null },
        { coverage: [at % 7 === 0 ? null : at * 3.3, at % 3 === 0 ? 0 : at * 4.1], amount_per_person: [at * 0.77, at] },
      ),
    )
    const measures = ['persons', 'amount', 'coverage', 'amount_per_person']
    const { written, computed, count } = bothResults(pivotReport(pivotInput('EDU_TABLE', { measures }, lines)))

    expect([count > 80, computed]).toEqual([true, written])
  })

  test('every result in a report of rows and its summary by county is what its formula gives', {
    timeout: 120_000,
  }, () => {
    const rows = Array.from({ length: 200 }, (_, at) =>
      formRow(at, countyViews()[at % 38]?.code ?? '', { members: at, capital: at % 38 === 3 ? null : at / 7 }),
    )
    const report = { query: { form: 'COOP_ROSTER' }, title: '名册', language: 'zh-CN' as const, to: '' }
    const input = { report, rows, form: formView('COOP_ROSTER'), regions: countyViews(), source: SOURCE }
    const { written, computed, count } = bothResults(rowsReport(input))

    expect([count > 250, computed]).toEqual([true, written])
  })
})
