import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { WorkbookError } from './workbook.ts'

/** Bytes that can be read anywhere, so that a file need not fit in memory. */
export interface ByteSource {
  readonly size: number
  /** Exactly `length` bytes from `offset` on. @throws WorkbookError `file-damaged` where they are not there */
  read(offset: number, length: number): Buffer
  close(): void
}

/** The bytes of a file, read as they are asked for. @throws the error of the file system */
export function openFileSource(path: string): ByteSource {
  const descriptor = openSync(path, 'r')
  const { size } = fstatSync(descriptor)
  return {
    size,
    read(offset, length) {
      checkRange(offset, length, size)
      const buffer = Buffer.allocUnsafe(length)
      for (let done = 0; done < length; ) {
        const read = readSync(descriptor, buffer, done, length - done, offset + done)
        if (read === 0) throw new WorkbookError('file-damaged', 'the file ended while it was read')
        done += read
      }
      return buffer
    },
    close: () => closeSync(descriptor),
  }
}

/** Bytes already in memory; what is read shares them. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    size: buffer.length,
    read(offset, length) {
      checkRange(offset, length, buffer.length)
      return buffer.subarray(offset, offset + length)
    },
    close() {},
  }
}

function checkRange(offset: number, length: number, size: number): void {
  if (offset < 0 || length < 0 || offset + length > size)
    throw new WorkbookError('file-damaged', `the file has no ${length} bytes at ${offset}`)
}
