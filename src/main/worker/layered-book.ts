import type { Layer } from '#contract'
import type { BoundBook } from './bind-rooms.ts'

/** An open book as one thread answers for it. */
export interface LayeredBook {
  readonly main: BoundBook
  /** The connection that reads a layer, with what others have written taken in. */
  of(layer: Layer | undefined): BoundBook
  close(): void
}

/**
 * Lets each question be answered from the layer it asks for.
 *
 * The layers stand on connections of their own, so that nothing held for one is ever told as the other. The one that
 * reads the book as it was sent is opened with the first question about it once something is adjusted; until then
 * both are the same.
 *
 * @param openSource opens it; left out on the thread that writes, which has the source layer alone
 */
export function layeredBook(main: BoundBook, openSource?: () => BoundBook): LayeredBook {
  let source: BoundBook | null = null
  const refreshed = (bound: BoundBook) => {
    const { catalogue, indicators, rules, layer } = bound.context
    catalogue.refresh()
    indicators.refresh()
    rules.refresh()
    layer.refresh()
    return bound
  }
  return {
    main,
    of(layer) {
      const bound = refreshed(main)
      if (layer !== 'source' || openSource === undefined || !bound.context.layer.isAdjusted()) return bound
      source ??= openSource()
      return refreshed(source)
    },
    close() {
      source?.context.book.close()
      main.context.book.close()
    },
  }
}
