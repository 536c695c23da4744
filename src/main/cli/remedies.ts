import type { ProblemCode } from '#contract'

/** What to do about a refusal, where its message doesn't say. */
const REMEDIES: Partial<Record<ProblemCode, string>> = {
  'book-missing': '`new BOOK` makes one; or check the path',
  'passphrase-wrong':
    'set FIVE_BATCHES_PASSPHRASE to the passphrase the book was made with, or leave it unset to be asked',
  'form-unknown': '`form list BOOK` shows the forms',
  'column-unknown': '`form show BOOK CODE` shows the columns',
  'column-personal': 'it can only be counted: distinct:COLUMN or count:COLUMN',
  'region-unknown': 'name one of the 38 counties by its code or name, as 500101 or 万州区',
  'indicator-unknown': '`indicator list BOOK` shows the indicators',
  'indicator-taken':
    'indicators of the program stay as they are; `indicator show BOOK CODE --json` gives one to copy under another code',
  'standard-unknown': '`standard list BOOK` shows the standards',
  'submission-unknown': '`submissions BOOK` shows the submissions',
  'alias-unknown': '`alias list BOOK` shows what is kept',
}

/** What a refusal is told as on stderr. */
export function refusalText(code: ProblemCode, message: string): string {
  const told = message.startsWith(code) ? message : `${code}: ${message}`
  const remedy = REMEDIES[code]
  return remedy === undefined ? told : `${told} – ${remedy}`
}
