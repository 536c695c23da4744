import type { IntakeProblem, SheetHints } from '#contract'
import type { Catalogue, Unit } from '../forms/form-definition.ts'
import { MUNICIPALITY } from '../regions/keep-regions.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { filedPeriod } from './filed-period.ts'
import type { FoundTable } from './find-tables.ts'
import { sentUnit, unitsOver } from './find-units.ts'
import type { Header } from './header.ts'
import { intakeProblem } from './intake-problem.ts'
import { placeSheet, type SheetNames } from './place-sheet.ts'
import type { Recognition } from './recognise-sheet.ts'
import type { NamedRegions } from './session-aliases.ts'
import type { TableOutcome } from './sheet-result.ts'
import { type LineTaker, UnreadLines } from './unread-lines.ts'

/** A table while it is read. */
export interface OpenTable extends TableOutcome {
  readonly lines: LineTaker
  /** Number it will have, or has where it is already in. */
  readonly submission: number | null
  /** What a person chose for it. */
  readonly hints: SheetHints
  /** County names as they may stand in it; `null` where it was not read. */
  readonly names: NamedRegions | null
}

/** Which table of which sheet. */
export interface TablePlace {
  /** Number of the sheet in its file, from 0. */
  readonly sheet: number
  readonly table: number
  readonly tables: number
}

export interface Known {
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  readonly hints: SheetHints
  /** File name with the folder it was chosen by. */
  readonly fileName: string
}

/** A table of which only the place is known. */
export function unreadTable(found: FoundTable, place: TablePlace, problems: readonly IntakeProblem[]): OpenTable {
  const { head, direction, area, recognition } = found
  return {
    head,
    direction,
    area,
    place,
    recognition,
    form: null,
    period: null,
    region: null,
    problems,
    sample: [],
    sentUnits: new Map(),
    lines: new UnreadLines(area),
    isRead: false,
    submission: null,
    differences: null,
    hints: {},
    names: null,
  }
}

/** Reads period, county and units of a recognised table from what stands over it. */
export function readTable(known: Known, found: FoundTable, place: TablePlace): OpenTable {
  const { catalogue, regions, hints, fileName } = known
  const { head, recognition } = found
  const { form, header } = recognition
  const nothing = unreadTable(found, place, [])
  if (form === null || header === null) return nothing

  const placed = placeSheet(recognition.over, namesOf(fileName, head.name), regions, hints)
  const filed = hints.period === undefined ? filedPeriod(placed.period, form) : { period: placed.period, problems: [] }
  const units = unitsOf(recognition, catalogue.units)
  const rowsNameRegion = namesRegion(header)
  const regionMissing =
    !rowsNameRegion &&
    (placed.region === null || placed.region === MUNICIPALITY) &&
    !placed.problems.some(({ code }) => code.startsWith('region-'))
  return {
    ...nothing,
    form,
    period: filed.period,
    region: placed.region,
    sentUnits: units.sent,
    problems: [
      ...placed.problems,
      ...filed.problems,
      ...units.problems,
      ...(head.hidden ? [intakeProblem('sheet-hidden', { sheet: head.name })] : []),
      ...(regionMissing ? [intakeProblem('region-missing', {})] : []),
    ],
  }
}

function namesRegion({ mapped, blocks }: Header): boolean {
  return (
    mapped.some(({ column }) => column.type === 'region') ||
    blocks.every(({ members }) => members.some(({ column }) => column.type === 'region'))
  )
}

/** The reporting region, or the only one the rows name, or the municipality where they name several. */
export function regionAtEnd({ region, isRead, lines }: OpenTable): string | null {
  if (region !== null || !isRead) return region
  const named = [...lines.log.rowsByRegion.keys()]
  return named.length > 1 ? MUNICIPALITY : named[0] || null
}

interface SentUnits {
  readonly sent: ReadonlyMap<number, Unit>
  readonly problems: readonly IntakeProblem[]
}

function unitsOf(recognition: Recognition, units: readonly Unit[]): SentUnits {
  const sent = new Map<number, Unit>()
  const problems: IntakeProblem[] = []
  const over = unitsOver(recognition.over, units)
  for (const { column, unit, at } of recognition.header?.mapped ?? []) {
    const found = sentUnit(column, unit, over, units)
    const expected = column.unit?.zh ?? ''
    if (found.kind === 'other') sent.set(at, found.unit)
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
