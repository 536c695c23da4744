import { randomUUID } from 'node:crypto'
import type { FileResult, ImportHints } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import type { ImportOutcome } from './import-files.ts'

/** What was previewed, so that exactly that is kept: the files, what was said of them, and their hashes. */
export interface Previewed extends Pick<ImportOutcome, 'found' | 'hashes'> {
  readonly hints: ImportHints
  /** Files in the order they were told of, by which the window names them. */
  readonly files: readonly Pick<FileResult, 'file' | 'sha256'>[]
}

/** Previews not yet kept or discarded; the one kept last can still be looked into. */
export class Previews {
  private readonly open = new Map<string, Previewed>()
  private kept: { readonly id: string; readonly previewed: Previewed } | null = null

  add(previewed: Previewed): string {
    const id = randomUUID()
    this.open.set(id, previewed)
    return id
  }

  /** @throws CoreError `preview-gone` */
  find(id: string): Previewed {
    const found = this.open.get(id)
    if (found === undefined) throw new CoreError('preview-gone', {})
    return found
  }

  /** A preview that is open, or the one kept last. @throws CoreError `preview-gone` */
  findRead(id: string): Previewed {
    return this.kept?.id === id ? this.kept.previewed : this.find(id)
  }

  keep(id: string): void {
    this.kept = { id, previewed: this.find(id) }
    this.open.delete(id)
  }

  drop(id: string): void {
    this.open.delete(id)
    if (this.kept?.id === id) this.kept = null
  }
}
