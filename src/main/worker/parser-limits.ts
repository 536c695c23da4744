// What a parsing process may take before it is ended; a good file of 1,000,000 rows stays well below.

/** Objects; the process ends itself beyond that. */
export const MOST_HEAP_MB = 1024

/** Rows live for a moment only: a larger place for new objects is filled with garbage and never given back. */
export const YOUNG_HEAP = '--max-semi-space-size=4'

/** All of its memory, buffers included, which the limit of the heap does not count. */
export const MOST_RESIDENT_BYTES = 1536 * 1024 * 1024

/** Exit code of a parsing process that saw itself grow beyond that. */
export const EXIT_OUT_OF_MEMORY = 70

/** A small file that takes longer than 10 s is one that will never end. */
const OPENING_MS = 8000
const OPENING_MS_A_MB = 1000

/** Time to open a file; SheetJS, which holds all of it, takes about 0.4 s a MB. */
export function openingLimit(bytes: number): number {
  return OPENING_MS + Math.ceil(bytes / 1024 / 1024) * OPENING_MS_A_MB
}

/** Time to answer with the next chunk of rows. */
export const CHUNK_LIMIT = 9000
