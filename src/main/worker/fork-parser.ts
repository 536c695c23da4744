import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { EXIT_OUT_OF_MEMORY, MOST_HEAP_MB, YOUNG_HEAP } from './parser-limits.ts'
import type { ParserPort } from './parser-port.ts'
import { residentBytes, withMemoryWatch } from './watch-memory.ts'

/** Exit code of Node where it cannot end by a signal, when its heap is full. */
const ABORTED = 134

/** Starts the parsing process under plain Node, with bounded memory. */
export function forkParser(mostHeapMb = MOST_HEAP_MB, mostBytes?: number): ParserPort {
  const file = import.meta.url.endsWith('.ts') ? './parser-process.ts' : './parser-process.js'
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${mostHeapMb}`, YOUNG_HEAP],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const port = {
    post: (message: unknown) => void (child.connected && child.send(message as object, () => {})),
    onMessage: (listener: (message: unknown) => void) => void child.on('message', listener),
    onExit(listener: (end: 'memory' | 'other') => void) {
      child.once('error', () => listener('other')) // it could not be started
      child.once('exit', (code, signal) =>
        listener(signal === 'SIGABRT' || code === ABORTED || code === EXIT_OUT_OF_MEMORY ? 'memory' : 'other'),
      )
    },
    kill: () => void child.kill('SIGKILL'),
    resident: () => residentBytes(child.pid),
  }
  return withMemoryWatch(port, mostBytes)
}
