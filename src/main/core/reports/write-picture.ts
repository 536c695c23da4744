import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { PictureReport } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import { writeBytes } from './write-report.ts'

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Writes a picture that the window drew, and logs it with its SHA-256.
 *
 * Only what begins as a picture of its format does: the window must have no way to write anything else.
 *
 * @throws CoreError `bad-arguments` where it is no such picture, `file-unwritable`
 */
export function writePicture(db: Sqlite, { title, format, content, to }: PictureReport, at: string): void {
  const bytes = Buffer.from(content, format === 'png' ? 'base64' : 'utf8')
  const isPicture =
    format === 'png' ? bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE) : content.startsWith('<svg ')
  if (!isPicture) throw new CoreError('bad-arguments', { format }, `this is no ${format} picture`)
  writeBytes(bytes, to)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  appendAudit(db, at, 'export-picture', { title, format, file: basename(to), sha256 })
}
