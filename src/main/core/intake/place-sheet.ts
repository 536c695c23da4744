import type { IntakeProblem, SheetHints } from '#contract'
import { cellAddress } from '../base/cell-address.ts'
import { yearOf } from '../base/periods.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { type Named, onePeriod, periodsIn } from './find-period.ts'
import { oneRegion, regionOfUnit, reportingUnit } from './find-region.ts'
import { intakeProblem } from './intake-problem.ts'
import { type Over, textsOver } from './over.ts'

/** Period and reporting region of a sheet; `null` where unknown or contradictory, with the problem that says so. */
export interface Placement {
  readonly period: string | null
  readonly region: string | null
  readonly problems: readonly IntakeProblem[]
}

export interface SheetNames {
  readonly sheet: string
  /** File name without its folder. */
  readonly file: string
  /** Folders above it as chosen, outermost first. */
  readonly folder: string
}

/**
 * Reads period and county from what stands over the table, the sheet's name, the file's name and the folder, in this order.
 *
 * A table with a title of its own says for itself; what stands over the whole sheet holds where it says nothing.
 */
export function placeSheet(
  over: readonly Over[],
  names: SheetNames,
  regions: RegionIndex,
  hints: SheetHints,
): Placement {
  const problems: IntakeProblem[] = []
  const texts = over.map(titleTexts)
  const period = choosePeriod(texts, names, hints, problems)
  const year = period === null ? null : yearOf(period)
  const region = chooseRegion({ over, texts, names, regions, year }, hints, problems)
  return { period, region, problems }
}

function choosePeriod(
  texts: readonly (readonly string[])[],
  names: SheetNames,
  hints: SheetHints,
  problems: IntakeProblem[],
): string | null {
  const places: Named[] = [
    { where: 'title', values: firstNaming(texts, (title) => [...new Set(title.flatMap(periodsIn))]) },
    { where: 'sheet name', values: periodsIn(names.sheet) },
    { where: 'file name', values: periodsIn(names.file) },
    { where: 'folder', values: periodsIn(names.folder).slice(-1) },
  ]
  const found = onePeriod(places)
  if (hints.period !== undefined) {
    const said = places.find(
      ({ values }) => values.length > 0 && !values.some((value) => agrees(value, hints.period ?? '')),
    )
    if (said !== undefined) {
      const details = { found: hints.period, other: said.values.join(', '), where: said.where }
      problems.push({ ...intakeProblem('period-conflict', details), severity: 'warning' })
    }
    return hints.period
  }
  if (found.kind === 'found') return found.period
  if (found.kind === 'unknown') problems.push(intakeProblem('period-unknown', {}))
  else problems.push(intakeProblem('period-conflict', { found: found.found, other: found.other, where: found.where }))
  return null
}

/** What the nearest of the titles names that names anything. */
function firstNaming(
  texts: readonly (readonly string[])[],
  named: (title: readonly string[]) => readonly string[],
): readonly string[] {
  return texts.map(named).find((values) => values.length > 0) ?? []
}

function agrees(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

interface RegionPlaces {
  readonly over: readonly Over[]
  readonly texts: readonly (readonly string[])[]
  readonly names: SheetNames
  readonly regions: RegionIndex
  readonly year: number | null
}

function chooseRegion(
  { over, texts, names, regions, year }: RegionPlaces,
  hints: SheetHints,
  problems: IntakeProblem[],
): string | null {
  if (hints.region !== undefined) return hints.region
  const namedIn = (title: readonly string[]) => [...new Set(title.flatMap((text) => regions.namedIn(text, year)))]
  // The nearest lines that name a reporting unit or a county speak; those further off are those of another table.
  const nearest = over.findIndex((each, at) => reportingUnit(each) !== null || namedIn(texts[at] ?? []).length > 0)
  const speaking = over[Math.max(nearest, 0)]
  const unit = speaking === undefined ? null : reportingUnit(speaking)
  const ofUnit = unit === null ? null : regionOfUnit(unit.text, year, regions)
  if (unit !== null && ofUnit?.code === null) {
    const near = ofUnit.resolved.kind === 'unknown' ? ofUnit.resolved.near : []
    const address = cellAddress(unit.row, unit.column)
    problems.push(
      ofUnit.resolved.kind === 'zone'
        ? intakeProblem('zone-unit', { value: unit.text }, address)
        : intakeProblem('region-unknown', { value: unit.text, near: nearText(near) }, address),
    )
    return null
  }
  const named = (where: string, title: readonly string[]): Named => ({ where, values: namedIn(title) })
  const found = oneRegion([
    { where: 'reporting unit', values: ofUnit?.code == null ? [] : [ofUnit.code] },
    named('title', texts[Math.max(nearest, 0)] ?? []),
    named('sheet name', [names.sheet]),
    named('file name', [names.file]),
    named('folder', [names.folder]),
  ])
  if (found.kind === 'found') return found.code
  if (found.kind === 'conflict') {
    const details = { found: regions.nameOf(found.found), other: regions.nameOf(found.other), where: found.where }
    problems.push(intakeProblem('region-conflict', details))
  }
  return null
}

/** Near names in one text; empty where there are none. */
export function nearText(near: readonly string[]): string {
  return near.join('、')
}

const RIGHT_BLOCK = /制定机关|批准机关|批准文号|有效期|表\s*号/
const LABEL_OF_OTHER =
  /(?:制定机关|批准机关|批准文号|有效期至?|表\s*号|(?:报出|填报|填表|制表|报送)\s*日期)\s*[:：]?\s*$/

/** Texts over the header, without the right-hand block of form number and issuing office, be it one cell or label and value. */
function titleTexts(over: Over): string[] {
  const found = textsOver(over)
  return found.flatMap(({ text, row }, at) => {
    const before = found[at - 1]
    if (before?.row === row && LABEL_OF_OTHER.test(before.text)) return []
    const lines = text.split(/[\r\n]+/).filter((line) => !RIGHT_BLOCK.test(line))
    return lines.join('').trim() === '' ? [] : [lines.join('\n')]
  })
}
