import type { FormEntry } from '#contract'
import { formatNumber } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { formsWords } from '../../words/forms.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface FormListProps {
  readonly entries: readonly FormEntry[]
  readonly chosen: string | null
  onChoose(code: string): void
}

/** The book's own forms, then those of the program, each with how much of it was filed. */
export function FormList({ entries, chosen, onChoose }: FormListProps) {
  const say = useWords(formsWords)
  const own = entries.filter(({ origin }) => origin === 'book')
  return (
    <nav className="forms-list" aria-label={say('title')}>
      <h2>{say('own')}</h2>
      {own.length === 0 && <p className="soft">{say('own-none')}</p>}
      {own.map((entry) => (
        <Item key={entry.form.code} entry={entry} isChosen={entry.form.code === chosen} onChoose={onChoose} />
      ))}
      <h2>{say('program')}</h2>
      {entries
        .filter(({ origin }) => origin === 'program')
        .map((entry) => (
          <Item key={entry.form.code} entry={entry} isChosen={entry.form.code === chosen} onChoose={onChoose} />
        ))}
    </nav>
  )
}

interface ItemProps {
  readonly entry: FormEntry
  readonly isChosen: boolean
  onChoose(code: string): void
}

function Item({ entry, isChosen, onChoose }: ItemProps) {
  const say = useWords(formsWords)
  const { language } = useScope()
  const { form, submissions, rows } = entry
  const number = (value: number) => formatNumber(value, 0, language)
  return (
    <button
      type="button"
      className={isChosen ? 'forms-item chosen' : 'forms-item'}
      aria-pressed={isChosen}
      onClick={() => onChoose(form.code)}
    >
      <strong>{textOf(form.title, language)}</strong>
      <span className="soft">
        {form.code} · {say('column-count', { columns: form.columns.length })} ·{' '}
        {submissions === 0
          ? say('filed-none')
          : say('filed', { count: submissions, submissions: number(submissions), rows: number(rows) })}
      </span>
    </button>
  )
}
