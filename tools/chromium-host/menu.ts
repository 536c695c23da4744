import { theWindow } from './the-window.ts'

interface Item {
  readonly accelerator?: string
  readonly role?: string
  readonly click?: () => void
  readonly submenu?: readonly Item[]
}

let current: readonly Item[] = []

/** `Menu`: no bar is drawn; the keys of the items work, and their roles are the browser's own keys. */
export const Menu = {
  buildFromTemplate: (template: readonly Item[]) => template,
  setApplicationMenu(template: readonly Item[]): void {
    current = flattened(template)
    theWindow()?.contents.setAccelerators(accelerators())
  },
}

/** Keys that the page reports, in the form `CmdOrCtrl+Shift+O`. */
export function accelerators(): readonly string[] {
  return current.flatMap((item) => (item.click === undefined ? [] : (item.accelerator ?? []))).map(inOrder)
}

/** Does what the item with these keys does. */
export function pressAccelerator(keys: string): void {
  current.find((item) => item.accelerator !== undefined && inOrder(item.accelerator) === keys)?.click?.()
}

function flattened(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...flattened(item.submenu ?? [])])
}

function inOrder(accelerator: string): string {
  const parts = accelerator.split('+')
  const modifiers = ['CmdOrCtrl', 'Shift', 'Alt'].filter((name) => parts.includes(name))
  return [...modifiers, ...parts.slice(-1)].join('+')
}
