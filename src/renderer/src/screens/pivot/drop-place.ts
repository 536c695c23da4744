/** Extent of a chip along its zone. */
export interface Extent {
  readonly start: number
  readonly size: number
}

/** Where something let go at a point comes to stand: before the first chip whose middle lies beyond the point. */
export function dropPlace(chips: readonly Extent[], point: number): number {
  const after = chips.findIndex(({ start, size }) => point < start + size / 2)
  return after < 0 ? chips.length : after
}
