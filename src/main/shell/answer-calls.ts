import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Reply, ShellRoom } from '#contract'
import type { CoreHost } from '../worker/core-host.ts'
import { isOwnPage } from './address.ts'
import { isCoreVerb, withPaths } from './core-call.ts'
import type { Log } from './log.ts'
import { done, refused } from './replies.ts'
import { callShape, droppedPaths, shellQueries } from './shell-queries.ts'
import { chosen, type ShellVerbs } from './shell-verbs.ts'
import type { Tokens } from './tokens.ts'

export interface AnswerOptions {
  readonly window: BrowserWindow
  readonly core: CoreHost
  readonly verbs: ShellVerbs
  readonly tokens: Tokens
  readonly log: Log
}

/** Answers the window's calls and drops; anyone else, and anything outside the contract, is refused. */
export function answerCalls({ window, core, verbs, tokens, log }: AnswerOptions): void {
  function listen(channel: string, answer: (message: unknown) => Reply<unknown> | Promise<Reply<unknown>>): void {
    ipcMain.handle(channel, async (event, message: unknown) => {
      if (!isFromWindow(event, window)) return refused('bad-arguments', 'not the window of the program')
      try {
        return await answer(message)
      } catch (error) {
        log.error(`answering ${channel}`, error)
        return refused('unexpected', 'the program failed; see its log')
      }
    })
  }

  listen('call', (message) => answer(message, { core, verbs, tokens }))

  listen('drop', (message) => {
    const paths = droppedPaths.safeParse(message)
    if (!paths.success) return refused('bad-arguments', 'a drop is a list of files')
    return done(paths.data.map((path) => chosen(path, tokens)))
  })
}

async function answer(message: unknown, to: Pick<AnswerOptions, 'core' | 'verbs' | 'tokens'>): Promise<Reply<unknown>> {
  const call = callShape.safeParse(message)
  if (!call.success) return refused('bad-arguments', 'not a call of the contract')
  const { room, verb, query, job } = call.data

  if (room === 'shell') return answerShell(verb, query, job, to.verbs)
  if (!isCoreVerb(room, verb)) return refused('bad-arguments', 'no such verb', { room, verb })
  const withoutTokens = withPaths(call.data, to.tokens)
  return withoutTokens.ok ? to.core.call(withoutTokens.value) : withoutTokens
}

async function answerShell(
  verb: string,
  query: unknown,
  job: string | undefined,
  verbs: ShellVerbs,
): Promise<Reply<unknown>> {
  if (!Object.hasOwn(shellQueries, verb)) return refused('bad-arguments', 'no such verb', { room: 'shell', verb })
  const name = verb as keyof ShellRoom
  const checked = shellQueries[name].safeParse(query)
  if (!checked.success) return refused('bad-arguments', 'the query has the wrong shape', { room: 'shell', verb })
  const run = verbs[name] as (query: unknown, job: string | undefined) => Promise<Reply<unknown>>
  return run(checked.data, job)
}

/** Whether a message came from the page of our one window, and not from a frame within it. */
function isFromWindow(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && isOwnPage(frame.url)
}
