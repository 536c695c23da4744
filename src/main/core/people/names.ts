import { CoreError } from '../base/core-error.ts'

const LONGEST = 40

/**
 * The name of a person as it is kept, without blanks around it.
 *
 * @throws CoreError `person-malformed`
 */
export function checkName(name: string): string {
  const trimmed = name.normalize('NFC').trim()
  const isFine = trimmed !== '' && [...trimmed].length <= LONGEST && !/\p{C}/u.test(trimmed)
  if (!isFine) throw new CoreError('person-malformed', { value: trimmed })
  return trimmed
}
