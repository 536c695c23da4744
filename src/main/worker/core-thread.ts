import { parentPort, workerData } from 'node:worker_threads'
import type { Layer, Reply } from '#contract'
import { CoreError, toProblem } from '../core/base/core-error.ts'
import { createBook, openBook, openForReading } from '../core/book/open-book.ts'
import { bookState, type CoreContext } from '../core/create-core.ts'
import { openCore } from '../core/open-core.ts'
import type { ExportLog } from '../core/people/export-log.ts'
import { checkName } from '../core/people/names.ts'
import { type BoundBook, bindRooms } from './bind-rooms.ts'
import { dispatch } from './dispatch.ts'
import { fillSample } from './fill-sample.ts'
import type { ImportDesk } from './import-rooms.ts'
import { type LayeredBook, layeredBook } from './layered-book.ts'
import { ParserClient } from './parser-client.ts'
import type { ParserEnd, ParserPort } from './parser-port.ts'
import type { Opened, ThreadReply, ThreadRequest } from './thread-messages.ts'

// A thread that holds one connection to the open book: the one that writes, or one of those that read.

if (parentPort === null) throw new Error('this file is a thread')
const port = parentPort
const { resources } = workerData as { resources: string }

const cancelled = new Set<string>()
const parserListeners = new Map<number, { message: (message: unknown) => void; exit: (end: ParserEnd) => void }>()
let parserCount = 0
let book: LayeredBook | null = null

const desk: ImportDesk = {
  parser: new ParserClient(openParser),
  isCancelled: (job) => cancelled.has(job),
  tell: (event) => send({ kind: 'event', event }),
}

function send(message: ThreadReply): void {
  port.postMessage(message)
}

/** The process itself is started by the host, since only Electron's main process can. */
function openParser(): ParserPort {
  const number = ++parserCount
  send({ kind: 'parser-open', port: number })
  const listeners = { message: (_: unknown) => {}, exit: (_: ParserEnd) => {} }
  parserListeners.set(number, listeners)
  return {
    post: (message) => send({ kind: 'parser-post', port: number, message }),
    onMessage: (listener) => {
      listeners.message = listener
    },
    onExit: (listener) => {
      listeners.exit = listener
    },
    kill: () => send({ kind: 'parser-kill', port: number }),
  }
}

function bind(opened: CoreContext, openSource?: () => CoreContext): void {
  // Work on a book stops when the book is closed.
  const bindOne = (context: CoreContext): BoundBook =>
    bindRooms(context, desk, { tell: desk.tell, isCancelled: (job) => now !== book || cancelled.has(job) })
  const now = layeredBook(bindOne(opened), openSource && (() => bindOne(openSource())))
  book = now
}

/** What a reading thread exports is logged by the writing one, after whatever that is doing now. */
const writersLog: ExportLog = {
  ready() {},
  keep: (exported) => send({ kind: 'exported', exported }),
  close() {},
}

function clock(): string {
  return new Date().toISOString()
}

async function answer(request: Extract<ThreadRequest, { id: number }>): Promise<Reply<unknown>> {
  switch (request.kind) {
    case 'open':
      return attempt(() => {
        const { path, passphrase, name } = request
        const opening = request.create
          ? createBook(path, passphrase, name === undefined ? undefined : checkName(name))
          : openBook(path, passphrase, 'write', name)
        bind(openCore(opening, resources, clock))
        return opened()
      })
    case 'read':
      return attempt(() => {
        answersSeveral = request.long
        const { path, person } = request
        const key = Buffer.from(request.key)
        const read = (layer: Layer) =>
          openCore(openForReading(path, key, person), resources, clock, { layer, exports: writersLog })
        bind(read('adjusted'), () => read('source'))
      })
    case 'sample':
      return attempt(async () => {
        const created = createBook(request.path, '')
        try {
          const made = openCore(created, resources, clock)
          await fillSample(made, desk, resources, request.job)
          bind(made)
          return opened()
        } catch (error) {
          created.close()
          throw error
        }
      })
    case 'log':
      return attempt(() => book?.main.context.exports.keep(request.exported))
    case 'close':
      return attempt(() => {
        desk.parser.stop()
        book?.close()
        book = null
      })
    case 'call':
      return dispatch(book?.of(request.call.layer).rooms ?? {}, request.call, reportBug)
  }
}

function opened(): Opened {
  const open = book?.main.context.book
  if (open === undefined) throw new CoreError('no-book')
  return { state: bookState(open), key: open.key, person: open.person.person }
}

async function attempt(action: () => unknown): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: (await action()) ?? null }
  } catch (error) {
    if (!(error instanceof CoreError)) reportBug(error)
    return { ok: false, problem: toProblem(error) }
  }
}

function reportBug(error: unknown): void {
  send({ kind: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}

/** Questions that pause are answered side by side; nothing is written on such a thread. */
let answersSeveral = false

/** Work is done one piece after the other, so that nothing else is written inside an import's transaction. */
let queue: Promise<unknown> = Promise.resolve()

/** Job of the piece that is done now: cancelling another one must not take its parser away. */
let jobUnderWay: string | null = null

async function work(request: Extract<ThreadRequest, { id: number }>): Promise<void> {
  jobUnderWay = jobOf(request)
  const reply = await answer(request)
  jobUnderWay = null
  send({ kind: 'reply', id: request.id, reply })
}

/** Requests that are not answered yet. */
let asked = 0

function enqueue(request: Extract<ThreadRequest, { id: number }>): void {
  asked++
  queue = queue
    .then(() => work(request))
    .then(() => {
      asked--
      return checkWhileIdle()
    })
}

/** What has changed is checked while nobody waits; whoever asks something meanwhile is answered first. */
async function checkWhileIdle(): Promise<void> {
  const background = book?.main.background
  try {
    if (asked === 0 && background?.isDue() === true) await background.work(() => asked > 0)
  } catch (error) {
    reportBug(error)
  }
}

function jobOf(request: Extract<ThreadRequest, { id: number }>): string | null {
  if (request.kind === 'sample') return request.job
  return request.kind === 'call' ? (request.call.job ?? null) : null
}

port.on('message', (request: ThreadRequest) => {
  switch (request.kind) {
    case 'cancel':
      cancelled.add(request.job)
      if (request.job === jobUnderWay) desk.parser.stop()
      return
    case 'parser-message':
      parserListeners.get(request.port)?.message(request.message)
      return
    case 'parser-exit':
      parserListeners.get(request.port)?.exit(request.end)
      parserListeners.delete(request.port)
      return
    case 'call':
      if (answersSeveral) void work(request)
      else enqueue(request)
      return
    default:
      enqueue(request)
  }
})
