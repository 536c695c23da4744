import type { Details, Problem, ProblemCode } from '#contract'

/** An operation that cannot be done; crosses the bridge as a `Problem`. */
export class CoreError extends Error {
  readonly code: ProblemCode
  readonly details: Details

  constructor(code: ProblemCode, details: Details = {}, message = describe(code, details)) {
    super(message)
    this.name = 'CoreError'
    this.code = code
    this.details = details
  }
}

/** Any thrown thing as a `Problem`; what is not a `CoreError` is a bug and becomes `unexpected`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof CoreError) return { code: error.code, message: error.message, details: error.details }
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error), details: {} }
}

function describe(code: ProblemCode, details: Details): string {
  const parts = Object.entries(details).map(([name, value]) => `${name} ${value}`)
  return parts.length === 0 ? code : `${code}: ${parts.join(', ')}`
}
