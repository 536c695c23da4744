import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'

const PARENT_PORT = new URL('./parent-port.ts', import.meta.url).href

/** `utilityProcess`: a plain process of Node, which finds Electron's `process.parentPort` in place. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    super()
    this.#child = child
    child.on('message', (message) => this.emit('message', message))
    child.on('exit', (code) => this.emit('exit', code ?? 1))
    child.on('error', () => undefined) // a message to a process that has ended; its end is told by `exit`
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(message: unknown): void {
    this.#child.send(message as object)
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL')
  }
}

export const utilityProcess = {
  fork: (path: string, given: readonly string[], options: { execArgv?: readonly string[] }) => {
    const execArgv = [...(options.execArgv ?? []), '--import', PARENT_PORT]
    return new UtilityProcess(fork(path, given, { execArgv, serialization: 'advanced' }))
  },
}
