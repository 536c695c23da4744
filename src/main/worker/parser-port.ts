/** Why a parsing process ended: it took too much memory, or whatever else. */
export type ParserEnd = 'memory' | 'other'

/** The far end of a process that parses foreign files; Electron and plain Node each make one. */
export interface ParserPort {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once when the process has ended, for whatever reason. */
  onExit(listener: (end: ParserEnd) => void): void
  kill(): void
}
