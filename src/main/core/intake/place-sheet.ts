import type { IntakeProblem, SheetHints } from '#contract'
import { cellAddress } from '../base/cell-address.ts'
import { yearOf } from '../base/periods.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { type Named, onePeriod, periodsIn } from './find-period.ts'
import { oneRegion, regionOfUnit, reportingUnit } from './find-region.ts'
import { intakeProblem } from './intake-problem.ts'
import type { SheetTop } from './sheet-top.ts'

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

/** Reads period and county from the title block, the sheet's name, the file's name and the folder, in this order. */
export function placeSheet(
  top: SheetTop,
  headerRow: number,
  names: SheetNames,
  regions: RegionIndex,
  hints: SheetHints,
): Placement {
  const problems: IntakeProblem[] = []
  const title = textsOver(top, headerRow)
  const period = choosePeriod(title, names, hints, problems)
  const year = period === null ? null : yearOf(period)
  const region = chooseRegion(top, headerRow, title, names, regions, year, hints, problems)
  return { period, region, problems }
}

function choosePeriod(
  title: readonly string[],
  names: SheetNames,
  hints: SheetHints,
  problems: IntakeProblem[],
): string | null {
  const places: Named[] = [
    { where: 'title', values: [...new Set(title.flatMap(periodsIn))] },
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

function agrees(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

function chooseRegion(
  top: SheetTop,
  headerRow: number,
  title: readonly string[],
  names: SheetNames,
  regions: RegionIndex,
  year: number | null,
  hints: SheetHints,
  problems: IntakeProblem[],
): string | null {
  if (hints.region !== undefined) return hints.region
  const unit = reportingUnit(top, headerRow)
  const ofUnit = unit === null ? null : regionOfUnit(unit.text, year, regions)
  if (unit !== null && ofUnit?.code === null) {
    const near = ofUnit.resolved.kind === 'unknown' ? ofUnit.resolved.near : []
    problems.push(
      intakeProblem('region-unknown', { value: unit.text, near: nearText(near) }, cellAddress(unit.row, unit.column)),
    )
    return null
  }
  const named = (where: string, texts: readonly string[]): Named => ({
    where,
    values: [...new Set(texts.flatMap((text) => regions.namedIn(text, year)))],
  })
  const found = oneRegion([
    { where: 'reporting unit', values: ofUnit?.code == null ? [] : [ofUnit.code] },
    named('title', title),
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

/** Texts over the header, without the right-hand block of form number and issuing office. */
function textsOver(top: SheetTop, headerRow: number): string[] {
  const texts = new Set<string>()
  for (let row = top.firstRow; row < headerRow; row++) {
    for (let column = 0; column < top.columns; column++) {
      const text = top
        .text(row, column)
        .split(/[\r\n]+/)
        .filter((line) => !/制定机关|批准机关|批准文号|有效期|表\s*号/.test(line))
        .join('\n')
      if (text.trim() !== '') texts.add(text)
    }
  }
  return [...texts]
}
