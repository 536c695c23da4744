import { randomUUID } from 'node:crypto'

/** Names for paths, so that the window never holds or sends a path. */
export interface Tokens {
  /** The same path always gets the same token, which nobody can guess. */
  give(path: string): string
  /** Path behind a token, or `null` where none was given. */
  find(token: string): string | null
}

/** Starts with no token given; tokens live as long as the program runs. */
export function createTokens(): Tokens {
  const byToken = new Map<string, string>()
  const byPath = new Map<string, string>()

  return {
    give(path) {
      const known = byPath.get(path)
      if (known !== undefined) return known
      const token = randomUUID()
      byToken.set(token, path)
      byPath.set(path, token)
      return token
    },
    find: (token) => byToken.get(token) ?? null,
  }
}
