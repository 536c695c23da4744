export type PassphraseStrength = 'weak' | 'fair' | 'strong'

export const leastLength = 8

/**
 * A rough measure of how hard a passphrase is to guess: bits if its signs were drawn at random from the kinds it uses.
 *
 * Repeated signs count once and a half at most, so that `aaaaaaaa` is weak.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[0-9]/, 10],
    [/[^a-zA-Z0-9\u4e00-\u9fff]/, 30],
    [/[\u4e00-\u9fff]/, 3000],
  ]
  const pool = kinds.reduce((sum, [kind, size]) => sum + (kind.test(passphrase) ? size : 0), 0)
  const signs = [...passphrase]
  const length = Math.min(signs.length, new Set(signs).size * 1.5)
  const bits = length * Math.log2(Math.max(pool, 1))
  if (bits < 50) return 'weak'
  return bits < 75 ? 'fair' : 'strong'
}
