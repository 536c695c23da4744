/** 万元 to two decimals, so that the same amount in 元 is whole. */
export function toCents(value: number): number {
  return Math.round(value * 100) / 100
}

/** 万元 as 元, exactly. */
export function toYuan(amountWan: number): number {
  return Math.round(amountWan * 100) * 100
}

export function toDecimals(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale
}

/** Sum of 万元 amounts without the tail that binary fractions leave; absent amounts count for nothing. */
export function sumOfWan(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, amount) => sum + Math.round((amount ?? 0) * 100), 0) / 100
}
