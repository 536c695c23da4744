import type { FileResult, ImportResult, IntakeCode, IntakeProblem } from '#contract'

/** So many normalised cells and hidden rows of a sheet are sent to the window, and problems of each kind; it is told how many there are. */
const MOST_SHOWN = 1000
const MOST_OF_A_KIND = 200

/**
 * What the window is shown of an import: of long lists the beginning.
 *
 * A roster of a million rows can have a hundred thousand problems, and a window that takes them in at once stands
 * still. All are counted, and those of what is kept can be asked for by submission.
 */
export function shownFirst<Result extends ImportResult>(result: Result): Result {
  return { ...result, files: result.files.map(shownOfFile) }
}

function shownOfFile(file: FileResult): FileResult {
  return {
    ...file,
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      problems: firstOfEachKind(sheet.problems),
      normalised: sheet.normalised.slice(0, MOST_SHOWN),
      hidden: { ...sheet.hidden, rows: sheet.hidden.rows.slice(0, MOST_SHOWN) },
    })),
  }
}

/** A kind that holds the sheet must show even where ten thousand others come before it. */
function firstOfEachKind(problems: readonly IntakeProblem[]): readonly IntakeProblem[] {
  const counts = new Map<IntakeCode, number>()
  return problems.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    return count <= MOST_OF_A_KIND
  })
}
