import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { CoreError } from '../base/core-error.ts'

interface Holder {
  readonly pid: number
  readonly host: string
}

/**
 * Takes the right to write a book, so that a second program cannot; reading needs no lock.
 *
 * A lock left behind by a program that was killed on this machine is taken over.
 *
 * @returns gives the lock back
 * @throws CoreError `book-in-use`
 */
export function takeBookLock(book: string): () => void {
  const path = `${book}.lock`
  const mine: Holder = { pid: process.pid, host: hostname() }
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = readHolder(path)
      if (holder !== null && isAlive(holder))
        throw new CoreError('book-in-use', { book, pid: holder.pid, host: holder.host })
      rmSync(path, { force: true })
    }
  }
  throw new CoreError('book-in-use', { book })
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null // half written by a program that died
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
