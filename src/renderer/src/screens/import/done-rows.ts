import type { FileResult, IntakeProblem, SheetResult } from '#contract'
import type { GridRow } from '../../parts/data-grid-column.ts'
import { periodLabel } from '../../parts/format.ts'
import { type Catalogue, intakeSentence } from '../../parts/intake-sentence.ts'
import { baseName, formTitle, regionName } from '../../parts/names.ts'
import { statusReasons, statusTerms } from '../../words/intake-terms.ts'
import { textOf } from '../../words/words.ts'
import { type Listed, type ListedSheet, type ListedStatus, statusOfFile, statusOfSheet } from './listing.ts'
import { tableName } from './table-name.ts'

interface DoneScope extends Catalogue {
  readonly leftOut: ReadonlySet<string>
  readonly leftOutTerm: string
}

/** One line for each sheet, and for each file refused as a whole: what became of it and why. */
export function doneRows(listed: readonly Listed[], scope: DoneScope): readonly GridRow[] {
  return listed
    .filter((each) => each.kind === 'sheet' || each.file.sheets.length === 0)
    .map((each) => ({ ...(each.kind === 'sheet' ? sheetRow(each, scope) : fileRow(each.file, scope)), key: each.key }))
}

function sheetRow({ key, file, sheet }: ListedSheet, scope: DoneScope): GridRow {
  const { language } = scope
  const out = scope.leftOut.has(key) && sheet.status !== 'kept'
  const status = out ? scope.leftOutTerm : textOf(statusTerms[statusOfSheet(sheet)], language)
  return {
    name: baseName(file.file),
    file: file.file,
    sheet: tableName(sheet),
    status,
    statusClass: out ? 'soft' : statusClass(statusOfSheet(sheet)),
    form: sheet.form === null ? '' : formTitle(scope.forms, sheet.form, language),
    region: sheet.region === null ? '' : regionName(scope.allRegions, sheet.region, language),
    period: sheet.period === null ? '' : periodLabel(sheet.period, language),
    rows: sheet.rows,
    why: out ? '' : reasonFor(sheet, scope),
  }
}

function fileRow(file: FileResult, scope: DoneScope): GridRow {
  return {
    name: baseName(file.file),
    file: file.file,
    sheet: '',
    status: textOf(statusTerms[statusOfFile(file)], scope.language),
    statusClass: statusClass(statusOfFile(file)),
    why: why(file.problems, null, scope) || textOf(statusReasons.refused, scope.language),
  }
}

function statusClass(status: ListedStatus): string {
  return status === 'passed-over' ? 'soft' : `status-${status}`
}

/** A note explains why a sheet was left out; of a kept sheet it is no reason. */
function reasonFor({ status, problems, form }: SheetResult, scope: Catalogue): string {
  const told = status === 'kept' ? problems.filter(({ severity }) => severity !== 'note') : problems
  return why(told, form, scope) || textOf(statusReasons[status], scope.language)
}

const gravestFirst = ['error', 'warning', 'note'] as const

/** The gravest problem in words. */
function why(problems: readonly IntakeProblem[], form: string | null, scope: Catalogue): string {
  const gravest = gravestFirst
    .map((severity) => problems.find((problem) => problem.severity === severity))
    .find((problem) => problem !== undefined)
  if (gravest === undefined) return ''
  const cell = gravest.cell === undefined ? '' : `${gravest.cell} `
  return cell + intakeSentence(gravest, form, scope)
}
