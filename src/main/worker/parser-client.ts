import type { SheetRow } from '../core/workbook/workbook.ts'
import type { OpenedFile, ParserReply, ParserRequest } from './parser-messages.ts'
import type { ParserPort } from './parser-port.ts'

/** A file that could not be parsed; `code` goes into the result of the import. */
export class ParseFailure extends Error {
  readonly code: Extract<ParserReply, { kind: 'failed' }>['code'] | 'parser-died' | 'parser-timeout'

  constructor(code: ParseFailure['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** Every answer must come within this time; a file of 100 MB takes SheetJS about 40 s to open. */
const LONGEST_SILENCE_MS = 120_000

/** Speaks with the parsing process: starts it when first needed and anew after it has died. */
export class ParserClient {
  private port: ParserPort | null = null
  private waiting: { resolve(reply: ParserReply): void; reject(error: Error): void } | null = null
  private readonly openPort: () => ParserPort
  private readonly longestSilence: number

  constructor(openPort: () => ParserPort, longestSilence = LONGEST_SILENCE_MS) {
    this.openPort = openPort
    this.longestSilence = longestSilence
  }

  /** @throws ParseFailure */
  async open(path: string): Promise<OpenedFile> {
    const reply = await this.ask({ kind: 'open', path })
    if (reply.kind !== 'opened') throw new ParseFailure('file-unreadable', 'the parser answered out of turn')
    return reply
  }

  /** Rows of a sheet of the file opened last, chunk by chunk; the parser works only when asked. @throws ParseFailure */
  async *rows(sheet: number): AsyncGenerator<readonly SheetRow[]> {
    for (;;) {
      const reply = await this.ask({ kind: 'more', sheet })
      if (reply.kind !== 'rows') throw new ParseFailure('file-unreadable', 'the parser answered out of turn')
      if (reply.last) return
      yield reply.rows
    }
  }

  /** Ends the process; what is asked of it now fails. */
  stop(): void {
    this.port?.kill()
    this.port = null
    this.fail(new ParseFailure('parser-died', 'the parser was stopped'))
  }

  private async ask(request: ParserRequest): Promise<ParserReply> {
    const port = this.port ?? this.start()
    const reply = new Promise<ParserReply>((resolve, reject) => {
      this.waiting = { resolve, reject }
    })
    const timer = setTimeout(() => this.giveUp(), this.longestSilence)
    port.post(request)
    try {
      const answered = await reply
      if (answered.kind === 'failed') throw new ParseFailure(answered.code, answered.message)
      return answered
    } finally {
      clearTimeout(timer)
    }
  }

  private start(): ParserPort {
    const port = this.openPort()
    this.port = port
    port.onMessage((message) => {
      if (this.port !== port) return
      const { waiting } = this
      this.waiting = null
      waiting?.resolve(message as ParserReply)
    })
    port.onExit(() => {
      if (this.port !== port) return
      this.port = null
      this.fail(new ParseFailure('parser-died', 'the parsing process ended'))
    })
    return port
  }

  private giveUp(): void {
    const silent = this.port
    this.port = null
    silent?.kill()
    this.fail(new ParseFailure('parser-timeout', `no answer from the parser in ${this.longestSilence / 1000} s`))
  }

  private fail(failure: ParseFailure): void {
    const { waiting } = this
    this.waiting = null
    waiting?.reject(failure)
  }
}
