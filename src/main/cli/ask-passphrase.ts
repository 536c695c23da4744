import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { UsageError } from './parse-command-line.ts'

/** The passphrase a book is opened or made with: from the environment, else asked for, else empty. */
export async function readPassphrase(isNew: boolean): Promise<string> {
  const given = process.env.FIVE_BATCHES_PASSPHRASE
  if (given !== undefined) return given
  if (canAsk()) return ask('Passphrase: ')
  if (isNew) process.stderr.write('The book has no passphrase: FIVE_BATCHES_PASSPHRASE is not set.\n')
  return ''
}

/**
 * The passphrase somebody is to have from now on, asked for twice; never empty because nobody could be asked.
 *
 * @throws UsageError
 */
export async function readNewPassphrase(): Promise<string> {
  const given = process.env.FIVE_BATCHES_NEW_PASSPHRASE
  if (given !== undefined) return given
  if (!canAsk()) throw new UsageError('FIVE_BATCHES_NEW_PASSPHRASE is not set, and nobody can be asked')
  const first = await ask('New passphrase: ')
  if ((await ask('Once more: ')) !== first) throw new UsageError('the two passphrases are not the same')
  return first
}

function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY
}

/** Asks without showing what is typed. */
function ask(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    reader.question('', (answer) => {
      reader.close()
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}
