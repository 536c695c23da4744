import { useState } from 'react'
import type { Standard } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { momentLabel } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { standardWords } from '../../words/standards.ts'
import { useWords } from '../../words/words.ts'
import { numberOf, yearsText } from './standard-text.ts'

/** What was done to a standard, asked for when it is unfolded. */
export function StandardHistoryList({ standard }: { readonly standard: Standard }) {
  const say = useWords(standardWords)
  const { language } = useScope()
  const [open, setOpen] = useState(false)
  const history = useAnswer('standards', 'history', open ? { code: standard.code } : null)
  const text = (value: number | null) => (value === null ? say('noShipped') : numberOf(standard, value, language))
  return (
    <details className="standard-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('history')}</summary>
      {history.data?.length === 0 && <p className="soft">{say('noHistory')}</p>}
      <ul>
        {history.data?.map(({ verb, at, by, reason, from, before, after }) => (
          <li key={at}>
            {momentLabel(at)} · {by} · {yearsText({ from, until: null }, say)}{' '}
            {say(verb === 'set' ? 'historySet' : 'historyUnset', { before: text(before), after: text(after) })}
            {' · '}
            {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
