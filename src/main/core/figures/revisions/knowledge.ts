import type { KnowledgeDay } from '#contract'
import { dayOf } from '../../base/days.ts'
import { readAudit } from '../../book/audit.ts'
import type { Sqlite } from '../../book/open-book.ts'
import type { KnownAdjustment } from './known-adjustments.ts'

/** A day on which something changed: the submissions that could count at its end, and the adjustments that held. */
export interface Knowledge extends KnowledgeDay {
  readonly counting: ReadonlySet<number>
  readonly holding: ReadonlySet<number>
}

export interface KnownSubmission {
  readonly submission: number
  readonly import: number
  readonly at: string
}

/** What is known at a moment. */
interface Known {
  readonly standings: Map<number, Standing>
  /** The adjustment that holds, by cell. */
  readonly adjusted: Map<string, number>
}

interface Standing {
  /** As bits: taken back singly, with its import. */
  undone: number
  sentBack: boolean
}

interface Happening {
  readonly at: string
  readonly kind: 'imports' | 'sentBack' | 'undone' | 'adjusted'
  readonly change: (known: Known) => void
}

const SINGLY = 1
const WITH_IMPORT = 2

/** The days on which something happened to some submissions or to adjustments of them, oldest first, replayed from the audit. */
export function readKnowledge(
  db: Sqlite,
  submissions: readonly KnownSubmission[],
  adjustments: readonly KnownAdjustment[],
): readonly Knowledge[] {
  const known: Known = { standings: new Map(), adjusted: new Map() }
  const all = [...arrivals(submissions), ...laterOf(db, submissions), ...adjustedOf(db, adjustments)]
  const days = Map.groupBy(
    all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    ({ at }) => dayOf(at),
  )
  return [...days].map(([day, happenings]) => {
    for (const { change } of happenings) change(known)
    const count = (kind: Happening['kind']) => happenings.filter((happening) => happening.kind === kind).length
    return {
      day,
      imports: count('imports'),
      sentBack: count('sentBack'),
      undone: count('undone'),
      adjusted: count('adjusted'),
      counting: new Set(
        [...known.standings].flatMap(([id, { undone, sentBack }]) => (undone > 0 || sentBack ? [] : [id])),
      ),
      holding: new Set(known.adjusted.values()),
    }
  })
}

function arrivals(submissions: readonly KnownSubmission[]): readonly Happening[] {
  return [...Map.groupBy(submissions, (each) => each.import).values()].map((group) => ({
    at: group[0]?.at ?? '',
    kind: 'imports',
    change: ({ standings }) => {
      for (const { submission } of group) standings.set(submission, { undone: 0, sentBack: false })
    },
  }))
}

/** Undoing, sending back, and the reverse of both. */
function laterOf(db: Sqlite, submissions: readonly KnownSubmission[]): readonly Happening[] {
  return readAudit(db, ['undo', 'redo', 'send-back', 'take-back']).flatMap(({ at, verb, details }): Happening[] => {
    const isWhole = typeof details.import === 'number'
    const touched = submissions.filter((each) =>
      isWhole ? each.import === details.import : each.submission === details.submission,
    )
    if (touched.length === 0) return []
    const change = ({ standings }: Known) =>
      applied(
        verb,
        isWhole,
        touched.flatMap(({ submission }) => standings.get(submission) ?? []),
      )
    return [{ at, kind: verb.endsWith('back') ? 'sentBack' : 'undone', change }]
  })
}

/** As the verb itself does it: an import brought back leaves alone what was taken back singly. */
function applied(verb: string, isWhole: boolean, standings: readonly Standing[]): void {
  const wasWhole = isWhole && standings.some(({ undone }) => (undone & WITH_IMPORT) > 0)
  for (const standing of standings) {
    if (verb === 'undo') standing.undone = isWhole ? standing.undone | WITH_IMPORT : SINGLY
    else if (verb === 'redo') standing.undone = wasWhole ? standing.undone & ~WITH_IMPORT : 0
    else standing.sentBack = verb === 'send-back'
  }
}

function adjustedOf(db: Sqlite, adjustments: readonly KnownAdjustment[]): readonly Happening[] {
  if (adjustments.length === 0) return []
  const cells = new Map(adjustments.map(({ adjustment, cell }) => [adjustment, cell]))
  return readAudit(db, ['adjust', 'adjustment-withdraw', 'adjustment-restore']).flatMap(
    ({ at, verb, details }): Happening[] => {
      const adjustment = Number(details.adjustment)
      const cell = cells.get(adjustment)
      if (cell === undefined) return []
      const change = ({ adjusted }: Known) => {
        if (verb === 'adjustment-withdraw') adjusted.delete(cell)
        else adjusted.set(cell, adjustment)
      }
      return [{ at, kind: 'adjusted', change }]
    },
  )
}
