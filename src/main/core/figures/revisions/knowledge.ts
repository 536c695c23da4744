import type { KnowledgeDay } from '#contract'
import { dayOf } from '../../base/days.ts'
import { readAudit } from '../../book/audit.ts'
import type { Sqlite } from '../../book/open-book.ts'

/** What was known of one submission at the end of a day. */
interface Standing {
  /** As bits: taken back singly, with its import. */
  undone: number
  sentBack: boolean
}

/** A day on which something changed, and the submissions that could count at its end. */
export interface Knowledge extends KnowledgeDay {
  readonly counting: ReadonlySet<number>
}

export interface KnownSubmission {
  readonly submission: number
  readonly import: number
  readonly at: string
}

interface Happening {
  readonly at: string
  readonly kind: 'imports' | 'sentBack' | 'undone' | 'adjusted'
  /** `null`: they came in. */
  readonly change: ((standings: readonly Standing[]) => void) | null
  readonly submissions: readonly number[]
}

const SINGLY = 1
const WITH_IMPORT = 2

/**
 * The days on which something happened to some submissions, oldest first, replayed from the audit.
 *
 * @param adjusted moments at which figures of these submissions were adjusted
 */
export function readKnowledge(
  db: Sqlite,
  submissions: readonly KnownSubmission[],
  adjusted: readonly string[],
): readonly Knowledge[] {
  const known = new Map<number, Standing>()
  const days = new Map<string, Happening[]>()
  for (const happening of happeningsOf(db, submissions, adjusted)) {
    const day = dayOf(happening.at)
    days.set(day, [...(days.get(day) ?? []), happening])
  }
  return [...days].map(([day, happenings]) => {
    for (const { change, submissions: touched } of happenings) {
      if (change === null) for (const submission of touched) known.set(submission, { undone: 0, sentBack: false })
      else change(touched.flatMap((submission) => known.get(submission) ?? []))
    }
    const count = (kind: Happening['kind']) => happenings.filter((happening) => happening.kind === kind).length
    return {
      day,
      imports: count('imports'),
      sentBack: count('sentBack'),
      undone: count('undone'),
      adjusted: count('adjusted'),
      counting: new Set([...known].flatMap(([id, { undone, sentBack }]) => (undone > 0 || sentBack ? [] : [id]))),
    }
  })
}

/** Everything that happened, in its order. */
function happeningsOf(
  db: Sqlite,
  submissions: readonly KnownSubmission[],
  adjusted: readonly string[],
): readonly Happening[] {
  const byImport = Map.groupBy(submissions, (each) => each.import)
  const came = [...byImport.values()].map((group): Happening => {
    return {
      at: group[0]?.at ?? '',
      kind: 'imports',
      change: null,
      submissions: group.map(({ submission }) => submission),
    }
  })
  const ours = new Set(submissions.map(({ submission }) => submission))
  const later = readAudit(db, ['undo', 'redo', 'send-back', 'take-back']).flatMap(
    ({ at, verb, details }): Happening[] => {
      const whole = typeof details.import === 'number' ? details.import : null
      const touched =
        whole === null
          ? [Number(details.submission)].filter((submission) => ours.has(submission))
          : (byImport.get(whole) ?? []).map(({ submission }) => submission)
      if (touched.length === 0) return []
      const change = changeOf(verb, whole !== null)
      return [{ at, kind: verb.endsWith('back') ? 'sentBack' : 'undone', change, submissions: touched }]
    },
  )
  const changed = adjusted.map((at): Happening => ({ at, kind: 'adjusted', change: null, submissions: [] }))
  return [...came, ...later, ...changed].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** As the verb itself does it: an import brought back leaves alone what was taken back singly. */
function changeOf(verb: string, whole: boolean): (standings: readonly Standing[]) => void {
  switch (verb) {
    case 'undo':
      return (standings) => {
        for (const standing of standings) standing.undone = whole ? standing.undone | WITH_IMPORT : SINGLY
      }
    case 'redo':
      return (standings) => {
        const wasWhole = whole && standings.some(({ undone }) => (undone & WITH_IMPORT) > 0)
        for (const standing of standings) standing.undone = wasWhole ? standing.undone & ~WITH_IMPORT : 0
      }
    default:
      return (standings) => {
        for (const standing of standings) standing.sentBack = verb === 'send-back'
      }
  }
}
