import type { BookState, Call, Reply, WindowEvent } from '#contract'
import type { ParserPort } from './parser-port.ts'

/** What the shell needs of the core: books by path, calls, events. Runs two threads, one that writes and one that reads. */
export interface CoreHost {
  /** `create` makes a new book; `book-exists` if the file is there. */
  openBook(query: { readonly path: string; readonly passphrase: string; readonly create: boolean }): Promise<Reply<BookState>>
  /** Makes the sample book at `path` from freshly written workbooks. Long: progress and cancel under `job`. */
  makeSample(query: { readonly path: string; readonly job: string }): Promise<Reply<BookState>>
  closeBook(): Promise<void>
  /** A call of the window, with tokens already replaced by paths. */
  call(call: Call): Promise<Reply<unknown>>
  cancel(job: string): void
  onEvent(listener: (event: WindowEvent) => void): void
  stop(): Promise<void>
}

export interface CoreHostOptions {
  /** Folder with forms/, regions/ … */
  readonly resources: string
  readonly openParser: () => ParserPort
}

export declare function startCoreHost(options: CoreHostOptions): CoreHost
