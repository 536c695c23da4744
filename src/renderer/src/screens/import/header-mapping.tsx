import type { FormView, SheetResult } from '#contract'
import { DataGrid, type GridColumn } from '../../parts/data-grid.tsx'
import { columnTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { sheetWords } from '../../words/sheet.ts'
import { textOf, useWords } from '../../words/words.ts'
import { lineName } from './table-name.ts'

export interface HeaderMappingProps {
  readonly sheet: SheetResult
  readonly form: FormView | undefined
}

/** Which column of the sheet feeds which column of the return; those the sheet doesn't have come last. */
export function HeaderMapping({ sheet, form }: HeaderMappingProps) {
  const say = useWords(sheetWords)
  const { language } = useScope()
  const unitOf = (name: string) => {
    const unit = form?.columns.find((column) => column.name === name)?.unit ?? null
    return unit === null ? '' : textOf(unit, language)
  }
  const between = ([from, to]: readonly [number, number]) => ({
    lines: [...new Set([from, to])].map((line) => lineName(line, sheet.direction)).join('–'),
    count: to - from + 1,
  })
  const mapped = sheet.mapping.map((each) => ({
    sheetColumn: each.sheetColumn,
    path: each.headerPath.join(' › '),
    title: columnTitle(form, each.column, language),
    unit: unitOf(each.column),
    by: say(`by-${each.by}`),
    sent: each.sentUnit === null ? '' : `${each.sentUnit} → ${unitOf(each.column)}`,
  }))
  const names = new Set(sheet.mapping.map((each) => each.column))
  const missing = (form?.columns ?? [])
    .filter((column) => !names.has(column.name) && column.type !== 'region')
    .map((column) => ({
      sheetColumn: '',
      path: say('not-in-sheet'),
      title: columnTitle(form, column.name, language),
      unit: unitOf(column.name),
      by: '',
      sent: '',
      missing: true,
    }))

  const columns: readonly GridColumn[] = [
    {
      field: 'sheetColumn',
      title: sheet.direction === 'rows' ? say('sheet-column') : say('row'),
      width: 64,
      pinned: 'left',
    },
    { field: 'path', title: say('header-path'), width: 280, cellClass: (row) => (row.missing ? 'soft' : undefined) },
    { field: 'title', title: say('form-column'), width: 220 },
    { field: 'unit', title: say('form-unit'), width: 100 },
    { field: 'sent', title: say('sent-unit'), width: 130 },
    { field: 'by', title: say('known-by'), width: 110 },
  ]

  return (
    <>
      <div className="detail-line soft">
        {sheet.headerRows !== null && say(`header-${sheet.direction}`, between(sheet.headerRows))}
        {sheet.bodyRows !== null && <> · {say(`body-${sheet.direction}`, between(sheet.bodyRows))}</>}
      </div>
      <DataGrid columns={columns} rows={[...mapped, ...missing]} label={say('tab-mapping')} height="100%" />
    </>
  )
}
