type Handler = (event: object, ...given: unknown[]) => unknown

const handlers = new Map<string, Handler>()

/** `ipcMain`: who answers the page on a channel. */
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`${channel} has a handler`)
    handlers.set(channel, handler)
  },
}

/** Hands a message of the page to the program's handler. */
export async function answerInvoke(channel: string, event: object, given: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return handler(event, ...given)
}
