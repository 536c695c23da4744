import type { ReviewAct, ReviewDesk, ReviewItem, ReviewLine, ReviewState } from '#contract'
import { createCore, type SyncRooms } from '../core/create-core.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { type CommandLine, listOf, required, requiredNumber, takes, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'
import { hindranceText } from './remedies.ts'

const STATES: readonly ReviewState[] = ['draft', 're-sent', 'checked', 'in-review', 'accepted', 'sent-back']

/** The queue of a book, one submission on the desk, or a step of its review. */
export const reviewCommand: Command = {
  shape: {
    words: ['BOOK…'],
    options: {
      form: 'text',
      period: 'text',
      region: 'text',
      state: 'text',
      reason: 'text',
      note: 'text',
      json: 'flag',
    },
  },
  run: (line) => {
    const [path = '', number, act] = takes(line.words, ['BOOK', '[SUBMISSION]', '[ACT]'], 1)
    if (number === undefined) return showQueue(path, line)
    const submission = requiredNumber(number, 'SUBMISSION')
    if (act === undefined) return showDesk(path, submission, line)
    const take = stepOf(act, submission, line)
    return withBook(path, 'write', (context) => {
      const taken = take(createCore(context).review)
      if (line.flags.has('json')) printJson(taken)
      else process.stderr.write(`${lineText(taken)}\n`)
      return 0
    })
  },
}

function showQueue(path: string, line: CommandLine): Promise<number> {
  const { form, period, region, state } = line.text
  const states = listOf(state).map((each) => {
    const found = STATES.find((known) => known === each)
    if (found === undefined) throw new UsageError(`--state is one of ${STATES.join(', ')}, not ${each}`)
    return found
  })
  return withBook(path, 'read', (context) => {
    const queue = createCore(context).review.queue({
      ...(form !== undefined && { forms: listOf(form) }),
      ...(period !== undefined && { periods: listOf(period) }),
      ...(region !== undefined && { regions: [regionFilter(context.regions, region)] }),
      ...(states.length > 0 && { states }),
      limit: 100_000,
    })
    if (line.flags.has('json')) printJson(queue)
    else
      printTable(
        [
          'submission',
          'form',
          'region',
          'period',
          'version',
          'state',
          'errors',
          'warnings',
          'explained',
          'cannotTell',
          'comments',
          'since',
          'enteredBy',
        ],
        queue.lines.map(flat),
      )
    process.stderr.write(`${STATES.map((each) => `${each} ${queue.states[each]}`).join(' · ')}\n`)
    return 0
  })
}

function flat({ submission: { submission, form, region, period, version }, counts, ...line }: ReviewLine): object {
  return { submission, form, region, period, version, ...line, ...counts, enteredBy: line.enteredBy ?? '' }
}

function showDesk(path: string, submission: number, line: CommandLine): Promise<number> {
  return withBook(path, 'read', (context) => {
    const desk = createCore(context).review.desk({ submission })
    if (line.flags.has('json')) {
      printJson(desk)
      return 0
    }
    printTable(['item', 'severity', 'of', 'rule', 'cell', 'message', 'explanation', 'offer'], desk.items.map(itemLine))
    process.stderr.write(deskText(desk))
    return 0
  })
}

function itemLine(item: ReviewItem): object {
  const { explanation, offer } = item
  return {
    ...item,
    rule: item.of === 'rule' ? item.finding.rule : item.finding.code,
    message: item.of === 'rule' ? item.finding.message.en : item.finding.message,
    explanation:
      explanation === null
        ? ''
        : `${explanation.text}${explanation.copiedFrom === null ? '' : ` (from ${explanation.copiedFrom})`}`,
    offer: offer === null ? '' : `${offer.text} (${offer.period})`,
  }
}

function deskText(desk: ReviewDesk): string {
  const { choices, counts, doubts, notes, steps, itemCount, items } = desk
  return [
    lineText(desk),
    ...(itemCount > items.length ? [`${items.length} of ${itemCount} items listed`] : []),
    ...steps.map(
      ({ state, at, by, reason }) =>
        `  ${at} ${state}${by === '' ? '' : ` by ${by}`}${reason === null ? '' : `: ${reason}`}`,
    ),
    ...doubts.map(({ rule, count, missing }) => `cannot tell: ${rule}, ${count} cases, absent: ${missing.join(', ')}`),
    ...notes.map(
      ({ comment, cell, by, text, settled }) =>
        `comment ${comment}${cell === null ? '' : ` ${cell}`} by ${by}${settled === null ? '' : ' (settled)'}: ${text}`,
    ),
    ...choices.flatMap(({ act, hindrances }) =>
      hindrances.length === 0
        ? [`can be done: ${act}`]
        : hindrances.map(
            (hindrance) =>
              `not yet: ${act} – ${hindranceText(hindrance, desk.submission.submission, countOf(hindrance, counts))}`,
          ),
    ),
    '',
  ].join('\n')
}

function countOf(hindrance: string, { errors, warnings, explained }: ReviewLine['counts']): number | undefined {
  if (hindrance === 'has-errors') return errors
  return hindrance === 'unexplained-warnings' ? warnings - explained : undefined
}

function lineText({ submission, state, resent, counts }: ReviewLine): string {
  const { form, region, period, version } = submission
  const { errors, warnings, explained, cannotTell } = counts
  return (
    `submission ${submission.submission}: ${form} ${region} ${period} v${version} is ${state}${resent ? ' (an answer to one sent back)' : ''}; ` +
    `${errors} errors, ${warnings} warnings (${explained} explained), ${cannotTell} cannot be told`
  )
}

type Step = (review: SyncRooms['review']) => ReviewLine

/** What is missing is told before the book is opened. @throws UsageError */
function stepOf(act: string, submission: number, line: CommandLine): Step {
  switch (act as ReviewAct) {
    case 'begin':
      return (review) => review.begin({ submission })
    case 'accept': {
      const note = line.text.note ?? line.text.reason
      return (review) => review.accept({ submission, ...(note !== undefined && { note }) })
    }
    case 'send-back': {
      const reason = required(line, 'reason')
      return (review) => review.sendBack({ submission, reason })
    }
    case 'reopen': {
      const reason = required(line, 'reason')
      return (review) => review.reopen({ submission, reason })
    }
    case 'take-back':
      return (review) => review.takeBack({ submission })
    default:
      throw new UsageError(`a review is begin, accept, send-back, reopen or take-back, not ${act}`)
  }
}
