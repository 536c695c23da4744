import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { CoreError } from '../base/core-error.ts'
import type { GridSheet } from '../workbook/grid.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { type Stamp, stampText } from './stamp.ts'

/**
 * Writes a report, each page with its stamp at the foot, beside its place and then moves it there, so that an older report is replaced whole or not at all.
 *
 * @throws CoreError `file-unwritable` with the file's name, as when Excel has it open
 */
export function writeReport(sheets: readonly GridSheet[], path: string, stamp: Stamp): void {
  const footer = stampText(stamp)
  const stamped = sheets.map((sheet) => (footer === '' ? sheet : { ...sheet, footer }))
  writeBytes(writeWorkbook(stamped, path.toLowerCase().endsWith('.xls') ? 'xls' : 'xlsx'), path)
}

/** Writes the bytes of a workbook in the same way. @throws CoreError `file-unwritable` */
export function writeBytes(bytes: Uint8Array, path: string): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    writeThrough(temporary, bytes)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new CoreError('file-unwritable', { file: basename(path) }, `cannot write ${basename(path)}: ${reason}`)
  }
}

function writeThrough(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx')
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
