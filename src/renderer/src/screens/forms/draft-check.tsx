import type { FormCheck, FormFile, FormIssue } from '#contract'
import { useScope } from '../../parts/scope.tsx'
import { issueSentences, stepSentences } from '../../words/form-terms.ts'
import { formsWords } from '../../words/forms.ts'
import { sentence } from '../../words/sentence.ts'
import { useWords } from '../../words/words.ts'

const MOST_SHOWN = 3

/** What the check found, in words, with the columns by their titles. */
export function DraftCheck({ form, check }: { readonly form: FormFile; readonly check: FormCheck | null }) {
  const say = useWords(formsWords)
  const { language } = useScope()
  if (form.code === '') return <p className="draft-check soft">{say('code-bad')}</p>
  if (check === null) return <p className="draft-check soft">{say('found', { columns: form.columns.length })}</p>
  if (check.step !== null)
    return (
      <p className="draft-check good" role="status">
        {sentence(stepSentences[check.step], language, { version: check.version ?? 1 })}
      </p>
    )
  const told = (issue: FormIssue) =>
    sentence(issueSentences[issue.code], language, { at: titleOf(form, issue.at), value: titleOf(form, issue.value) })
  return (
    <p className="draft-check bad" role="alert">
      {say('issues', { count: check.issues.length })} {check.issues.slice(0, MOST_SHOWN).map(told).join(' ')}
    </p>
  )
}

/** A column by its title; what is no column stays as it is. */
function titleOf(form: FormFile, name: string): string {
  const at = /^columns\.(\d+)/.exec(name)?.[1]
  const column = at === undefined ? form.columns.find((each) => each.name === name) : form.columns[Number(at)]
  return column === undefined ? name : column.zh || column.en || column.name
}
