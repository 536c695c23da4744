import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { HarnessMessage, HarnessReply } from '../../tools/chromium-host/harness.ts'
import { ROOT, type Runtime, type RuntimeOptions } from './window-runtime.ts'

const MOST_START_MILLISECONDS = 120_000

const MOST_END_MILLISECONDS = 10_000

/** Starts the program in the stand-in without a screen, and shares its browser through a pipe. */
export async function openStandIn({ userData, language, imports = [] }: RuntimeOptions): Promise<Runtime> {
  const switches = [`--user-data-dir=${userData}`, `--lang=${language}`, '--headless']
  const child = fork(join(ROOT, 'out/main/index.js'), switches, {
    execArgv: ['tools/chromium-host/register.ts', ...imports].flatMap((path) => ['--import', join(ROOT, path)]),
    env: withoutTestRunner(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ready = await replyOf(child, 'ready')
  const shared = await chromium.connect(ready.endpoint)
  const page = shared.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('the program shows no page')
  await page.waitForURL('**/index.html')

  const send = (message: HarnessMessage) => child.send(message)
  return {
    page,
    answerOpen: async (paths) => void send({ kind: 'answer', dialog: 'open', paths }),
    answerSave: async (path) => void send({ kind: 'answer', dialog: 'save', paths: [path] }),
    async webPreferences() {
      const reply = replyOf(child, 'web-preferences')
      send({ kind: 'web-preferences' })
      return { ...(await reply).preferences }
    },
    async close() {
      await shared.close()
      await end(child, () => send({ kind: 'quit' }))
    },
  }
}

function replyOf<Kind extends HarnessReply['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<HarnessReply, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`the program gave no ${kind}`)), MOST_START_MILLISECONDS)
    child.once('exit', (code) => {
      clearTimeout(limit)
      reject(new Error(`the program ended with ${code}`))
    })
    child.on('message', (reply: HarnessReply) => {
      if (reply.kind !== kind) return
      clearTimeout(limit)
      resolve(reply as Extract<HarnessReply, { kind: Kind }>)
    })
  })
}

/** Asks the program to quit, and ends it by force where it doesn't. */
async function end(child: ChildProcess, ask: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const force = setTimeout(() => child.kill('SIGKILL'), MOST_END_MILLISECONDS)
  ask()
  await ended
  clearTimeout(force)
}

/** The environment without what the test runner put in, so that the program starts as it does for a person. */
function withoutTestRunner(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_OPTIONS$|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$)/.test(name),
    ),
  )
}
