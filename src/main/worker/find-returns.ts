import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Details, IntakeCode } from '#contract'
import { type FileFault, faultOf } from '../core/base/file-fault.ts'

/** A file to import, with the name it is shown by: its path from the chosen folder on. */
export interface FoundFile {
  readonly path: string
  readonly name: string
  /** Chosen folder it was found in, `null` for a file that was chosen itself. */
  readonly folder: string | null
}

/** A file or folder that is not opened, and why; it is told like the others. */
export interface FoundTrouble {
  readonly name: string
  readonly folder: string | null
  readonly code: IntakeCode
  readonly details: Details
  readonly isFolder: boolean
}

/** Ends the list of a chosen folder. */
export interface FoundFolder {
  readonly name: string
  /** Owner and hidden files in it and in the folders inside it. */
  readonly hidden: number
}

export type Found = FoundFile | FoundTrouble | FoundFolder

/** So many entries of a chosen folder are looked at; beyond that it is the wrong folder. */
export const MOST_ENTRIES = 20_000

/** Files a program or the system leaves beside workbooks: Excel's owner files and hidden files. */
const NOT_RETURNS = /^(?:~\$|\.|(?:thumbs\.db|desktop\.ini)$)/i

const order = new Intl.Collator('zh-CN', { numeric: true })

/**
 * The chosen files, and every file of the chosen folders and those inside them.
 *
 * Each entry is either a file to open or told with the reason why it isn't; owner and hidden files are told as a
 * count. What a folder's file holds is not judged by its name.
 */
export function findReturns(paths: readonly string[], mostEntries = MOST_ENTRIES): readonly Found[] {
  return paths.flatMap((path): readonly Found[] => {
    const name = basename(path)
    const kind = kindOf(path)
    if (kind === 'file') return [{ path, name, folder: null }]
    if (kind === 'folder') return new Walk(name, mostEntries).all(path)
    return [{ name, folder: null, code: kind, details: {}, isFolder: false }]
  })
}

/** One chosen folder. */
class Walk {
  private readonly found: Found[] = []
  /** Name by real path. */
  private readonly visited = new Map<string, string>()
  private readonly root: string
  private readonly mostEntries: number
  private entries = 0
  private hidden = 0

  constructor(root: string, mostEntries: number) {
    this.root = root
    this.mostEntries = mostEntries
  }

  all(path: string): readonly Found[] {
    this.folder(path, this.root)
    if (this.entries > this.mostEntries) {
      this.found.length = 0
      this.tell(this.root, 'folder-too-large', true, { limit: this.mostEntries })
    }
    return [...this.found, { name: this.root, hidden: this.hidden }]
  }

  private folder(path: string, name: string): void {
    const entries = this.entriesOf(path, name)
    if (entries === null) return
    const shown = entries.filter((entry) => !NOT_RETURNS.test(entry))
    this.entries += entries.length
    this.hidden += entries.length - shown.length
    if (shown.length === 0 && this.visited.size > 1) this.tell(name, 'subfolder-empty', true)
    for (const entry of shown.sort(order.compare)) {
      if (this.entries > this.mostEntries) return
      this.entry(join(path, entry), `${name}/${entry}`)
    }
  }

  private entry(path: string, name: string): void {
    const kind = kindOf(path)
    if (kind === 'file') this.found.push({ path, name, folder: this.root })
    else if (kind === 'folder') this.folder(path, name)
    else this.tell(name, kind, false)
  }

  /** `null` for a folder that can't be listed, or was walked already: a link may lead back to a folder above it. */
  private entriesOf(path: string, name: string): string[] | null {
    try {
      const real = realpathSync(path)
      const other = this.visited.get(real)
      if (other !== undefined) {
        this.tell(name, 'folder-twice', true, { other })
        return null
      }
      this.visited.set(real, name)
      return readdirSync(path)
    } catch (error) {
      this.tell(name, faultOf(error), true)
      return null
    }
  }

  private tell(name: string, code: IntakeCode, isFolder: boolean, details: Details = {}): void {
    this.found.push({ name, folder: this.root, code, details, isFolder })
  }
}

/** A link is what it leads to; pipes, sockets and devices are no files, and opening them could wait for ever. */
function kindOf(path: string): 'file' | 'folder' | FileFault {
  try {
    const stat = statSync(path)
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'not-a-file'
  } catch (error) {
    return faultOf(error)
  }
}
