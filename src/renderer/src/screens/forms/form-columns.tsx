import { useMemo } from 'react'
import type { FormColumn, FormView, Language } from '#contract'
import { DataGrid, type GridColumn } from '../../parts/data-grid.tsx'
import { useScope } from '../../parts/scope.tsx'
import { roleTerms, sensitivityTerms, typeTerms } from '../../words/form-terms.ts'
import { formsWords } from '../../words/forms.ts'
import { textOf, useWords } from '../../words/words.ts'

/** The columns of a form as a grid. */
export function FormColumns({ form }: { readonly form: FormView }) {
  const say = useWords(formsWords)
  const { language } = useScope()
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { field: 'title', title: say(language === 'en' ? 'title-en' : 'title-zh'), width: 210, pinned: 'left' },
      { field: 'group', title: say('group'), width: 180 },
      { field: 'type', title: say('type'), width: 100 },
      { field: 'role', title: say('role'), width: 96 },
      { field: 'unit', title: say('unit'), width: 96 },
      { field: 'decimals', title: say('decimals'), width: 84, numeric: true, decimals: 0, notAdditive: true },
      { field: 'required', title: say('required'), width: 84 },
      { field: 'sensitivity', title: say('sensitivity'), width: 100 },
      { field: 'list', title: say('list'), width: 220, tooltip: (row) => String(row.list) },
      { field: 'name', title: say('name'), width: 130 },
    ],
    [say, language],
  )
  const rows = useMemo(
    () => form.columns.map((column) => rowOf(form, column, language, say('yes'))),
    [form, language, say],
  )
  return <DataGrid columns={columns} rows={rows} height="100%" stateKey="form-columns" label={say('columns')} />
}

function rowOf(form: FormView, column: FormColumn, language: Language, yes: string) {
  const text = (label: Parameters<typeof textOf>[0]) => textOf(label, language)
  const members = column.list === null ? [] : (form.lists[column.list] ?? [])
  return {
    name: column.name,
    title: text(column.title),
    group: column.group.map(text).join(' · '),
    type: text(typeTerms[column.type]),
    role: text(roleTerms[column.role]),
    unit: column.unit === null ? '' : text(column.unit),
    decimals: column.role === 'measure' ? column.decimals : null,
    required: column.required ? yes : '',
    sensitivity: column.sensitivity === 'public' ? '' : text(sensitivityTerms[column.sensitivity]),
    list: members.map(({ title }) => text(title)).join(language === 'en' ? ', ' : '、'),
  }
}
