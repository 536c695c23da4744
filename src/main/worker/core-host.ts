import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { BookState, Call, Reply, WindowEvent } from '#contract'
import type { Exported } from '../core/people/export-log.ts'
import type { ParserPort } from './parser-port.ts'
import type { Opened, ThreadReply, ThreadRequest } from './thread-messages.ts'

/** What the shell needs of the core: books by path, calls, events. Runs three threads: one writes, one reads, one reads what takes long. */
export interface CoreHost {
  /** `create` makes a new book; `book-exists` if the file is there. */
  openBook(query: {
    readonly path: string
    readonly passphrase: string
    /** Who opens it, where its people are known by name; the name of the one who makes it. */
    readonly name?: string
    readonly create: boolean
  }): Promise<Reply<BookState>>
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
  /** Told of errors that are bugs, with their stack. */
  readonly onBug?: (stack: string) => void
}

/** Verbs that write, or that must see what is being written; all others are answered by the reading thread, even while an import runs. */
const WRITING: ReadonlySet<string> = new Set([
  'intake.preview',
  'intake.keep',
  'intake.discard',
  'intake.sheetCells',
  'intake.trySheet',
  'intake.withdrawAlias',
  'intake.undo',
  'intake.redo',
  'intake.undoImport',
  'intake.redoImport',
  'intake.sendBack',
  'intake.takeBack',
  'intake.setArrival',
  'intake.setDeadline',
  'views.keep',
  'views.remove',
  'views.restore',
  'standards.set',
  'standards.unset',
  'forms.infer',
  'forms.add',
  'forms.remove',
  'indicators.add',
  'indicators.withdraw',
  'rules.add',
  'rules.withdraw',
  'rules.restore',
  'rules.setActive',
  'checks.run',
  'checks.runPending',
  'checks.setOutliers',
  'review.begin',
  'review.accept',
  'review.sendBack',
  'review.reopen',
  'review.takeBack',
  'review.explain',
  'review.withdrawExplanation',
  'review.comment',
  'review.settleComment',
  'adjustments.adjust',
  'adjustments.withdraw',
  'adjustments.restore',
  'people.add',
  'people.setRoles',
  'people.rename',
  'people.remove',
  'people.changePassphrase',
  'reports.picture',
  'reports.errors',
  'reports.fileErrors',
])

/** Writing verbs that change what others see as soon as they are done; keeping an import tells it by itself. */
const CHANGING =
  /^(?:intake[.](?:undo|redo|sendBack|takeBack|set|withdraw)|views[.](?:keep|remove|restore)|standards[.](?:set|unset)|forms[.](?:add|remove)|indicators[.](?:add|withdraw)|rules[.](?:add|withdraw|restore|setActive)|checks[.](?:run|set)|review[.](?:begin|accept|sendBack|reopen|takeBack|explain|withdraw|comment|settle)|adjustments[.](?:adjust|withdraw|restore)|people[.](?:add|set|rename|remove))/

/** Verbs that may read a million rows: a thread of their own, so that no dashboard waits for them. */
const LONG_READS: ReadonlySet<string> = new Set([
  'figures.rows',
  'figures.members',
  'figures.selection',
  'figures.rowPlace',
  'figures.rowDetail',
  'figures.pivotTable',
  'figures.comparison',
  'figures.revisions',
  'review.sideBySide',
  'rules.rehearse',
  'audit.verify',
  'reports.revisions',
  'reports.rows',
  'reports.pivotTable',
  'reports.comparison',
])

/** Rows of an import live for a moment only; more room for new objects would just fill with garbage. */
const YOUNG_MB = 24

export function startCoreHost(options: CoreHostOptions): CoreHost {
  const listeners: ((event: WindowEvent) => void)[] = []
  const tell = (event: WindowEvent) => {
    for (const listener of listeners) listener(event)
  }
  const writer = startThread(options, tell, () => {})
  const log = (exported: Exported) => void writer.ask({ kind: 'log', exported })
  const reader = startThread(options, tell, log)
  const longReader = startThread(options, tell, log)
  const readers = [reader, longReader]
  let isOpen = false

  const close = async () => {
    isOpen = false
    await Promise.all(readers.map((thread) => thread.ask({ kind: 'close' })))
    await writer.ask({ kind: 'close' })
  }
  const open = async (path: string, request: AskedRequest): Promise<Reply<BookState>> => {
    if (isOpen) await close()
    const reply = (await writer.ask(request)) as Reply<Opened>
    if (!reply.ok) return reply
    for (const thread of readers) {
      const { key, person } = reply.value
      const read = await thread.ask({ kind: 'read', path, key, person, long: thread === longReader })
      if (read.ok) continue
      await close()
      return read
    }
    isOpen = true
    return { ok: true, value: reply.value.state }
  }

  return {
    openBook: (query) => open(query.path, { kind: 'open', ...query }),
    makeSample: ({ path, job }) => open(path, { kind: 'sample', path, job }),
    closeBook: close,
    async call(call) {
      if (!isOpen) return { ok: false, problem: { code: 'no-book', message: 'no book is open', details: {} } }
      const verb = `${call.room}.${call.verb}`
      const thread = WRITING.has(verb) ? writer : LONG_READS.has(verb) ? longReader : reader
      const reply = await thread.ask({ kind: 'call', call })
      if (reply.ok && CHANGING.test(verb)) tell({ kind: 'book-changed' })
      return reply
    },
    cancel(job) {
      for (const thread of [writer, longReader]) thread.post({ kind: 'cancel', job })
    },
    onEvent(listener) {
      listeners.push(listener)
    },
    async stop() {
      if (isOpen) await close()
      await Promise.all([writer, ...readers].map((thread) => thread.stop()))
    },
  }
}

type WithoutId<Request> = Request extends { id: number } ? Omit<Request, 'id'> : never
type AskedRequest = WithoutId<ThreadRequest>

interface Thread {
  ask(request: AskedRequest): Promise<Reply<unknown>>
  post(request: ThreadRequest): void
  stop(): Promise<void>
}

function startThread(
  options: CoreHostOptions,
  tell: (event: WindowEvent) => void,
  log: (exported: Exported) => void,
): Thread {
  const file = import.meta.url.endsWith('.ts') ? './core-thread.ts' : './core-thread.js'
  const worker = new Worker(fileURLToPath(new URL(file, import.meta.url)), {
    workerData: { resources: options.resources },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()
  const parsers = new Map<number, ParserPort>()
  let lastId = 0
  let dead: string | null = null

  worker.on('message', (message: ThreadReply) => {
    switch (message.kind) {
      case 'reply':
        waiting.get(message.id)?.(message.reply)
        waiting.delete(message.id)
        return
      case 'event':
        return tell(message.event)
      case 'exported':
        return log(message.exported)
      case 'bug':
        return options.onBug?.(message.stack)
      case 'parser-open': {
        const parser = options.openParser()
        parsers.set(message.port, parser)
        parser.onMessage((said) => worker.postMessage({ kind: 'parser-message', port: message.port, message: said }))
        parser.onExit((end) => {
          parsers.delete(message.port)
          worker.postMessage({ kind: 'parser-exit', port: message.port, end })
        })
        return
      }
      case 'parser-post':
        return parsers.get(message.port)?.post(message.message)
      case 'parser-kill':
        return parsers.get(message.port)?.kill()
    }
  })
  const fail = (reason: string) => {
    dead = reason
    for (const resolve of waiting.values())
      resolve({ ok: false, problem: { code: 'unexpected', message: reason, details: {} } })
    waiting.clear()
  }
  worker.on('error', (error) => {
    options.onBug?.(error instanceof Error ? (error.stack ?? error.message) : String(error))
    fail(String(error))
  })
  worker.on('exit', () => fail('the core thread ended'))

  return {
    ask: (request) =>
      new Promise((resolve) => {
        if (dead !== null) return resolve({ ok: false, problem: { code: 'unexpected', message: dead, details: {} } })
        const id = ++lastId
        waiting.set(id, resolve)
        worker.postMessage({ ...request, id })
      }),
    post: (request) => worker.postMessage(request),
    async stop() {
      for (const parser of parsers.values()) parser.kill()
      await worker.terminate()
    },
  }
}
