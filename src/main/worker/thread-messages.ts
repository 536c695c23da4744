import type { BookState, Call, Reply, WindowEvent } from '#contract'
import type { Exported } from '../core/people/export-log.ts'
import type { ParserEnd } from './parser-port.ts'

/** What the host asks of a core thread. */
export type ThreadRequest =
  | {
      readonly kind: 'open'
      readonly id: number
      readonly path: string
      readonly passphrase: string
      /** Who opens or makes it. */
      readonly name?: string
      readonly create: boolean
    }
  | {
      readonly kind: 'read'
      readonly id: number
      readonly path: string
      readonly key: Uint8Array
      readonly person: number
      /** Its questions are answered in pieces, several at a time. */
      readonly long: boolean
    }
  | { readonly kind: 'sample'; readonly id: number; readonly path: string; readonly job: string }
  | { readonly kind: 'close'; readonly id: number }
  | { readonly kind: 'call'; readonly id: number; readonly call: Call }
  | { readonly kind: 'log'; readonly id: number; readonly exported: Exported }
  | { readonly kind: 'cancel'; readonly job: string }
  | { readonly kind: 'parser-message'; readonly port: number; readonly message: unknown }
  | { readonly kind: 'parser-exit'; readonly port: number; readonly end: ParserEnd }

/** What a core thread tells the host. */
export type ThreadReply =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'event'; readonly event: WindowEvent }
  | { readonly kind: 'bug'; readonly stack: string }
  /** A reading thread has written a file, which the writing one must log. */
  | { readonly kind: 'exported'; readonly exported: Exported }
  | { readonly kind: 'parser-open'; readonly port: number }
  | { readonly kind: 'parser-post'; readonly port: number; readonly message: unknown }
  | { readonly kind: 'parser-kill'; readonly port: number }

/** An opened book as the host needs it: its state, and for the reading threads the key and who opened it. */
export interface Opened {
  readonly state: BookState
  readonly key: Uint8Array
  readonly person: number
}
