import { useEffect, useRef } from 'react'
import type { FormView, SheetResult } from '#contract'
import { columnTitle } from '../../../parts/names.ts'
import { useScope } from '../../../parts/scope.tsx'
import { mappingWords } from '../../../words/mapping.ts'
import { useWords } from '../../../words/words.ts'
import { FormColumns } from './form-columns.tsx'
import type { FedColumn } from './mapping-draft.ts'
import type { ColumnKeys } from './use-column-keys.ts'

export interface ColumnsPaneProps {
  readonly form: FormView
  readonly fed: ReadonlyMap<string, FedColumn>
  readonly sample: SheetResult['sample']
  readonly keys: ColumnKeys
  onMap(column: string, letters: string | null): void
}

/** The columns of the form with how many are fed and which are still missing; it hears the keys. */
export function ColumnsPane({ form, fed, sample, keys, onMap }: ColumnsPaneProps) {
  const say = useWords(mappingWords)
  const { language } = useScope()
  const pane = useRef<HTMLElement>(null)
  useEffect(() => pane.current?.focus(), [])
  const missing = form.columns.filter(({ name, required, type }) => required && type !== 'region' && !fed.has(name))
  const titles = missing.map(({ name }) => columnTitle(form, name, language)).join(language === 'en' ? ', ' : '、')

  return (
    <section
      ref={pane}
      className="mapping-pane mapping-columns"
      aria-label={say('form-columns')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the mapping are heard here
      tabIndex={0}
      onKeyDown={keys.heed}
    >
      <h2>
        {say('form-columns')}
        <span className="soft">{say('columns-fed', { fed: fed.size, columns: form.columns.length })}</span>
        {missing.length > 0 ? (
          <span className="bad">{say('missing-list', { columns: titles })}</span>
        ) : (
          <span className="soft">{say('no-required-missing')}</span>
        )}
      </h2>
      <p className="mapping-keys soft">{say(keys.state.pointed === null ? 'drag-hint' : 'pointing')}</p>
      <div className="mapping-scroll">
        <FormColumns
          form={form}
          fed={fed}
          sample={sample}
          active={keys.state.active}
          typed={keys.state.typed}
          onActive={keys.choose}
          onMap={onMap}
        />
      </div>
    </section>
  )
}
