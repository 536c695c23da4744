import type { PictureReport, ReportResult } from '#contract'
import { ask } from './client.ts'

/** Asks where to keep a picture, then has it written; `null` when the person cancelled. */
export async function savePicture(picture: Omit<PictureReport, 'to'>): Promise<ReportResult | null> {
  const name = `${picture.title}.${picture.format}`.slice(-200)
  const file = await ask('shell', 'choosePictureFile', { name, format: picture.format })
  return file === null ? null : ask('reports', 'picture', { ...picture, to: file.token })
}
