/** The far end of a process that parses foreign files; Electron and plain Node each make one. */
export interface ParserPort {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once when the process has ended, for whatever reason. */
  onExit(listener: (code: number | null) => void): void
  kill(): void
}
