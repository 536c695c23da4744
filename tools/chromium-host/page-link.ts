import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Launched } from './launch-browser.ts'
import { type PageSideOptions, playPageSide } from './page-side.ts'

/** What the page's half of the stand-in sends. */
export type PageMessage =
  | { readonly kind: 'invoke'; readonly channel: string; readonly given: readonly unknown[] }
  | { readonly kind: 'accelerator'; readonly keys: string }
  | { readonly kind: 'bounds'; readonly bounds: Bounds }

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

// The names are new at every start, so that no page can be written to use them.
const options: PageSideOptions = {
  carrier: `carry${randomUUID()}`,
  receiver: `receive${randomUUID()}`,
  filePrefix: `file${randomUUID()}:`,
  isMac: process.platform === 'darwin',
}

/** Puts the page's half and the preload script into every page before its own scripts. */
export async function linkPage(
  { page }: Launched,
  preload: string,
  answer: (message: PageMessage, isMainFrame: boolean) => Promise<unknown>,
): Promise<void> {
  await page.exposeBinding(options.carrier, async ({ frame }, text: string) => {
    try {
      const value = await answer(JSON.parse(text), frame === page.mainFrame())
      return JSON.stringify({ value })
    } catch (error) {
      return JSON.stringify({ error: String(error) })
    }
  })
  const script = `function (require, module = { exports: {} }, exports = module.exports) {\n${readFileSync(preload, 'utf8')}\n}`
  await page.addInitScript(`(${playPageSide.toString()})(${JSON.stringify(options)}, ${script})`)
}

/** Calls a function of the page's half. */
export async function tellPage({ page }: Launched, name: string, ...given: readonly unknown[]): Promise<unknown> {
  const order = { receiver: options.receiver, name, given }
  return page.evaluate(({ receiver, name, given }) => {
    const half = (globalThis as unknown as Record<string, Record<string, (...given: unknown[]) => unknown>>)[receiver]
    return half?.[name]?.(...given)
  }, order)
}

/** Puts paths in place of the texts that stand for files; a file that lies on no disk is left out of its list. */
export async function withPaths(launched: Launched, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) {
    const items = await Promise.all(value.map((item) => withPaths(launched, item)))
    return items.filter((item, place) => item !== '' || value[place] === '')
  }
  if (typeof value !== 'string' || !value.startsWith(options.filePrefix)) return value
  return pathOf(launched, Number(value.slice(options.filePrefix.length)))
}

/** Path of a file the page holds, which only the browser knows; empty for one that a script made. */
export async function pathOf({ line }: Launched, file: number): Promise<string> {
  const expression = `globalThis[${JSON.stringify(options.receiver)}].file(${file})`
  const { result } = await line.send('Runtime.evaluate', { expression })
  if (result.objectId === undefined) return ''
  const { path } = await line.send('DOM.getFileInfo', { objectId: result.objectId })
  await line.send('Runtime.releaseObject', { objectId: result.objectId })
  return path
}
