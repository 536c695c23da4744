import type { Launched } from './launch-browser.ts'
import { theWindow } from './the-window.ts'

type Kind = 'open' | 'save'

/** What a test that started the program sends it. */
export type HarnessMessage =
  | { readonly kind: 'answer'; readonly dialog: Kind; readonly paths: readonly string[] }
  | { readonly kind: 'web-preferences' }
  | { readonly kind: 'quit' }

/** What the program answers a test. */
export type HarnessReply =
  | { readonly kind: 'ready'; readonly endpoint: string }
  | { readonly kind: 'web-preferences'; readonly preferences: object }

const answers: Record<Kind, (readonly string[])[]> = { open: [], save: [] }

/** The answer a test prepared for the next dialog; none is the person's Esc. */
export function nextAnswer(kind: Kind): readonly string[] {
  return answers[kind].shift() ?? []
}

/** Lets a test that started the program share its browser, through a pipe, and answer its dialogs. */
export async function answerHarness({ context }: Launched, quit: () => void): Promise<void> {
  if (process.send === undefined) return
  process.on('message', (message: HarnessMessage) => {
    if (message.kind === 'answer') answers[message.dialog].push(message.paths)
    else if (message.kind === 'quit') quit()
    else tell({ kind: 'web-preferences', preferences: theWindow()?.contents.getLastWebPreferences() ?? {} })
  })
  process.on('disconnect', quit)
  const bound = await context.browser()?.bind('five-batches')
  if (bound !== undefined) tell({ kind: 'ready', endpoint: bound.endpoint })
}

function tell(reply: HarnessReply): void {
  process.send?.(reply)
}
