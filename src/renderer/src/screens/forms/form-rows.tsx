import { Button } from 'antd'
import type { FormEntry } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { RowsGrid } from '../../parts/rows-grid.tsx'
import { useScope } from '../../parts/scope.tsx'
import { formsWords } from '../../words/forms.ts'
import { useWords } from '../../words/words.ts'

/** The rows that were filed by a form in the period and the counties of the top bar, each followed home to its cell. */
export function FormRows({ entry }: { readonly entry: FormEntry }) {
  const say = useWords(formsWords)
  const scope = useScope()
  const { form, submissions } = entry
  if (submissions === 0)
    return (
      <EmptyState
        title={say('no-rows')}
        hint={say('no-rows-hint')}
        action={<Button onClick={() => scope.open('import')}>{say('go-import')}</Button>}
      />
    )
  const query = {
    form: form.code,
    ...(scope.period !== '' && { periods: [scope.period] }),
    ...(scope.regions.length > 0 && { regions: scope.regions }),
  }
  return (
    <RowsGrid
      form={form}
      query={query}
      loadRows={figureDoors.rows}
      doors={figureDoors}
      stateKey={`${form.code}:rows`}
    />
  )
}
