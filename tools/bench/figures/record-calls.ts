import { appendFileSync } from 'node:fs'
import { ipcMain } from '../../chromium-host/ipc-main.ts'

// Loaded before the program in the stand-in: writes down every call of the window, one a line, in the file that
// CALLS_FILE names, with the time its answer took.

const file = process.env.CALLS_FILE
const handle = ipcMain.handle.bind(ipcMain)

ipcMain.handle = (channel, handler) =>
  handle(channel, async (event, message, ...given) => {
    const start = performance.now()
    const reply = await handler(event, message, ...given)
    if (channel === 'call' && file !== undefined)
      appendFileSync(file, `${JSON.stringify({ call: message, ms: performance.now() - start })}\n`)
    return reply
  })
