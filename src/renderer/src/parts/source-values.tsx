import { EditOutlined } from '@ant-design/icons'
import type { CellNote, FormRow, FormView } from '#contract'
import { gridWords } from '../words/grid.ts'
import { rowsGridWords } from '../words/rows-grid.ts'
import { sourceWords } from '../words/source.ts'
import { useWords } from '../words/words.ts'
import { shownText } from './data-grid-definitions.ts'
import { rowColumns, toGridRow } from './rows-grid-columns.ts'
import { useScope } from './scope.tsx'

export interface SourceValuesProps {
  readonly form: FormView
  readonly row: FormRow
  readonly chosen: string
  readonly notes: readonly CellNote[]
  readonly onChoose: (column: string) => void
}

/** Every value of a row, each of which can be traced. */
export function SourceValues({ form, row, chosen, notes, onChoose }: SourceValuesProps) {
  const { language, allRegions } = useScope()
  const say = useWords(sourceWords)
  const sayGrid = useWords(gridWords)
  const sayRows = useWords(rowsGridWords)
  const noted = new Set(notes.map(({ column }) => column))
  const columns = rowColumns({ form, regions: allRegions, language, periodTitle: sayGrid('period') })
  const shown = toGridRow(row)

  return (
    <section className="source-values">
      <h3>{say('allValues')}</h3>
      <ul>
        {columns
          .filter((column) => form.columns.some((one) => one.name === column.field))
          .map((column) => (
            <li key={column.field}>
              <button type="button" aria-pressed={column.field === chosen} onClick={() => onChoose(column.field)}>
                <span>
                  {[...(column.group ?? []), column.title].join(' · ')}
                  {noted.has(column.field) && <EditOutlined title={sayRows('note')} />}
                </span>
                <b className={column.numeric ? 'figure' : ''}>
                  {shownText(column, shown, language) || sayGrid('notStated')}
                </b>
              </button>
            </li>
          ))}
      </ul>
    </section>
  )
}
