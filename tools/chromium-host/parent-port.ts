import { EventEmitter } from 'node:events'

/**
 * `process.parentPort` of Electron's utility processes, over the channel of a forked Node.
 *
 * As there, what is sent before anybody listens waits: the first message is on its way while the program still loads.
 */
class ParentPort extends EventEmitter {
  readonly #waiting: unknown[] = []

  constructor() {
    super()
    process.on('message', (data) => {
      if (this.listenerCount('message') === 0) this.#waiting.push(data)
      else this.#tell(data)
    })
    this.on('newListener', (event) => {
      if (event === 'message') queueMicrotask(() => this.#waiting.splice(0).forEach((data) => void this.#tell(data)))
    })
  }

  postMessage(message: unknown): void {
    process.send?.(message)
  }

  #tell(data: unknown): void {
    this.emit('message', { data, ports: [] })
  }
}

process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: new ParentPort() })
