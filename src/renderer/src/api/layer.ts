import { createContext, useContext } from 'react'
import type { Layer } from '#contract'

/** The layer that figures of the window are made of; answers are kept for each of the two. */
export const LayerContext = createContext<Layer>('adjusted')

export function useLayer(): Layer {
  return useContext(LayerContext)
}

let asked: Layer = 'adjusted'

/** Rooms whose answers differ by layer. */
const LAYERED: ReadonlySet<string> = new Set(['figures', 'reports'])

/** From now on questions are asked of a layer: also those that grids and exports ask outside of any component. */
export function askOf(layer: Layer): void {
  asked = layer
}

/** What a call says of the layer; nothing where its answer is the same in both. */
export function layerOf(room: string): { readonly layer?: Layer } {
  return LAYERED.has(room) ? { layer: asked } : {}
}

/** Name of an answer among those kept. */
export function answerKey(layer: Layer, room: string, verb: string, query: unknown): readonly unknown[] {
  return LAYERED.has(room) ? [room, verb, query, layer] : [room, verb, query]
}

/** Keeps the last answer in sight while the next is on the way, but never one of the other layer. */
export function heldOver(layer: Layer, room: string) {
  return <Data>(before: Data | undefined, query: { readonly queryKey: readonly unknown[] } | undefined) =>
    LAYERED.has(room) && query?.queryKey.at(-1) !== layer ? undefined : before
}
