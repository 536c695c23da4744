import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'

/** Replaces a file as a whole: after a power cut it is the old one or the new one, never half of one. */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.tmp`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}

/**
 * What a JSON file of the program's own folder holds, or `null` where there is none.
 *
 * A file that `parse` refuses is put aside under a `.damaged` name, so that nothing is lost by starting anew.
 *
 * @param parse throws where the content has the wrong shape
 */
export function readOwnFile<T>(path: string, parse: (content: unknown) => T): T | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return null // not there yet: the first start
  }
  try {
    return parse(JSON.parse(text))
  } catch {
    renameSync(path, `${path}.damaged`)
    return null
  }
}
