import { randomUUID } from 'node:crypto'
import type { ImportHints } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import type { ImportOutcome } from './import-files.ts'

/** What was previewed, so that exactly that is kept: the files, what was said of them, and their hashes. */
export interface Previewed extends Pick<ImportOutcome, 'found' | 'hashes'> {
  readonly hints: ImportHints
}

/** Previews not yet kept or discarded. */
export class Previews {
  private readonly open = new Map<string, Previewed>()

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

  drop(id: string): void {
    this.open.delete(id)
  }
}
