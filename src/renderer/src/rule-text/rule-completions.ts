import { autocompletion, type Completion as Choice, type CompletionContext } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { Completion, Completions, Language } from '#contract'

/** Asks what can stand at a place of the text. */
export type Complete = (text: string, at: number) => Promise<Completions>

export interface CompletionSource {
  readonly complete: () => Complete
  readonly language: () => Language
}

const KINDS: Readonly<Record<Completion['kind'], string>> = {
  column: 'property',
  form: 'class',
  function: 'function',
  keyword: 'keyword',
  member: 'text',
  standard: 'constant',
  dimension: 'enum',
}

/** Where a list comes up by itself: behind a name, a point, an opening bracket or quotation mark, or the words that want one. */
const WANTED = /(?:[\p{L}_][\p{L}\p{N}_]*|[.(（["“]|\b(?:by|in|and|or|not)\s+)$/u

/** A list of what can stand at the caret: while typing, and on Ctrl+Space. */
export function ruleCompletions({ complete, language }: CompletionSource): Extension {
  return autocompletion({
    icons: false,
    optionClass: ({ type }) => `rule-option-${type}`,
    closeOnBlur: true,
    maxRenderedOptions: 200,
    override: [
      async (context: CompletionContext) => {
        const text = context.state.doc.toString()
        if (!context.explicit && !WANTED.test(text.slice(0, context.pos))) return null
        const answer = await complete()(text, context.pos).catch(() => null)
        if (answer === null || context.aborted || answer.completions.length === 0) return null
        return {
          from: answer.from,
          to: Math.max(answer.to, context.pos),
          filter: false,
          options: answer.completions.map((each) => toChoice(each, language())),
        }
      },
    ],
  })
}

function toChoice({ kind, insert, title, hint }: Completion, language: Language): Choice {
  const named = language === 'en' ? title.en : title.zh
  const told = hint === null ? '' : language === 'en' ? hint.en : hint.zh
  return {
    label: insert,
    type: KINDS[kind],
    ...(named !== insert && { detail: named }),
    ...(told !== '' && { info: told }),
    apply(view, _, from, to) {
      // Between the brackets, where the first argument goes.
      const inside = insert.endsWith('()') ? insert.length - 1 : insert.length
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + inside },
        userEvent: 'input.complete',
      })
    },
  }
}
