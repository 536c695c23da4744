import { ProblemAlert, problemOf } from '../../parts/problem-alert.tsx'
import { formsWords } from '../../words/forms.ts'
import { intakeSentences } from '../../words/intake-problems.ts'
import { sentence } from '../../words/sentence.ts'
import { useLanguage, useWords } from '../../words/words.ts'

/** What went wrong and, for a workbook that could not be read, why. */
export function FormProblem({ problem }: { readonly problem: unknown }) {
  const language = useLanguage()
  const say = useWords(formsWords)
  if (problem === null) return null
  const known = problemOf(problem)
  const why = String(known?.details.why ?? '')
  const reason = known?.code === 'file-unreadable' && isIntakeCode(why) ? intakeSentences[why] : null
  return (
    <div className="forms-problem">
      <ProblemAlert problem={problem} />
      {reason !== null && (
        <p>
          {say('reason')}
          {sentence(reason, language, known?.details ?? {})}
        </p>
      )}
    </div>
  )
}

function isIntakeCode(code: string): code is keyof typeof intakeSentences {
  return Object.hasOwn(intakeSentences, code)
}
