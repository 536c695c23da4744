import type { CellComment } from '#contract'
import { createCore } from '../core/create-core.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { requiredNumber, UsageError } from './parse-command-line.ts'
import { printJson } from './print.ts'

/** Writes a remark on a cell or a submission, answers one, settles one or opens it again. */
export const commentCommand: Command = {
  shape: {
    words: ['BOOK', 'SUBMISSION'],
    options: {
      row: 'text',
      block: 'text',
      column: 'text',
      text: 'text',
      answers: 'text',
      settle: 'text',
      open: 'text',
      json: 'flag',
    },
  },
  run: ({ words: [path = '', number = ''], text, flags }) => {
    const submission = requiredNumber(number, 'SUBMISSION')
    const given = (name: string) => (text[name] === undefined ? undefined : requiredNumber(text[name], `--${name}`))
    const settled = given('settle') ?? given('open')
    if ([text.text, text.settle, text.open].filter((each) => each !== undefined).length !== 1)
      throw new UsageError('give one of --text TEXT, --settle COMMENT and --open COMMENT')
    const place = { row: given('row'), block: given('block'), answers: given('answers') }
    return withBook(path, 'write', (context) => {
      const { review } = createCore(context)
      const made =
        settled !== undefined
          ? review.settleComment({ comment: settled, settled: text.settle !== undefined })
          : review.comment({
              submission,
              text: text.text ?? '',
              ...(place.row !== undefined && { row: place.row }),
              ...(place.block !== undefined && { block: place.block }),
              ...(place.answers !== undefined && { answers: place.answers }),
              ...(text.column !== undefined && { column: text.column }),
            })
      if (flags.has('json')) printJson(made)
      else process.stderr.write(`${commentText(made)}\n`)
      return 0
    })
  },
}

function commentText({ comment, submission, cell, text, settled }: CellComment): string {
  const at = cell === null ? '' : ` ${cell}`
  return `comment ${comment} on submission ${submission}${at}${settled === null ? '' : ', settled'}: ${text}`
}
