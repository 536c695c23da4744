import type { Call, Reply } from '#contract'
import { CoreError, toProblem } from '../core/base/core-error.ts'
import { CALL_QUERIES } from './call-queries.ts'

/** Rooms of verbs, as far as a call by name can know them. */
export type Bound = Readonly<Record<string, Readonly<Record<string, (query: never, job: string) => unknown>>>>

/**
 * Checks a call's shape and carries it to its verb; whatever is thrown comes back as a problem.
 *
 * @param onBug told of everything that is not a `CoreError`, with its stack
 */
export async function dispatch(rooms: Bound, call: Call, onBug: (error: unknown) => void): Promise<Reply<unknown>> {
  try {
    const query = checkQuery(call)
    const room = Object.hasOwn(rooms, call.room) ? rooms[call.room] : undefined
    const verb = room !== undefined && Object.hasOwn(room, call.verb) ? room[call.verb] : undefined
    if (verb === undefined) throw new CoreError('bad-arguments', { room: call.room, verb: call.verb })
    return { ok: true, value: await verb(query as never, call.job ?? '') }
  } catch (error) {
    if (!(error instanceof CoreError)) onBug(error)
    return { ok: false, problem: toProblem(error) }
  }
}

function checkQuery({ room, verb, query }: Call): unknown {
  const verbs = Object.hasOwn(CALL_QUERIES, room) ? CALL_QUERIES[room] : undefined
  const schema = verbs !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (schema === undefined) throw new CoreError('bad-arguments', { room, verb }, `there is no verb ${room}.${verb}`)
  const checked = schema.safeParse(query)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const at = issue?.path.join('.') ?? ''
  throw new CoreError('bad-arguments', { room, verb, at }, `${room}.${verb}: ${at} ${issue?.message ?? ''}`)
}
