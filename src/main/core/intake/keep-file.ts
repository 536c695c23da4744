import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { type FileFault, faultOf } from '../base/file-fault.ts'
import type { Sqlite } from '../book/open-book.ts'

const CHUNK = 1024 * 1024

/** Number of the kept file with these bytes, `null` where there is none. */
export function findFile(db: Sqlite, sha256: string): number | null {
  return (
    db.prepare<[string], { file_id: number }>('SELECT file_id FROM source_file WHERE sha256 = ?').get(sha256)
      ?.file_id ?? null
  )
}

/**
 * Keeps a file's bytes as they came, in pieces of 1 MB, so that no file has to fit in memory.
 *
 * @returns its number, or why it can't be kept: it was changed, taken away or locked since it was read
 */
export function keepFile(
  db: Sqlite,
  path: string,
  name: string,
  size: number,
  sha256: string,
): number | FileFault | 'file-changed' {
  const known = findFile(db, sha256)
  if (known !== null) return known
  const { lastInsertRowid } = db
    .prepare('INSERT INTO source_file (sha256, name, size) VALUES (?, ?, ?)')
    .run(sha256, name, size)
  const file = Number(lastInsertRowid)
  const addChunk = db.prepare('INSERT INTO source_chunk (file_id, chunk_no, bytes) VALUES (?, ?, ?)')
  const hash = createHash('sha256')
  const descriptor = opened(path)
  if (typeof descriptor === 'string') return descriptor
  try {
    const buffer = Buffer.alloc(CHUNK)
    for (let chunk = 0; ; chunk++) {
      const read = readSync(descriptor, buffer, 0, CHUNK, null)
      if (read === 0) break
      const bytes = buffer.subarray(0, read)
      hash.update(bytes)
      addChunk.run(file, chunk, bytes)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== 'read') throw error
    return faultOf(error)
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('hex') === sha256 ? file : 'file-changed'
}

function opened(path: string): number | FileFault {
  try {
    return openSync(path, 'r')
  } catch (error) {
    return faultOf(error)
  }
}
