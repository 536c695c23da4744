import { z } from 'zod'
import type { Call, ShellRoom } from '#contract'
import { preferencesShape } from './preferences.ts'

const nothing = z.strictObject({})
const passphrase = z.string().max(1000)
const name = z.string().max(200).exactOptional()

/** The strict shape of one call over the bridge. */
export const callShape: z.ZodType<Call> = z.strictObject({
  room: z.string().max(40),
  verb: z.string().max(40),
  query: z.unknown(),
  job: z.string().min(1).max(100).exactOptional(),
  layer: z.enum(['source', 'adjusted']).exactOptional(),
})

/** The strict shape of the query of every verb of the shell. */
export const shellQueries: { readonly [Verb in keyof ShellRoom]: z.ZodType<Parameters<ShellRoom[Verb]>[0]> } = {
  start: nothing,
  newBook: z.strictObject({ passphrase, name }),
  openBook: z.strictObject({ token: z.string().max(100).exactOptional(), passphrase, name }),
  chooseBook: nothing,
  openSample: nothing,
  closeBook: nothing,
  chooseReturns: z.strictObject({ kind: z.enum(['files', 'folder']) }),
  chooseReportFile: z.strictObject({ name: z.string().min(1).max(200) }),
  choosePictureFile: z.strictObject({ name: z.string().min(1).max(200), format: z.enum(['png', 'svg']) }),
  chooseFormFile: z.strictObject({ name: z.string().min(1).max(200).exactOptional() }),
  keepPreferences: z.strictObject({
    language: preferencesShape.shape.language.exactOptional(),
    theme: preferencesShape.shape.theme.exactOptional(),
    remembered: preferencesShape.shape.remembered.exactOptional(),
  }),
  cancel: z.strictObject({ job: z.string().min(1).max(100) }),
}

/** The paths of files dropped on the window, as the preload script sends them. */
export const droppedPaths = z.array(z.string().min(1).max(4096)).max(10_000)
