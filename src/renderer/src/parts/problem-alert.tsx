import { Alert, Button } from 'antd'
import type { Details, Language, Problem } from '#contract'
import { hindrancesNamed } from '../words/hindrances-named.ts'
import { problemSentences, problemWords } from '../words/problems.ts'
import { rolesNamed } from '../words/roles.ts'
import { sentence } from '../words/sentence.ts'
import { useLanguage, useWords } from '../words/words.ts'
import './problem-alert.css'

export interface ProblemAlertProps {
  /** Whatever was thrown; a refusal of the core carries its `problem`. */
  readonly problem: unknown
  readonly onAgain?: (() => void) | undefined
}

/** Tells in the window's language what went wrong and what to do; cancelling is told calmly. */
export function ProblemAlert({ problem, onAgain }: ProblemAlertProps) {
  const language = useLanguage()
  const say = useWords(problemWords)
  const known = problemOf(problem)
  const calm = known?.code === 'cancelled'
  const technical = known === null ? messageOf(problem) : known.code === 'unexpected' ? known.message : ''

  return (
    <Alert
      className="problem-alert"
      type={calm ? 'info' : 'error'}
      showIcon
      title={problemSentence(problem, language)}
      description={
        technical === '' ? undefined : (
          <details>
            <summary>{say('details')}</summary>
            <code>{technical}</code>
          </details>
        )
      }
      action={onAgain !== undefined && <Button onClick={onAgain}>{say('again')}</Button>}
    />
  )
}

/** The sentence for whatever was thrown. */
export function problemSentence(problem: unknown, language: Language): string {
  const known = problemOf(problem)
  return sentence(
    problemSentences[known?.code ?? 'unexpected'],
    language,
    known === null ? {} : detailsOf(known, language),
  )
}

/** What the sentence is filled with; roles and what stands in the way have names in each language. */
function detailsOf({ code, details }: Problem, language: Language): Details {
  if (code === 'role-missing') return { ...details, role: rolesNamed(String(details.role), language) }
  return code === 'review-hindered' ? { ...details, why: hindrancesNamed(String(details.why), language) } : details
}

/** The problem inside an error of the client, or `null` for any other error. */
export function problemOf(error: unknown): Problem | null {
  if (typeof error !== 'object' || error === null || !('problem' in error)) return null
  const { problem } = error as { readonly problem: Problem }
  return Object.hasOwn(problemSentences, problem.code) ? problem : null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
