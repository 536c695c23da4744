import { EventEmitter } from 'node:events'

export interface RequestDetails {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
}

type RequestListener = (details: RequestDetails, answer: (response: { cancel?: boolean }) => void) => void

type PermissionCheck = (contents: unknown, permission: string, origin: string, details: object) => boolean

let requestListener: RequestListener | null = null
let permissionCheck: PermissionCheck | null = null

const schemes = new Map<string, (request: Request) => Response | Promise<Response>>()

/** `session.defaultSession`: keeps what the program forbids, and the stand-in asks it. */
class Session extends EventEmitter {
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      requestListener = listener
    },
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    permissionCheck = handler
  }

  /** The browser is told beforehand what the check denies, so that nothing is left to be requested. */
  setPermissionRequestHandler(): void {}

  /** The devices are among the permissions that are denied beforehand. */
  setDevicePermissionHandler(): void {}

  /** The browser has no spell checker without its interface. */
  setSpellCheckerEnabled(): void {}
}

export const session = { defaultSession: new Session() }

/** `protocol`: who answers a scheme of the program's own. */
export const protocol = {
  registerSchemesAsPrivileged: (_: readonly object[]) => {},
  handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
    schemes.set(scheme, handler)
  },
}

/** Whether the program's own listener forbids a request; everything is allowed where it set none. */
export async function isCancelled(details: RequestDetails): Promise<boolean> {
  const listener = requestListener
  if (listener === null) return false
  const response = await new Promise<{ cancel?: boolean }>((answer) => listener(details, answer))
  return response.cancel === true
}

/** The program's own answer to an address of its scheme, or `null` where the scheme is not its own. */
export async function answerScheme(address: string, method: string): Promise<Response | null> {
  const handler = schemes.get(new URL(address).protocol.slice(0, -1))
  return handler === undefined ? null : handler(new Request(address, { method }))
}

/** Whether the program's own check grants a permission; everything is granted where it set none, as in Electron. */
export function isGranted(permission: string, origin: string): boolean {
  return permissionCheck === null || permissionCheck(null, permission, origin, {})
}
