/** Without the tail that binary fractions leave (908.8100000000001): 15 digits, as Excel shows. */
export function withoutTail(value: number): number {
  // What two decimals say exactly has no tail.
  const hundredths = Math.round(value * 100)
  if (hundredths / 100 === value && Math.abs(hundredths) < 1e15) return value
  return Number(value.toPrecision(15))
}
