import type { Row } from '../sheet/layout.ts'

/** A mistake made on purpose in one row of a return, so that checking, review and explaining have something to show. */
export interface PlantedFault {
  readonly formNumber: string
  readonly year: number
  /** Month at whose end the return stands; left out where it is that of the year. */
  readonly month?: number
  /** Newest code of the county. */
  readonly county: string
  /** Values that name the row; the first row that has them. */
  readonly where: Row
  readonly change: (row: Row) => Row
  /** Rules that tell of it. */
  readonly rules: readonly string[]
  /** `cannot-tell`: something is left out that a rule wants to know. */
  readonly severity: 'error' | 'warning' | 'cannot-tell'
  /** What reading the sheet tells of it already, before any rule runs. */
  readonly seenInSheet?: 'part-exceeds' | 'check-digit-wrong'
  /** What somebody did. */
  readonly story: string
}

/** A figure of a row. @throws where there is none: the fault would not be one */
export function figure(row: Row, name: string): number {
  const value = row[name]
  if (typeof value !== 'number') throw new TypeError(`no figure ${name} to plant a fault in`)
  return value
}
