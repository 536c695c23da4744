import type { CoreRooms, Role } from '#contract'

/** Everybody who can open the book may. */
const ALL: readonly Role[] = []
const ENTER: readonly Role[] = ['enter']
const REVIEW: readonly Role[] = ['review']
const ENTER_OR_REVIEW: readonly Role[] = ['enter', 'review']
const ADMINISTER: readonly Role[] = ['administer']

type RoleTable = { readonly [Room in keyof CoreRooms]: { readonly [Verb in keyof CoreRooms[Room]]: readonly Role[] } }

/**
 * Which role each verb wants; one of those named is enough. The one table of the program.
 *
 * Reading and exporting are for everybody. Administering implies neither entering nor reviewing.
 */
export const VERB_ROLES: RoleTable = {
  book: { state: ALL, checksum: ALL },
  forms: {
    list: ALL,
    entries: ALL,
    units: ALL,
    definition: ALL,
    infer: ALL,
    importFrom: ALL,
    check: ALL,
    exportTo: ALL,
    add: ADMINISTER,
    remove: ADMINISTER,
  },
  regions: { list: ALL },
  intake: {
    preview: ALL,
    discard: ALL,
    sheetCells: ALL,
    trySheet: ALL,
    aliases: ALL,
    submissions: ALL,
    findings: ALL,
    imports: ALL,
    explanations: ALL,
    diff: ALL,
    deadlines: ALL,
    completeness: ALL,
    keep: ENTER,
    withdrawAlias: ENTER,
    undo: ENTER,
    redo: ENTER,
    undoImport: ENTER,
    redoImport: ENTER,
    setArrival: ENTER,
    sendBack: REVIEW,
    takeBack: REVIEW,
    setDeadline: ADMINISTER,
  },
  views: { list: ALL, keep: ALL, remove: ALL, restore: ALL },
  standards: { list: ALL, history: ALL, set: ADMINISTER, unset: ADMINISTER },
  indicators: {
    definition: ALL,
    versions: ALL,
    check: ALL,
    tryOut: ALL,
    importFrom: ALL,
    exportTo: ALL,
    add: ADMINISTER,
    withdraw: ADMINISTER,
  },
  rules: {
    list: ALL,
    definition: ALL,
    versions: ALL,
    check: ALL,
    complete: ALL,
    rehearse: ALL,
    importFrom: ALL,
    exportTo: ALL,
    add: ADMINISTER,
    withdraw: ADMINISTER,
    restore: ADMINISTER,
    setActive: ADMINISTER,
  },
  checks: { findings: ALL, run: ALL, runPending: ALL, outliers: ALL, setOutliers: ADMINISTER },
  review: {
    queue: ALL,
    desk: ALL,
    sideBySide: ALL,
    begin: REVIEW,
    accept: REVIEW,
    sendBack: REVIEW,
    reopen: REVIEW,
    takeBack: REVIEW,
    explain: ENTER_OR_REVIEW,
    withdrawExplanation: ENTER_OR_REVIEW,
    comment: ENTER_OR_REVIEW,
    settleComment: ENTER_OR_REVIEW,
  },
  adjustments: { list: ALL, adjust: REVIEW, withdraw: REVIEW, restore: REVIEW },
  people: {
    list: ALL,
    changePassphrase: ALL,
    add: ADMINISTER,
    setRoles: ADMINISTER,
    rename: ADMINISTER,
    remove: ADMINISTER,
  },
  audit: { entries: ALL, verify: ALL },
  figures: {
    pivot: ALL,
    pivotFields: ALL,
    pivotTable: ALL,
    pivotCell: ALL,
    comparison: ALL,
    indicators: ALL,
    indicator: ALL,
    indicatorFigures: ALL,
    rows: ALL,
    members: ALL,
    selection: ALL,
    rowPlace: ALL,
    row: ALL,
    rowDetail: ALL,
    trace: ALL,
    coverage: ALL,
    coverageEvidence: ALL,
    exit: ALL,
    exitEvidence: ALL,
    integration: ALL,
    revisions: ALL,
  },
  reports: {
    pivot: ALL,
    pivotTable: ALL,
    comparison: ALL,
    rows: ALL,
    diff: ALL,
    overdue: ALL,
    checks: ALL,
    audit: ALL,
    revisions: ALL,
    adjustments: ALL,
    indicators: ALL,
    picture: ALL,
    coverage: ALL,
    exit: ALL,
    errors: ALL,
    fileErrors: ALL,
  },
}

/** `room.verb` → roles of which one is enough, for the verbs that want one. */
export const VERBS_WITH_ROLES: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(
  Object.entries(VERB_ROLES).flatMap(([room, verbs]) =>
    Object.entries<readonly Role[]>(verbs)
      .filter(([, roles]) => roles.length > 0)
      .map(([verb, roles]) => [`${room}.${verb}`, roles] as const),
  ),
)
