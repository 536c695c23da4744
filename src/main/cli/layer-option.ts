import type { Layer } from '#contract'
import type { CoreContext } from '../core/create-core.ts'
import { type LayerScope, readLayer } from '../core/reports/report-layer.ts'
import { withBook } from './open-for-cli.ts'
import type { CommandLine } from './parse-command-line.ts'
import { oneOf } from './table-options.ts'

/** The option of every command that tells figures. */
export const LAYER_OPTION = { layer: 'text' } as const

/** Opens a book to read figures from the layer that `--layer` names, the adjusted one where it is left out. @throws UsageError, CoreError */
export function withFigures<T>(
  path: string,
  { text }: CommandLine,
  use: (context: CoreContext) => T | Promise<T>,
): Promise<T> {
  const layer: Layer = oneOf('layer', text.layer ?? 'adjusted', ['adjusted', 'source'])
  return withBook(path, 'read', use, { layer })
}

/** Says on stderr what of the adjustments is or is not inside, where there are any in the scope. */
export function sayLayer({ book: { db }, regions, layer }: CoreContext, scope: LayerScope): void {
  const { name, adjustments } = readLayer({ db, regions, layer }, scope)
  if (adjustments === 0) return
  const count = `${adjustments} ${adjustments === 1 ? 'adjustment' : 'adjustments'}`
  process.stderr.write(
    name === 'adjusted'
      ? `adjusted layer: ${count} inside; --layer source tells what was sent\n`
      : `source layer, as sent: ${count} left out\n`,
  )
}

/** Figures as JSON says them: with the layer they are made of. */
export function withLayer<Value extends object>(
  { layer }: CoreContext,
  value: Value,
): Value & { readonly layer: Layer } {
  return { layer: layer.name, ...value }
}
