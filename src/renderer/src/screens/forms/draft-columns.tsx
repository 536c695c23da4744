import type { FormFile, UnitView } from '#contract'
import type { Draft } from '../../api/form-desk.ts'
import { formsWords } from '../../words/forms.ts'
import { useWords } from '../../words/words.ts'
import { DraftRow } from './draft-row.tsx'
import './draft-columns.css'

export interface DraftColumnsProps {
  readonly draft: Draft
  readonly units: readonly UnitView[]
  onChange(form: FormFile): void
}

const headings = [
  'title-zh',
  'title-en',
  'samples',
  'type',
  'role',
  'unit',
  'decimals',
  'sensitivity',
  'list',
  'key',
  'required',
] as const

/** The proposed columns, one a line, each part of them to be changed in place. */
export function DraftColumns({ draft, units, onChange }: DraftColumnsProps) {
  const say = useWords(formsWords)
  const { form, proposal } = draft
  const hints: Partial<Record<(typeof headings)[number], string>> = { type: say('type-hint'), key: say('key-hint') }
  return (
    <div className="draft-scroll">
      <table className="draft-columns">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={heading} title={hints[heading]}>
                {say(heading)}
              </th>
            ))}
            <th scope="col" className="drop" />
          </tr>
        </thead>
        <tbody>
          {form.columns.map((column) => (
            <DraftRow
              key={column.name}
              form={form}
              column={column}
              evidence={proposal?.columns.find(({ name }) => name === column.name)}
              units={units}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
