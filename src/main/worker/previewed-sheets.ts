import type { IntakeRoom, PreviewedSheet, SheetCells, TriedSheet } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import type { CoreContext } from '../core/create-core.ts'
import { ImportSession } from '../core/intake/import-session.ts'
import { shownSheet } from '../core/intake/shown-sheet.ts'
import type { SheetHead, SheetRow } from '../core/workbook/workbook.ts'
import type { FoundFile } from './find-returns.ts'
import { ParseFailure, type ParserClient } from './parser-client.ts'
import type { OpenedFile } from './parser-messages.ts'
import type { Previews } from './previews.ts'

type Query<Verb extends keyof IntakeRoom> = Parameters<IntakeRoom[Verb]>[0]

/** So many rows of a sheet are read to show what other choices would make of it. */
const TRIED_ROWS = 300

/** The verbs that look into a sheet of a preview again; they write nothing and change no preview. */
export function previewedSheets(context: CoreContext, parser: ParserClient, previews: Previews) {
  return {
    async sheetCells({ fromRow, rows, ...place }: Query<'sheetCells'>): Promise<SheetCells> {
      const { head } = await reopen(parser, previews, place)
      const read = await rowsFrom(parser, place, fromRow, rows + 1)
      return shownSheet(head, read.slice(0, rows), read.length > rows)
    },

    async trySheet({ hints, ...place }: Query<'trySheet'>): Promise<TriedSheet> {
      const { file, opened, head } = await reopen(parser, previews, place)
      const { form, period, region } = previews.find(place.preview).hints
      const all = { ...(form && { form }), ...(period && { period }), ...(region && { region }) }
      const { book, catalogue, regions, clock } = context
      const session = new ImportSession({
        book,
        catalogue,
        regions,
        hints: { ...all, sheets: { [place.table === undefined ? '0:0' : `0:0:${place.table}`]: hints } },
        mode: 'preview',
        at: clock(),
      })
      const rows = await rowsFrom(parser, place, 1, TRIED_ROWS + 1)
      session.beginFile({ path: file.path, name: file.name, sha256: opened.sha256, size: opened.size })
      session.beginSheet(head)
      session.feed(rows.slice(0, TRIED_ROWS))
      session.finishSheet()
      session.finishFile()
      const sheet = session.finish().files[0]?.sheets[place.table ?? 0]
      if (sheet === undefined) throw new CoreError('preview-gone', { sheet: place.sheet })
      return { sheet, complete: rows.length <= TRIED_ROWS }
    },
  }
}

interface Reopened {
  readonly file: FoundFile
  readonly opened: OpenedFile
  readonly head: SheetHead
}

/** Opens the file of a previewed sheet again. @throws CoreError `preview-gone` where it is no longer the one that was previewed */
async function reopen(parser: ParserClient, previews: Previews, place: PreviewedSheet): Promise<Reopened> {
  const { files, found, hashes } = previews.find(place.preview)
  const told = files[place.file]
  const file = found.find(
    (each): each is FoundFile => 'path' in each && each.name === told?.file && hashes.get(each.path) === told.sha256,
  )
  if (file === undefined) throw new CoreError('preview-gone', { file: place.file })
  const opened = await refusing(() => parser.open(file.path))
  if (opened.sha256 !== told?.sha256) throw new CoreError('preview-gone', { file: file.name })
  const head = opened.sheets[place.sheet]
  if (head === undefined) throw new CoreError('preview-gone', { file: place.file, sheet: place.sheet })
  return { file, opened, head }
}

/** Rows from a row on, at most so many; what comes before is read and dropped. */
async function rowsFrom(
  parser: ParserClient,
  { sheet }: PreviewedSheet,
  from: number,
  most: number,
): Promise<SheetRow[]> {
  return refusing(async () => {
    const rows: SheetRow[] = []
    for await (const chunk of parser.rows(sheet)) {
      rows.push(...chunk.filter(({ row }) => row >= from).slice(0, most - rows.length))
      if (rows.length >= most) break
    }
    return rows
  })
}

/** A file that was read for the preview and cannot be read now is another one by now. */
async function refusing<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ParseFailure) throw new CoreError('preview-gone', { reason: error.message })
    throw error
  }
}
