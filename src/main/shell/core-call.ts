import type { Call, CoreRooms, Reply } from '#contract'
import { done, refused } from './replies.ts'
import type { Tokens } from './tokens.ts'

type VerbTable = { readonly [Room in keyof CoreRooms]: { readonly [Verb in keyof CoreRooms[Room]]: true } }

/** Every verb the window may ask the core; the compiler keeps it equal to the contract. */
const CORE_VERBS: VerbTable = {
  book: { state: true, checksum: true },
  forms: {
    list: true,
    entries: true,
    units: true,
    definition: true,
    infer: true,
    importFrom: true,
    check: true,
    add: true,
    remove: true,
    exportTo: true,
  },
  regions: { list: true },
  intake: {
    preview: true,
    keep: true,
    discard: true,
    sheetCells: true,
    trySheet: true,
    aliases: true,
    withdrawAlias: true,
    submissions: true,
    findings: true,
    imports: true,
    explanations: true,
    undo: true,
    undoImport: true,
    redoImport: true,
    redo: true,
    diff: true,
    sendBack: true,
    takeBack: true,
    setArrival: true,
    deadlines: true,
    setDeadline: true,
    completeness: true,
  },
  views: { list: true, keep: true, remove: true, restore: true },
  standards: { list: true, set: true, unset: true, history: true },
  indicators: {
    definition: true,
    versions: true,
    check: true,
    tryOut: true,
    add: true,
    withdraw: true,
    importFrom: true,
    exportTo: true,
  },
  rules: {
    list: true,
    definition: true,
    versions: true,
    check: true,
    complete: true,
    rehearse: true,
    add: true,
    withdraw: true,
    restore: true,
    setActive: true,
    importFrom: true,
    exportTo: true,
  },
  checks: { findings: true, run: true, runPending: true, outliers: true, setOutliers: true },
  review: {
    queue: true,
    desk: true,
    sideBySide: true,
    begin: true,
    accept: true,
    sendBack: true,
    reopen: true,
    takeBack: true,
    explain: true,
    withdrawExplanation: true,
    comment: true,
    settleComment: true,
  },
  adjustments: { list: true, adjust: true, withdraw: true, restore: true },
  people: { list: true, add: true, setRoles: true, rename: true, remove: true, changePassphrase: true },
  audit: { entries: true, verify: true },
  figures: {
    pivot: true,
    pivotFields: true,
    pivotTable: true,
    pivotCell: true,
    comparison: true,
    indicators: true,
    indicator: true,
    indicatorFigures: true,
    rows: true,
    members: true,
    selection: true,
    rowPlace: true,
    row: true,
    rowDetail: true,
    trace: true,
    coverage: true,
    coverageEvidence: true,
    exit: true,
    exitEvidence: true,
    integration: true,
    revisions: true,
  },
  reports: {
    pivot: true,
    pivotTable: true,
    comparison: true,
    rows: true,
    diff: true,
    overdue: true,
    checks: true,
    audit: true,
    revisions: true,
    adjustments: true,
    indicators: true,
    picture: true,
    coverage: true,
    exit: true,
    errors: true,
    fileErrors: true,
  },
}

/** Whether the contract has this verb in this room of the core. */
export function isCoreVerb(room: string, verb: string): boolean {
  if (!Object.hasOwn(CORE_VERBS, room)) return false
  return Object.hasOwn(CORE_VERBS[room as keyof CoreRooms], verb)
}

/** The call with paths in place of the tokens that name files, or why it cannot be made. */
export function withPaths(call: Call, tokens: Tokens): Reply<Call> {
  if (call.room === 'intake' && call.verb === 'preview') return withFiles(call, tokens)
  if (call.room === 'reports') return withPath(call, 'to', tokens)
  if (call.room === 'forms' || call.room === 'indicators' || call.room === 'rules') {
    if (call.verb === 'importFrom' || call.verb === 'infer') return withPath(call, 'file', tokens)
    if (call.verb === 'exportTo') return withPath(call, 'to', tokens)
  }
  return done(call)
}

function withFiles(call: Call, tokens: Tokens): Reply<Call> {
  const files = isRecord(call.query) ? call.query.files : undefined
  if (!Array.isArray(files)) return refused('bad-arguments', 'files must be a list of tokens')
  const paths = files.map((token) => pathOf(token, tokens))
  if (paths.includes(null)) return refused('file-unknown', 'a token names no chosen file')
  return done({ ...call, query: { ...Object(call.query), files: paths } })
}

function withPath(call: Call, field: 'to' | 'file', tokens: Tokens): Reply<Call> {
  if (!isRecord(call.query)) return refused('bad-arguments', 'the query must be an object')
  const path = pathOf(call.query[field], tokens)
  if (path === null) return refused('file-unknown', 'the token names no chosen file')
  return done({ ...call, query: { ...call.query, [field]: path } })
}

function pathOf(token: unknown, tokens: Tokens): string | null {
  return typeof token === 'string' ? tokens.find(token) : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
