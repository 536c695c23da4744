import type { Steps } from '../../base/steps.ts'

/** Comparisons between two pauses. */
const PIECE = 100_000

/**
 * Places 0 … count - 1 in sorted order; what compares equal keeps its order.
 *
 * Sorting a million rows takes half a second: unlike the language's own sort, this one can be paused and given up.
 */
export function* mergeSort(count: number, compare: (a: number, b: number) => number): Steps<Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, at) => at)
  let to = new Uint32Array(count)
  let unpaused = 0
  const rounds = Math.max(Math.ceil(Math.log2(count)), 1)
  let done = 0
  for (let width = 1; width < count; width *= 2) {
    for (let left = 0; left < count; left += 2 * width) {
      const middle = Math.min(left + width, count)
      const right = Math.min(left + 2 * width, count)
      let [a, b] = [left, middle]
      for (let at = left; at < right; at++) {
        const takeLeft = a < middle && (b >= right || compare(from[a] as number, from[b] as number) <= 0)
        to[at] = from[takeLeft ? a++ : b++] as number
        if (++unpaused < PIECE) continue
        unpaused = 0
        yield { done: Math.round((done + at) / rounds), total: count }
      }
    }
    done += count
    ;[from, to] = [to, from]
  }
  return from
}
