import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ParserPort } from './parser-port.ts'

/** Starts the parsing process under plain Node, with a heap of its own of at most 1 GB. */
export function forkParser(): ParserPort {
  const file = import.meta.url.endsWith('.ts') ? './parser-process.ts' : './parser-process.js'
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    execArgv: ['--max-old-space-size=1024'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    post: (message) => void (child.connected && child.send(message as object)),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
