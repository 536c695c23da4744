import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import { EXIT_OUT_OF_MEMORY, MOST_HEAP_MB, YOUNG_HEAP } from '../worker/parser-limits.ts'
import type { ParserPort } from '../worker/parser-port.ts'
import { residentBytes, withMemoryWatch } from '../worker/watch-memory.ts'

/** Starts a process of its own for a foreign file, with bounded memory; its program lies beside this one. */
export function openParser(): ParserPort {
  const child = utilityProcess.fork(join(import.meta.dirname, 'parser-process.js'), [], {
    execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`, YOUNG_HEAP],
    serviceName: 'five-batches-parser',
  })
  let isHeapFull = false
  child.on('error', () => {
    isHeapFull = true
  })
  return withMemoryWatch({
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('exit', (code) => listener(isHeapFull || code === EXIT_OUT_OF_MEMORY ? 'memory' : 'other'))
    },
    kill: () => {
      child.kill()
    },
    resident: async () => (process.platform === 'win32' ? metricsOf(child.pid) : residentBytes(child.pid)),
  })
}

/** Windows tells the memory of another process only through Electron. */
function metricsOf(pid: number | undefined): number | null {
  const metrics = app.getAppMetrics().find((each) => each.pid === pid)
  return metrics === undefined ? null : metrics.memory.workingSetSize * 1024
}
