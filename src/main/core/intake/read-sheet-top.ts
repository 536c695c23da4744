import type { IntakeProblem, SheetHints } from '#contract'
import type { Catalogue, Unit } from '../forms/form-definition.ts'
import { MUNICIPALITY } from '../regions/keep-regions.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { SheetHead, SheetRow } from '../workbook/workbook.ts'
import { sentUnit, unitsOver } from './find-units.ts'
import { intakeProblem } from './intake-problem.ts'
import { placeSheet, type SheetNames } from './place-sheet.ts'
import { type Recognition, recogniseSheet } from './recognise-sheet.ts'
import type { SheetOutcome } from './sheet-result.ts'

/** A sheet while it is read. */
export interface OpenSheet extends SheetOutcome {
  /** Number it will have, or has where it is already in. */
  readonly submission: number | null
}

/** A sheet of which nothing is known yet. */
export const NOTHING_READ: Omit<OpenSheet, 'head'> = {
  recognition: null,
  form: null,
  intake: null,
  period: null,
  region: null,
  problems: [],
  sample: [],
  sentUnits: new Map(),
  submission: null,
}

interface Known {
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  readonly hints: SheetHints
  /** File name with the folder it was chosen by. */
  readonly fileName: string
}

/** Reads form, header, period, county and units from the first rows of a sheet. */
export function readSheetTop(known: Known, head: SheetHead, rows: readonly SheetRow[]): OpenSheet {
  const { catalogue, regions, hints, fileName } = known
  const recognition = recogniseSheet(head, rows, catalogue, hints)
  const { form, header } = recognition
  if (form === null || header === null) return { ...NOTHING_READ, head, recognition }

  const place = placeSheet(recognition.top, header.firstRow, namesOf(fileName, head.name), regions, hints)
  const units = unitsOf(recognition, catalogue.units)
  const rowsNameRegion = header.mapped.some(({ column }) => column.type === 'region')
  const regionMissing =
    !rowsNameRegion &&
    (place.region === null || place.region === MUNICIPALITY) &&
    !place.problems.some(({ code }) => code.startsWith('region-'))
  return {
    ...NOTHING_READ,
    head,
    recognition,
    form,
    period: place.period,
    region: place.region,
    sentUnits: units.sent,
    problems: [
      ...place.problems,
      ...units.problems,
      ...(head.hidden ? [intakeProblem('sheet-hidden', { sheet: head.name })] : []),
      ...(regionMissing ? [intakeProblem('region-missing', {})] : []),
    ],
  }
}

/** The reporting region, or the only one the rows name, or the municipality where they name several. */
export function regionAtEnd(sheet: OpenSheet): string | null {
  if (sheet.region !== null || sheet.intake === null) return sheet.region
  const named = [...sheet.intake.rowsByRegion.keys()]
  return named.length > 1 ? MUNICIPALITY : (named[0] ?? null)
}

interface SentUnits {
  readonly sent: ReadonlyMap<string, Unit>
  readonly problems: readonly IntakeProblem[]
}

function unitsOf(recognition: Recognition, units: readonly Unit[]): SentUnits {
  const sent = new Map<string, Unit>()
  const problems: IntakeProblem[] = []
  const over = unitsOver(recognition.top, recognition.header?.firstRow ?? 0, units)
  for (const { column, unit } of recognition.header?.mapped ?? []) {
    const found = sentUnit(column, unit, over, units)
    const expected = column.unit?.zh ?? ''
    if (found.kind === 'other') sent.set(column.name, found.unit)
    if (found.kind === 'unclear') problems.push(intakeProblem('unit-unknown', { column: column.title.zh, expected }))
    if (found.kind === 'assumed' && !problems.some(({ code }) => code === 'unit-assumed')) {
      problems.push(intakeProblem('unit-assumed', { expected }))
    }
  }
  return { sent, problems }
}

function namesOf(fileName: string, sheet: string): SheetNames {
  const at = fileName.lastIndexOf('/')
  return { sheet, file: fileName.slice(at + 1).replace(/\.[^.]+$/, ''), folder: at < 0 ? '' : fileName.slice(0, at) }
}
