import type { ReviewItem } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import { createCore } from '../core/create-core.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { requiredNumber, UsageError } from './parse-command-line.ts'
import { printJson } from './print.ts'

/** Writes an explanation on an item of the desk, takes over that of an earlier period, or takes one back. */
export const explainCommand: Command = {
  shape: {
    words: ['BOOK', 'SUBMISSION', 'ITEM'],
    options: { text: 'text', copy: 'flag', withdraw: 'flag', json: 'flag' },
  },
  run: ({ words: [path = '', number = '', named = ''], text, flags }) => {
    const submission = requiredNumber(number, 'SUBMISSION')
    const ways = [text.text !== undefined, flags.has('copy'), flags.has('withdraw')].filter(Boolean)
    if (ways.length !== 1) throw new UsageError('give one of --text TEXT, --copy and --withdraw')
    return withBook(path, 'write', (context) => {
      const { review } = createCore(context)
      const items = review.desk({ submission }).items.filter(({ item }) => item.startsWith(named))
      const [found] = items
      if (new Set(items.map(({ item }) => item)).size > 1)
        throw new UsageError(`${named} begins the names of ${items.length} items; write more of it`)
      if (flags.has('withdraw')) {
        review.withdrawExplanation({ explanation: heldBy(found, named) })
        process.stderr.write(`took the explanation of ${found?.item ?? named} back\n`)
        return 0
      }
      const offer = flags.has('copy') ? offerOf(found, named) : null
      const written = review.explain({
        submission,
        item: found?.item ?? named,
        text: offer?.text ?? text.text ?? '',
        ...(offer !== null && { copyOf: offer.explanation }),
      })
      if (flags.has('json')) printJson(written)
      else
        process.stderr.write(
          `explained ${found?.item ?? named}: ${written.text}${written.copiedFrom === null ? '' : ` (copied from ${written.copiedFrom})`}\n`,
        )
      return 0
    })
  },
}

function offerOf(item: ReviewItem | undefined, named: string) {
  if (item === undefined) throw new CoreError('finding-unknown', { finding: named })
  if (item.offer === null)
    throw new CoreError(
      'explanation-unknown',
      { finding: named },
      'no earlier period has an explanation of this rule for this county that could be copied, or the item is explained already',
    )
  return item.offer
}

function heldBy(item: ReviewItem | undefined, named: string): number {
  if (item === undefined) throw new CoreError('finding-unknown', { finding: named })
  if (item.explanation === null) throw new CoreError('explanation-unknown', { finding: named })
  return item.explanation.explanation
}
