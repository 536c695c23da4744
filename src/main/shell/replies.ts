import type { Details, ProblemCode, Reply } from '#contract'

/** The reply that carries a value. */
export function done<T>(value: T): Reply<T> {
  return { ok: true, value }
}

/** The reply of an operation that could not be done. */
export function refused(code: ProblemCode, message: string, details: Details = {}): Reply<never> {
  return { ok: false, problem: { code, message, details } }
}
