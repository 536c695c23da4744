import type { Problem, ProblemCode, ReviewHindrance } from '#contract'

/** What to do about a refusal, where its message doesn't say. */
const REMEDIES: Partial<Record<ProblemCode, string>> = {
  'book-missing': '`new BOOK` makes one; or check the path',
  'passphrase-wrong':
    'set FIVE_BATCHES_PASSPHRASE to the passphrase of who opens the book (with --as, of that person), or leave it unset to be asked',
  'person-taken': 'choose another name; `person list BOOK` shows those that are taken',
  'rule-malformed': '`rule show BOOK CODE --json` shows what a rule looks like as a file',
  'person-unknown': '`--as NAME` or FIVE_BATCHES_PERSON says who opens; `person list BOOK` shows who can',
  'role-missing': '`person list BOOK` shows the roles; `--as NAME` opens the book for somebody else',
  'last-administrator': 'give the role administer to somebody else first: `person roles BOOK NAME --roles administer`',
  'form-unknown': '`form list BOOK` shows the forms',
  'column-unknown': '`form show BOOK CODE` shows the columns',
  'column-personal': 'it can only be counted: distinct:COLUMN or count:COLUMN',
  'region-unknown': 'name one of the 38 counties by its code or name, as 500101 or 万州区',
  'indicator-unknown': '`indicator list BOOK` shows the indicators',
  'indicator-taken':
    'indicators of the program stay as they are; `indicator show BOOK CODE --json` gives one to copy under another code',
  'rule-unknown': '`rule list BOOK` shows the rules',
  'rule-taken':
    'rules of the program stay as they are, but can be turned off; `rule show BOOK CODE --json` gives one to copy under another code',
  'standard-unknown': '`standard list BOOK` shows the standards',
  'submission-unknown': '`submissions BOOK` shows the submissions',
  'finding-unknown': '`review BOOK SUBMISSION` shows the items of a submission',
  'comment-unknown': '`review BOOK SUBMISSION` shows the comments on a submission',
  'submission-accepted': '`review BOOK SUBMISSION reopen --reason TEXT` unlocks it',
  'alias-unknown': '`alias list BOOK` shows what is kept',
}

/** What to do about each hindrance of a review. */
const HINDRANCES: Readonly<Record<ReviewHindrance, string>> = {
  'not-current': 'it does not count; `review BOOK` shows what does',
  'newer-version': 'a newer version of it came in; review that one',
  'not-checked': 'the rules have not run over it; `check BOOK` lets them',
  'has-errors':
    'send it back (`review BOOK SUBMISSION send-back --reason TEXT`), or adjust the wrong cells; a wrong printed total goes only when it is sent again',
  'unexplained-warnings': 'write what they come from: `explain BOOK SUBMISSION ITEM --text TEXT`',
  'entered-by-you': 'somebody else has to accept what you entered (--as NAME)',
  'adjusted-by-you':
    'somebody else has to accept values that you set (--as NAME), or withdraw them: `adjust BOOK withdraw N --reason TEXT`',
  'role-missing': 'somebody with the role `review` has to do it (--as NAME)',
  accepted: 'it is accepted and locked; `review BOOK SUBMISSION reopen --reason TEXT` unlocks it',
  'not-accepted': 'only what is accepted can be reopened',
}

/** A hindrance with what to do about it. */
export function hindranceText(hindrance: ReviewHindrance, submission: number, count?: number): string {
  const remedy = HINDRANCES[hindrance].replace('SUBMISSION', String(submission))
  return `${hindrance}${count === undefined ? '' : ` (${count})`}: ${remedy}`
}

/** What a refusal is told as on stderr. */
export function refusalText({ code, message, details }: Problem): string {
  if (code === 'review-hindered') return hinderedText(details)
  const told = message.startsWith(code) ? message : `${code}: ${message}`
  const remedy = REMEDIES[code]
  return remedy === undefined ? told : `${told} – ${remedy}`
}

function hinderedText({ why, submission, errors, warnings }: Problem['details']): string {
  const counts: Partial<Record<string, string | number | undefined>> = {
    'has-errors': errors,
    'unexplained-warnings': warnings,
  }
  const hindrances = String(why).split(', ') as ReviewHindrance[]
  const lines = hindrances.map((each) => {
    const count = counts[each]
    return `  ${hindranceText(each, Number(submission), count === undefined ? undefined : Number(count))}`
  })
  return [`review-hindered: it cannot be done with submission ${submission} yet`, ...lines].join('\n')
}
