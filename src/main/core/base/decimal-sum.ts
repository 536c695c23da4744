import { withoutTail } from './rounding.ts'

/** Digits after the point that are told apart; what is finer is rounded to these. */
const MOST_DECIMALS = 9
const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, digits) => 10 ** digits)
/** Two whole numbers up to this size can be added without losing a digit. */
const EXACT = 2 ** 52

/** Digits after the point of a decimal number, tails of binary fractions left out: 908.81 → 2, 12 → 0. */
export function decimalsOf(value: number, atLeast = 0): number {
  if (Number.isInteger(value)) return atLeast
  for (let digits = atLeast; digits < MOST_DECIMALS; digits++) if (isWith(value, digits)) return digits
  const plain = withoutTail(value)
  for (let digits = atLeast; digits < MOST_DECIMALS; digits++) if (isWith(plain, digits)) return digits
  return MOST_DECIMALS
}

/** Whether a number is written with so many digits after the point: it is then the double next to that decimal. */
function isWith(value: number, digits: number): boolean {
  const power = POWERS[digits] ?? 1
  return Math.round(value * power) / power === value
}

/**
 * An exact sum of decimal numbers: 0.1 + 0.2 is 0.3, a million times over.
 *
 * Adds whole numbers of the smallest decimal place seen so far; nothing is allocated for a number.
 */
export class DecimalSum {
  count = 0
  decimals = 0
  hasNegative = false
  private low = 0
  private high = 0n

  add(value: number): void {
    this.count++
    if (value < 0) this.hasNegative = true
    const power = POWERS[this.decimals] ?? 1
    const scaled = Math.round(value * power)
    if (scaled / power !== value || scaled > EXACT || scaled < -EXACT) {
      this.addFiner(value)
      return
    }
    this.low += scaled
    if (this.low > EXACT || this.low < -EXACT) this.carry()
  }

  /** Takes in another sum as its addends one by one. */
  addAll(other: DecimalSum): void {
    this.count += other.count
    this.hasNegative ||= other.hasNegative
    this.refine(other.decimals)
    this.high += other.at(this.decimals)
  }

  /** The sum in units of a decimal place. */
  at(decimals: number): bigint {
    return (this.high + BigInt(this.low)) * 10n ** BigInt(Math.max(decimals - this.decimals, 0))
  }

  get value(): number {
    return toNumber(this.high + BigInt(this.low), this.decimals)
  }

  /** This sum less a number. */
  less(value: number): number {
    const other = new DecimalSum()
    other.add(value)
    const decimals = Math.max(this.decimals, other.decimals)
    return toNumber(this.at(decimals) - other.at(decimals), decimals)
  }

  private addFiner(value: number): void {
    const decimals = decimalsOf(value, this.decimals)
    this.refine(decimals)
    const scaled = Math.round(value * (POWERS[decimals] ?? 1))
    if (Math.abs(scaled) > EXACT) this.high += BigInt(scaled)
    else {
      this.low += scaled
      this.carry()
    }
  }

  private refine(decimals: number): void {
    if (decimals <= this.decimals) return
    this.carry()
    this.high *= 10n ** BigInt(decimals - this.decimals)
    this.decimals = decimals
  }

  private carry(): void {
    this.high += BigInt(this.low)
    this.low = 0
  }
}

function toNumber(units: bigint, decimals: number): number {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const at = digits.length - decimals
  return Number(`${units < 0n ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`)
}
