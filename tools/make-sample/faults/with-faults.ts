import type { SampleCounty } from '../figures/counties.ts'
import type { Row } from '../sheet/layout.ts'
import { PLANTED_DOUBTS } from './planted-doubts.ts'
import { PLANTED_ERRORS } from './planted-errors.ts'
import type { PlantedFault } from './planted-fault.ts'
import { PLANTED_WARNINGS } from './planted-warnings.ts'

/** Every fault of the sample; what the rules find in it is these and nothing else. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [...PLANTED_ERRORS, ...PLANTED_WARNINGS, ...PLANTED_DOUBTS]

export interface ReturnPlace {
  readonly formNumber: string
  readonly year: number
  readonly month: number | null
}

/** The rows of a county in a return, with the faults planted there. */
export function withFaults(rows: readonly Row[], { formNumber, year, month }: ReturnPlace, county: SampleCounty) {
  const planted = PLANTED_FAULTS.filter(
    (fault) =>
      fault.formNumber === formNumber &&
      fault.year === year &&
      (fault.month ?? null) === month &&
      fault.county === county.lastingCode,
  )
  return planted.reduce(planting, rows)
}

function planting(rows: readonly Row[], { where, change, story }: PlantedFault): readonly Row[] {
  const at = rows.findIndex((row) => Object.entries(where).every(([name, value]) => row[name] === value))
  const row = rows[at]
  if (row === undefined) throw new RangeError(`no row to plant in: ${story}`)
  return rows.with(at, { ...row, ...change(row) })
}
