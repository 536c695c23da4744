import type { CDPSession } from 'playwright-core'
import { toBrowser } from './address.ts'
import type { Launched } from './launch-browser.ts'
import { isGranted } from './session.ts'

/** The browser's permissions, each with the name Electron asks the program by. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'idle-detection': 'idle-detection',
  'storage-access': 'storage-access',
  'window-management': 'window-management',
  'local-fonts': 'local-fonts',
  'screen-wake-lock': 'screen-wake-lock',
}

/** The line to the browser; what is said over it holds as long as it is open. */
let line: CDPSession | undefined

/** Tells the browser what the program's own check grants and denies to the page at an address. */
export async function applyPermissions({ context }: Launched, address: string): Promise<void> {
  line ??= await context.browser()?.newBrowserCDPSession()
  const origin = new URL(toBrowser(address)).origin
  for (const [name, permission] of Object.entries(PERMISSIONS)) {
    const setting = isGranted(permission, address) ? 'granted' : 'denied'
    await line?.send('Browser.setPermission', { permission: { name }, setting, origin })
  }
}
