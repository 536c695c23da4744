import { statSync } from 'node:fs'
import type { Details } from '#contract'
import type { SheetRow } from '../core/workbook/workbook.ts'
import { CHUNK_LIMIT, openingLimit } from './parser-limits.ts'
import type { OpenedFile, ParserReply, ParserRequest, RowsReply } from './parser-messages.ts'
import type { ParserPort } from './parser-port.ts'

/** A file that could not be parsed; `code` goes into the result of the import. */
export class ParseFailure extends Error {
  readonly code: Extract<ParserReply, { kind: 'failed' }>['code'] | 'parser-died' | 'parser-timeout' | 'parser-memory'
  readonly details: Details

  constructor(code: ParseFailure['code'], message: string, details: Details = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}

export interface ParserTimes {
  opening(bytes: number): number
  readonly chunk: number
}

/** Speaks with the parsing process: starts it when first needed and anew after it has died. */
export class ParserClient {
  private port: ParserPort | null = null
  private waiting: { resolve(reply: ParserReply): void; reject(error: Error): void } | null = null
  private readonly openPort: () => ParserPort
  private readonly times: ParserTimes

  constructor(openPort: () => ParserPort, times: ParserTimes = { opening: openingLimit, chunk: CHUNK_LIMIT }) {
    this.openPort = openPort
    this.times = times
  }

  /** @throws ParseFailure */
  async open(path: string): Promise<OpenedFile> {
    const reply = await this.ask({ kind: 'open', path }, this.times.opening(sizeOf(path)))
    if (reply.kind !== 'opened') throw new ParseFailure('file-unreadable', 'the parser answered out of turn')
    return reply
  }

  /**
   * Rows of a sheet of the file opened last, chunk by chunk. The parser works only when asked, and is asked for the
   * next chunk before this one is given out, so that it reads while the rows are taken.
   *
   * @throws ParseFailure
   */
  async *rows(sheet: number): AsyncGenerator<readonly SheetRow[]> {
    let asked = this.askForRows(sheet)
    try {
      for (;;) {
        const reply = await asked
        if (reply.last) return
        asked = this.askForRows(sheet)
        yield JSON.parse(reply.rows) as SheetRow[]
      }
    } finally {
      await asked.catch(() => null)
    }
  }

  private askForRows(sheet: number): Promise<RowsReply> {
    const reply = this.ask({ kind: 'more', sheet }, this.times.chunk).then((answered) => {
      if (answered.kind !== 'rows') throw new ParseFailure('file-unreadable', 'the parser answered out of turn')
      return answered
    })
    // A failure while nobody waits is told to whoever asks next.
    reply.catch(() => null)
    return reply
  }

  /** Ends the process; what is asked of it now fails. */
  stop(): void {
    this.port?.kill()
    this.port = null
    this.fail(new ParseFailure('parser-died', 'the parser was stopped'))
  }

  private async ask(request: ParserRequest, limit: number): Promise<ParserReply> {
    const port = this.port ?? this.start()
    const reply = new Promise<ParserReply>((resolve, reject) => {
      this.waiting = { resolve, reject }
    })
    const timer = setTimeout(() => this.giveUp(limit), limit)
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
    port.onExit((end) => {
      if (this.port !== port) return
      this.port = null
      this.fail(
        end === 'memory'
          ? new ParseFailure('parser-memory', 'the parsing process took too much memory')
          : new ParseFailure('parser-died', 'the parsing process ended'),
      )
    })
    return port
  }

  private giveUp(limit: number): void {
    const silent = this.port
    this.port = null
    silent?.kill()
    const seconds = limit / 1000
    this.fail(new ParseFailure('parser-timeout', `no answer from the parser in ${seconds} s`, { limit: seconds }))
  }

  private fail(failure: ParseFailure): void {
    const { waiting } = this
    this.waiting = null
    waiting?.reject(failure)
  }
}

/** 0 for a file that isn't there or can't be seen: the parser will tell why. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
