import { parentPort, workerData } from 'node:worker_threads'
import type { Reply } from '#contract'
import { CoreError, toProblem } from '../core/base/core-error.ts'
import { createBook, openBook, openForReading } from '../core/book/open-book.ts'
import { bookState, type CoreContext, createCore, createPivotVerbs, createRowVerbs } from '../core/create-core.ts'
import { createRevisionVerbs } from '../core/create-revision-verbs.ts'
import { openCore } from '../core/open-core.ts'
import { type ExportLog, loggedExports } from '../core/people/export-log.ts'
import { checkName } from '../core/people/names.ts'
import { withRoles } from '../core/people/roles.ts'
import { type Bound, dispatch } from './dispatch.ts'
import { errorRooms } from './error-rooms.ts'
import { fillSample } from './fill-sample.ts'
import { formRooms } from './form-rooms.ts'
import { type ImportDesk, importRooms } from './import-rooms.ts'
import { ParserClient } from './parser-client.ts'
import type { ParserEnd, ParserPort } from './parser-port.ts'
import { pivotRooms } from './pivot-rooms.ts'
import { Previews } from './previews.ts'
import { revisionRooms } from './revision-rooms.ts'
import { rowRooms } from './row-rooms.ts'
import type { Opened, ThreadReply, ThreadRequest } from './thread-messages.ts'

// A thread that holds one connection to the open book: the one that writes, or one of those that read.

if (parentPort === null) throw new Error('this file is a thread')
const port = parentPort
const { resources } = workerData as { resources: string }

const cancelled = new Set<string>()
const parserListeners = new Map<number, { message: (message: unknown) => void; exit: (end: ParserEnd) => void }>()
let parserCount = 0
let context: CoreContext | null = null
let rooms: Bound = {}

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

function bind(opened: CoreContext): void {
  context = opened
  const rows = createRowVerbs(opened)
  const pivots = createPivotVerbs(opened)
  const core = createCore(opened, rows, pivots)
  const previews = new Previews()
  const revisions = revisionRooms(createRevisionVerbs(opened), longDesk())
  const bound = {
    ...core,
    forms: { ...core.forms, ...formRooms(opened, desk) },
    intake: { ...core.intake, ...importRooms(opened, desk, previews) },
    figures: {
      ...core.figures,
      ...rowRooms(rows, longDesk()),
      ...pivotRooms(pivots, longDesk()),
      ...revisions.figures,
    },
    reports: {
      ...core.reports,
      ...loggedExports(revisions.reports, opened.exports),
      ...errorRooms(opened, desk, previews),
    },
  } as unknown as Bound
  rooms = withRoles(bound, opened.book.db)
}

/** Work on a book stops when the book is closed. */
function longDesk(): Pick<ImportDesk, 'isCancelled' | 'tell'> {
  const opened = context
  return { tell: desk.tell, isCancelled: (job) => opened !== context || cancelled.has(job) }
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
        const book = request.create
          ? createBook(path, passphrase, name === undefined ? undefined : checkName(name))
          : openBook(path, passphrase, 'write', name)
        bind(openCore(book, resources, clock))
        return opened()
      })
    case 'read':
      return attempt(() => {
        answersSeveral = request.long
        const book = openForReading(request.path, Buffer.from(request.key), request.person)
        bind(openCore(book, resources, clock, { exports: writersLog }))
      })
    case 'sample':
      return attempt(async () => {
        const book = createBook(request.path, '')
        try {
          const made = openCore(book, resources, clock)
          await fillSample(made, desk, resources, request.job)
          bind(made)
          return opened()
        } catch (error) {
          book.close()
          throw error
        }
      })
    case 'log':
      return attempt(() => context?.exports.keep(request.exported))
    case 'close':
      return attempt(() => {
        desk.parser.stop()
        context?.book.close()
        context = null
        rooms = {}
      })
    case 'call':
      context?.catalogue.refresh()
      context?.indicators.refresh()
      return dispatch(rooms, request.call, reportBug)
  }
}

function opened(): Opened {
  if (context === null) throw new CoreError('no-book')
  return { state: bookState(context.book), key: context.book.key, person: context.book.person.person }
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
      else queue = queue.then(() => work(request))
      return
    default:
      queue = queue.then(() => work(request))
  }
})
