import type { ImportPreview, ImportResult, IntakeRoom, WindowEvent } from '#contract'
import type { CoreContext } from '../core/create-core.ts'
import { importFiles } from './import-files.ts'
import type { ParserClient } from './parser-client.ts'
import { previewedSheets } from './previewed-sheets.ts'
import type { Previews } from './previews.ts'
import { shownFirst } from './shown-first.ts'

/** What long work needs of its thread: the parser, whether it was cancelled, and a way to tell how far it is. */
export interface ImportDesk {
  readonly parser: ParserClient
  isCancelled(job: string): boolean
  tell(event: WindowEvent): void
}

type Query<Verb extends keyof IntakeRoom> = Parameters<IntakeRoom[Verb]>[0]

/** The verbs of intake that read files: a preview first, then exactly what was previewed is kept. */
export function importRooms(context: CoreContext, desk: ImportDesk, previews: Previews) {
  const running = (job: string) => ({
    context,
    parser: desk.parser,
    cancelled: () => desk.isCancelled(job),
    progress: (progress: Omit<Extract<WindowEvent, { kind: 'progress' }>, 'kind' | 'job'>) =>
      desk.tell({ kind: 'progress', job, ...progress }),
  })

  return {
    async preview({ files, ...hints }: Query<'preview'>, job: string): Promise<ImportPreview> {
      const { found, hashes, ...result } = await importFiles({ ...running(job), paths: files, hints, mode: 'preview' })
      return { ...shownFirst(result), preview: previews.add({ found, hints, hashes, files: result.files }) }
    },
    async keep({ preview, leaveOut }: Query<'keep'>, job: string): Promise<ImportResult> {
      const previewed = previews.find(preview)
      const {
        found: _,
        hashes: __,
        ...result
      } = await importFiles({
        ...running(job),
        paths: [],
        hints: previewed.hints,
        mode: 'keep',
        previewed,
        leaveOut: new Set(leaveOut ?? []),
      })
      previews.keep(preview)
      desk.tell({ kind: 'book-changed' })
      return shownFirst(result)
    },
    ...previewedSheets(context, desk.parser, previews),
    discard({ preview }: Query<'discard'>): null {
      previews.drop(preview)
      return null
    },
  }
}
