import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { MOST_RESIDENT_BYTES } from './parser-limits.ts'
import type { ParserPort } from './parser-port.ts'

/** A started parsing process; `onExit` is told whether it ended itself for want of memory. */
export interface ParserChild extends ParserPort {
  /** Bytes of memory it holds, `null` where that cannot be told. */
  resident(): Promise<number | null>
}

const EVERY_MS = 100

/**
 * Ends the process when it grows too large, looking at it from outside while it works: a parser that is busy
 * with a hostile file cannot look at itself.
 */
export function withMemoryWatch(child: ParserChild, mostBytes = MOST_RESIDENT_BYTES): ParserPort {
  let timer: NodeJS.Timeout | undefined
  let isTooLarge = false
  const rest = () => clearTimeout(timer)
  const look = async () => {
    const bytes = await child.resident()
    if (bytes !== null && bytes > mostBytes) {
      isTooLarge = true
      child.kill()
    }
  }
  const watch = () => {
    timer = setInterval(() => void look(), EVERY_MS).unref()
  }
  return {
    post(message) {
      rest()
      watch()
      child.post(message)
    },
    onMessage: (listener) =>
      child.onMessage((message) => {
        rest()
        listener(message)
      }),
    onExit: (listener) =>
      child.onExit((end) => {
        rest()
        listener(isTooLarge ? 'memory' : end)
      }),
    kill: () => child.kill(),
  }
}

/** Bytes of memory a process holds, by the means of the system; `null` where there are none. */
export async function residentBytes(pid: number | undefined): Promise<number | null> {
  if (pid === undefined) return null
  try {
    if (process.platform === 'linux') {
      return kilobytes(/^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'latin1'))?.[1])
    }
    return process.platform === 'darwin' ? kilobytes(await output('ps', ['-o', 'rss=', '-p', String(pid)])) : null
  } catch {
    return null // it has just ended
  }
}

function kilobytes(text: string | undefined): number | null {
  return text === undefined || !/^\s*\d+\s*$/.test(text) ? null : Number(text) * 1024
}

function output(program: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, words, (error, stdout) => (error === null ? resolve(stdout) : reject(error)))
  })
}
