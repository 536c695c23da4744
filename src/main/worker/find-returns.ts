import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A file to import, with the name it is shown by: its path from the chosen folder on. */
export interface FoundFile {
  readonly path: string
  readonly name: string
}

/** Files a program or the system leaves beside workbooks: Excel's owner files and hidden files. */
const NOT_RETURNS = /^(?:~\$|\.)/

const order = new Intl.Collator('zh-CN', { numeric: true })

/** The chosen files, and every file of the chosen folders and those inside them; nothing is passed over but owner and hidden files. */
export function findReturns(paths: readonly string[]): readonly FoundFile[] {
  return paths.flatMap((path) => (isFolder(path) ? inFolder(path, basename(path)) : [{ path, name: basename(path) }]))
}

function inFolder(folder: string, name: string): FoundFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_RETURNS.test(entry.name) && (entry.isFile() || entry.isDirectory()))
    .sort((a, b) => order.compare(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? inFolder(path, `${name}/${entry.name}`) : [{ path, name: `${name}/${entry.name}` }]
    })
}

/** A path that is not there is taken for a file: it is refused by name when it is opened. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
