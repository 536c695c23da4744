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

/** What can be written for the county: its own file with the errors of the sheet marked, and what the rules found. */
export function DeskFiles({ desk }: { readonly desk: ReviewDesk }) {
  const say = useWords(deskWords)
  const scope = useScope()
  const { language } = scope
  const { submission, counts } = desk
  const inSheet = submission.errors + submission.warnings
  const found = counts.errors + counts.warnings + counts.cannotTell
  const name = `${say('findings')}_${whatOf(desk, scope).replaceAll(' · ', '_')}.xlsx`

  return (
    <>
      {(inSheet > 0 || found === 0) && (
        <ErrorsButton
          file={submission.file}
          count={inSheet}
          onWrite={(to) => errorDoors.ofSubmission(to, { submission: submission.submission, language })}
        />
      )}
      {found > 0 && (
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
