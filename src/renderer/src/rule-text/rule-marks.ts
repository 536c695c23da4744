import type { Diagnostic } from '@codemirror/lint'

/** Something wrong at a place of the text, in words. */
export interface RuleMark {
  /** Place in the text, from 0; the whole text where both are 0. */
  readonly from: number
  readonly to: number
  readonly message: string
  /** What was probably meant, and what putting it there is called. */
  readonly mend: { readonly text: string; readonly label: string } | null
}

/** Marks where they stand, each with its suggestion as a button. */
export function toDiagnostics(marks: readonly RuleMark[], length: number): Diagnostic[] {
  return marks.flatMap(({ from, to, message, mend }) => {
    const whole = from === 0 && to === 0
    const start = Math.min(from, length)
    const end = whole ? length : Math.min(Math.max(to, start), length)
    // A mark needs a sign to stand under: at the end of the text it is the last one.
    const begin = start === end ? Math.max(0, start - 1) : start
    if (length === 0) return []
    return {
      from: begin,
      to: Math.max(end, begin + 1),
      severity: 'error' as const,
      message,
      ...(mend !== null && {
        actions: [
          {
            name: mend.label,
            apply: (view, markedFrom, markedTo) =>
              view.dispatch({
                changes: { from: markedFrom, to: markedTo, insert: mend.text },
                selection: { anchor: markedFrom + mend.text.length },
                userEvent: 'input.complete',
              }),
          },
        ],
      }),
    } satisfies Diagnostic
  })
}
