import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, parse, sep } from 'node:path'
import { app } from './app.ts'
import { nextAnswer } from './harness.ts'
import { browser } from './launch-browser.ts'
import { pathOf, tellPage } from './page-link.ts'
import { isHeadless } from './switches.ts'

interface Filter {
  readonly extensions: readonly string[]
}

interface OpenOptions {
  readonly filters?: readonly Filter[]
  readonly properties?: readonly string[]
}

interface SaveOptions {
  readonly defaultPath?: string
}

/** `dialog`: the browser's own picker where there is a screen, prepared answers where there is none. */
export const dialog = {
  async showOpenDialog(_: object, options: OpenOptions): Promise<{ canceled: boolean; filePaths: readonly string[] }> {
    const filePaths = isHeadless ? nextAnswer('open') : await pick(options)
    return { canceled: filePaths.length === 0, filePaths }
  },

  async showSaveDialog(_: object, options: SaveOptions): Promise<{ canceled: boolean; filePath: string }> {
    const [filePath = ''] = isHeadless ? nextAnswer('save') : [freeDownload(options.defaultPath ?? 'file')]
    return { canceled: filePath === '', filePath }
  },

  async showMessageBox(_: object, options: { message: string }): Promise<{ response: number }> {
    process.stderr.write(`${options.message}\n`)
    return { response: 0 }
  },

  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`)
  },
}

async function pick({ filters = [], properties = [] }: OpenOptions): Promise<readonly string[]> {
  const launched = browser()
  const directory = properties.includes('openDirectory')
  const accept = filters.flatMap(({ extensions }) => extensions.map((ending) => `.${ending}`)).join(',')
  const how = { multiple: properties.includes('multiSelections'), directory, accept: directory ? '' : accept }
  const picked = (await tellPage(launched, 'pick', how)) as readonly [number, string][]
  const paths = await Promise.all(picked.map(([file]) => pathOf(launched, file)))
  const [first] = paths
  if (!directory || first === undefined) return paths
  return [folderOf(first, picked[0]?.[1] ?? '')]
}

/** The picked folder: what is left of a file's path without the part that lies below the folder. */
function folderOf(path: string, below: string): string {
  return below
    .split('/')
    .slice(1)
    .reduce((folder) => dirname(folder), path)
}

/** A browser asks for no place to save, so a file goes to the downloads, under a name that is still free. */
function freeDownload(path: string): string {
  const { name, ext } = parse(path)
  const folder = app.getPath('downloads')
  mkdirSync(folder, { recursive: true })
  const names = (function* () {
    yield `${name}${ext}`
    for (let number = 2; ; number++) yield `${name} (${number})${ext}`
  })()
  for (const candidate of names) {
    const free = join(folder, candidate)
    if (existsSync(free)) continue
    process.stdout.write(`Saving to ${folder}${sep}${candidate}\n`)
    return free
  }
  return ''
}
