import type { Layer } from './adjustments.ts'
import type { Reply } from './problem.ts'
import type { ChosenFile, WindowEvent } from './shell.ts'

/** One call over the bridge. `job` names long work for progress and cancel. */
export interface Call {
  readonly room: string
  readonly verb: string
  readonly query: unknown
  readonly job?: string
  /** What figures and reports are made of; `adjusted` where left out. */
  readonly layer?: Layer
}

/** All the window gets from the preload script, as `window.fiveBatches`. */
export interface Bridge {
  call(call: Call): Promise<Reply<unknown>>
  onEvent(listener: (event: WindowEvent) => void): () => void
  /** Turns files dropped on the window into tokens. */
  drop(files: readonly unknown[]): Promise<Reply<readonly ChosenFile[]>>
}
