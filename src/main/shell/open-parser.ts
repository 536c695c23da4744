import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { ParserPort } from '../worker/parser-port.ts'

/** Starts a process of its own for a foreign file, with a bounded heap; its program lies beside this one. */
export function openParser(): ParserPort {
  const child = utilityProcess.fork(join(import.meta.dirname, 'parser-process.js'), [], {
    execArgv: ['--max-old-space-size=1024'],
    serviceName: 'five-batches-parser',
  })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('exit', listener)
    },
    kill: () => {
      child.kill()
    },
  }
}
