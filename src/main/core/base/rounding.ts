/** Without the tail that binary fractions leave (908.8100000000001): 15 digits, as Excel shows. */
export function withoutTail(value: number): number {
  return Number(value.toPrecision(15))
}
