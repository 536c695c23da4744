import type { CheckFinding, Doubt, Finding, FindingExplanation, Label, ReviewItem, SubmissionView } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import { readExplanations } from '../intake/explanations/explanation-table.ts'
import { findingKey } from '../intake/explanations/finding-key.ts'
import { readFindings } from '../intake/read-findings.ts'
import { countingParts } from './counts.ts'
import { type ExplainedItem, offerFinder, standingExplanations } from './explanation-table.ts'
import { findingsGivenWay } from './findings-given-way.ts'
import type { ReviewSource } from './review-source.ts'
import { adjustedCells, IS_ADJUSTED, knowSheetItems, SHARED, twinRules } from './sheet-items.ts'

/** Items told at a time: nobody explains more one by one, and the counts tell how many there are. */
const MOST_ITEMS = 2000

const ALL = 10_000_000

export interface FoundItems {
  readonly items: readonly ReviewItem[]
  /** All of them, told or not. */
  readonly total: number
  readonly doubts: readonly Doubt[]
  /** Titles of the rules that found something, by code. */
  readonly ruleTitles: ReadonlyMap<string, Label>
  /** Counties in which the rules have not run over what counts now. */
  readonly pending: number
}

/** An item before it is known what was written on it. */
type BareItem = {
  readonly explained: ExplainedItem
  /** Sheet findings that tell the same. */
  readonly twins: readonly number[]
} & ({ readonly of: 'rule'; readonly finding: CheckFinding } | { readonly of: 'sheet'; readonly finding: Finding })

/** What the rules and the sheet have to tell of a submission, gravest first; what both tell is the rule's. */
export function readItems(source: ReviewSource, view: SubmissionView, most = MOST_ITEMS): FoundItems {
  const { bare, ...found } = bareItems(source, view, most)
  return { ...found, items: withExplanations(source, view, bare) }
}

/** Everything the rules and the sheet have to tell of a submission, however much it is. */
export function readAllItems(source: ReviewSource, view: SubmissionView): FoundItems {
  return readItems(source, view, ALL)
}

function bareItems(
  source: ReviewSource,
  view: SubmissionView,
  most: number,
): Omit<FoundItems, 'items'> & { readonly bare: readonly BareItem[] } {
  const { db, catalogue, regions } = source
  const parts = countingParts(source, [view]).get(view.submission) ?? []
  const { form, period, submission } = view
  const page =
    parts.length === 0 ? null : source.checks({ forms: [form], periods: [period], regions: parts, limit: most })
  const shared = sharedFindings(source, submission)
  const twinsOf = Map.groupBy(shared, ({ item }) => item)
  const ofRules = (page?.findings ?? []).map((finding): BareItem => {
    const region = regions.idOf(finding.region)
    const explained = { item: finding.finding, form, region, period, rule: finding.rule, label: finding.label }
    return { of: 'rule', finding, explained, twins: (twinsOf.get(finding.finding) ?? []).map((twin) => twin.finding) }
  })
  const hidden = new Set([...shared.map(({ finding }) => finding), ...findingsGivenWay(source, [view])])
  const adjusted = adjustedFindings(db, submission)
  const sheet = readFindings(db, catalogue, { submission, limit: most + hidden.size })
  const ofSheet = sheet.findings
    .filter(({ finding }) => !hidden.has(finding))
    .map((finding) => (adjusted.has(finding.finding) ? { ...finding, severity: 'note' as const } : finding))
    .map(
      (finding): BareItem => ({
        of: 'sheet',
        finding,
        explained: sheetItem(view, regions.idOf(view.region), finding),
        twins: [],
      }),
    )
  const bare = [...ofRules, ...ofSheet].sort((a, b) => gravity(a) - gravity(b) || rank(a) - rank(b)).slice(0, most)
  return {
    bare,
    total: (page?.total ?? 0) + sheet.total - hidden.size,
    doubts: page?.cannotTell ?? [],
    ruleTitles: new Map(page?.rules.map(({ rule, title }) => [rule, title])),
    pending: page?.pending ?? 0,
  }
}

/** One item of a submission by its name; `null` where it has none of that name. */
export function findItem(source: ReviewSource, view: SubmissionView, item: string): ExplainedItem | null {
  const { db, catalogue, regions } = source
  const { form, period, submission } = view
  const named = db
    .prepare<[string, string, string, number], { rule: string; region: string }>(
      `SELECT c.rule, r.code AS region FROM check_finding c JOIN region r USING (region_id)
       WHERE c.finding = ? AND c.form = ? AND c.period = ? AND EXISTS (SELECT 1 FROM submission_region p
         WHERE p.submission_id = ? AND p.region_id = c.region_id AND p.is_current = 1)`,
    )
    .get(item, form, period, submission)
  if (named !== undefined) {
    const { rule, region } = named
    const page = source.checks({ forms: [form], periods: [period], regions: [region], rules: [rule], limit: ALL })
    const found = page.findings.find(({ finding }) => finding === item)
    if (found !== undefined) return { item, form, region: regions.idOf(region), period, rule, label: found.label }
  }
  const sheet = readFindings(db, catalogue, { submission, limit: ALL })
  const region = regions.idOf(view.region)
  return sheet.findings.map((finding) => sheetItem(view, region, finding)).find((each) => each.item === item) ?? null
}

function sheetItem(view: SubmissionView, region: number, finding: Finding): ExplainedItem {
  const { form, period, sheet } = view
  const { code, cell, details, kept } = finding
  const item = findingKey(
    { form, region: view.region, period, sheet },
    { code, details, ...(cell !== null && { cell }) },
  )
  return { item, form, region, period, rule: `sheet:${code}`, label: kept?.column ?? cell ?? '' }
}

const gravity = ({ finding }: BareItem) => ['error', 'warning', 'note'].indexOf(finding.severity)

const rank = ({ of }: BareItem) => (of === 'rule' ? 0 : 1)

function sharedFindings({ db, ruleTexts }: ReviewSource, submission: number) {
  knowSheetItems(db)
  return db
    .prepare<Record<string, string>, { finding: number; item: string }>(
      `SELECT finding_id AS finding, item FROM (${SHARED}) ORDER BY finding_id`,
    )
    .all({ submissions: JSON.stringify([submission]), ...twinRules(ruleTexts()) })
}

/** Findings of the sheet whose value was adjusted since; they are told as notes. */
function adjustedFindings(db: Sqlite, submission: number): ReadonlySet<number> {
  const found = db
    .prepare<object, number>(`SELECT finding_id FROM finding f WHERE submission_id = :submission AND ${IS_ADJUSTED}`)
    .pluck()
    .all({ submission, adjusted: adjustedCells(db, [submission]) })
  return new Set(found)
}

/** What is written on the desk goes before what the county wrote in a list of errors. */
function withExplanations(
  source: ReviewSource,
  view: SubmissionView,
  bare: readonly BareItem[],
): readonly ReviewItem[] {
  const { db, regions } = source
  const standing = standingExplanations(
    db,
    bare.map(({ explained }) => explained.item),
  )
  const sent = sentExplanations(db, view, regions.nameOf(view.region))
  const offerOf = offerFinder(db)
  return bare.map((one) => {
    const { explained, twins } = one
    const findings = one.of === 'sheet' ? [one.finding.finding] : twins
    const fromCounty = findings.map((finding) => sent.get(finding)).find((found) => found !== undefined)
    const explanation = standing.get(explained.item) ?? fromCounty ?? null
    const offer = explanation === null && one.finding.severity !== 'note' ? offerOf(explained) : null
    const common = { item: explained.item, explanation, offer }
    return one.of === 'rule'
      ? { ...common, ...placeOfRule(one.finding), of: 'rule', finding: one.finding }
      : { ...common, ...placeOfSheet(one.finding), of: 'sheet', finding: one.finding }
  })
}

function sentExplanations(
  db: Sqlite,
  { submission }: SubmissionView,
  county: string,
): ReadonlyMap<number, FindingExplanation> {
  const oldestFirst = [...readExplanations(db, submission)].reverse()
  return new Map(
    oldestFirst.map(({ finding, text, at }) => [finding, { explanation: 0, text, by: county, at, copiedFrom: null }]),
  )
}

function placeOfRule({ severity, row, block, column, cell }: CheckFinding) {
  return { severity, row, block, column, cell }
}

function placeOfSheet({ severity, kept, cell }: Finding) {
  return { severity, row: kept?.row ?? null, block: kept?.block ?? null, column: kept?.column ?? null, cell }
}
