type Listener = (event: object, ...given: unknown[]) => void

export interface PageSideOptions {
  /** Name of the function that carries a message to the program. */
  readonly carrier: string
  /** Name of the object by which the program reaches the page. */
  readonly receiver: string
  /** Beginning of the text that stands for the path of a file. */
  readonly filePrefix: string
  readonly isMac: boolean
}

/**
 * The page's half of the stand-in: gives the preload script its `electron` and carries its messages.
 *
 * It is sent to the browser as text and runs before any script of the page, so it uses nothing from outside itself.
 */
export function playPageSide(options: PageSideOptions, preload: (require: (name: string) => unknown) => void): void {
  const { carrier, receiver, filePrefix, isMac } = options
  const page = globalThis as unknown as Record<string, unknown>
  const carry = page[carrier] as (message: string) => Promise<string>
  delete page[carrier]
  if (window.top !== window || window.location.origin === 'null') return

  const listeners = new Map<string, Set<Listener>>()
  const files: File[] = []
  let accelerators: readonly string[] = []

  const ipcRenderer = {
    async invoke(channel: string, ...given: unknown[]): Promise<unknown> {
      const reply = JSON.parse(await carry(JSON.stringify({ kind: 'invoke', channel, given })))
      if ('error' in reply) throw new Error(reply.error)
      return reply.value
    },
    on(channel: string, listener: Listener): void {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
    },
    off(channel: string, listener: Listener): void {
      listeners.get(channel)?.delete(listener)
    },
  }

  const contextBridge = {
    exposeInMainWorld(name: string, api: object): void {
      Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true })
    },
  }

  /** The path comes later: the program asks the browser for it when the text that stands for it arrives. */
  const webUtils = {
    getPathForFile(file: unknown): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile takes a File')
      return `${filePrefix}${files.push(file) - 1}`
    },
  }

  function keysOf(event: KeyboardEvent): string {
    const control = isMac ? event.metaKey : event.ctrlKey
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
    return [control ? 'CmdOrCtrl' : '', event.shiftKey ? 'Shift' : '', event.altKey ? 'Alt' : '', key]
      .filter((part) => part !== '')
      .join('+')
  }

  // A key that a text field answers itself (undo, redo) stays with the field; the rest belong to the menu.
  window.addEventListener('keydown', (event) => {
    const keys = keysOf(event)
    if (event.defaultPrevented || !accelerators.includes(keys)) return
    const target = event.target
    const isTyping =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLElement && target.isContentEditable)
    if (isTyping && /^CmdOrCtrl\+(Shift\+)?[ZY]$/.test(keys)) return
    event.preventDefault()
    void carry(JSON.stringify({ kind: 'accelerator', keys }))
  })

  function tellBounds(): void {
    const bounds = { x: window.screenX, y: window.screenY, width: window.outerWidth, height: window.outerHeight }
    void carry(JSON.stringify({ kind: 'bounds', bounds }))
  }
  window.addEventListener('resize', tellBounds)
  window.addEventListener('blur', tellBounds)

  /** Opens the browser's own picker, and gives the numbers of the files and how they lie below a picked folder. */
  function pick(how: { multiple: boolean; directory: boolean; accept: string }): Promise<[number, string][]> {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', multiple: how.multiple, webkitdirectory: how.directory, accept: how.accept })
    return new Promise((resolve) => {
      input.addEventListener('cancel', () => resolve([]))
      input.addEventListener('change', () => {
        resolve([...(input.files ?? [])].map((file) => [files.push(file) - 1, file.webkitRelativePath]))
      })
      input.click()
    })
  }

  Object.defineProperty(window, receiver, {
    value: {
      hear: (channel: string, given: unknown[]) => {
        for (const listener of listeners.get(channel) ?? []) listener({}, ...given)
      },
      setAccelerators: (keys: readonly string[]) => {
        accelerators = keys
      },
      file: (number: number) => files[number],
      pick,
    },
  })

  tellBounds()
  preload((name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload script can't load ${name}`)
    return { ipcRenderer, contextBridge, webUtils }
  })
}
