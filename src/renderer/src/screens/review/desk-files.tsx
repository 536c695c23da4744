import type { ReviewDesk } from '#contract'
import { ask } from '../../api/client.ts'
import { errorDoors } from '../../api/error-doors.ts'
import { toChosenFile } from '../../api/to-chosen-file.ts'
import { ErrorsButton } from '../../parts/errors-button.tsx'
import { ExportButton } from '../../parts/export-button.tsx'
import { useScope } from '../../parts/scope.tsx'
import { deskWords } from '../../words/review-desk.ts'
import { useWords } from '../../words/words.ts'
import { whatOf } from './what-of.ts'

/** What can be written for the county: its own file with all that is wrong in it marked, and what the rules found as a report. */
export function DeskFiles({ desk }: { readonly desk: ReviewDesk }) {
  const say = useWords(deskWords)
  const scope = useScope()
  const { language } = scope
  const { submission, counts } = desk
  const wrong = counts.errors + counts.warnings
  const name = `${say('findings')}_${whatOf(desk, scope).replaceAll(' · ', '_')}.xlsx`

  return (
    <>
      <ErrorsButton
        file={submission.file}
        count={wrong}
        onWrite={(to) => errorDoors.ofSubmission(to, { submission: submission.submission, language })}
      />
      {wrong + counts.cannotTell > 0 && (
        <ExportButton
          onExport={() =>
            toChosenFile(name, (to) =>
              ask('reports', 'checks', { query: { submission: submission.submission }, language, to }),
            )
          }
        />
      )}
    </>
  )
}
