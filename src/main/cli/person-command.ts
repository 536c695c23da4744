import type { Person, Role } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import { createCore, type SyncRooms } from '../core/create-core.ts'
import { readNewPassphrase, readPassphrase } from './ask-passphrase.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { type CommandLine, listOf, required, takes, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

const USAGE =
  'person list BOOK · person add BOOK NAME --roles R,… · person roles BOOK NAME --roles R,… · person rename BOOK NAME --to NAME · person remove BOOK NAME · person passphrase BOOK'

/** Who can open a book and what they may do there. */
export const personCommand: Command = {
  shape: {
    words: ['list|add|roles|rename|remove|passphrase', 'BOOK…'],
    options: { roles: 'text', to: 'text', json: 'flag' },
  },
  async run(line) {
    const [what = '', ...words] = line.words
    switch (what) {
      case 'list': {
        const [path = ''] = takes(words, ['BOOK'], 1)
        return withBook(path, 'read', (context) => show(createCore(context).people.list({}), line))
      }
      case 'add': {
        const [path = '', name = ''] = takes(words, ['BOOK', 'NAME'], 2)
        const roles = rolesOf(line)
        const passphrase = await readNewPassphrase()
        return withBook(path, 'write', (context) =>
          show([createCore(context).people.add({ name, roles, passphrase })], line),
        )
      }
      case 'roles': {
        const roles = rolesOf(line)
        return onPerson(words, line, ({ people }, person) => people.setRoles({ person, roles }))
      }
      case 'rename': {
        const name = required(line, 'to')
        return onPerson(words, line, ({ people }, person) => people.rename({ person, name }))
      }
      case 'remove':
        return onPerson(words, line, ({ people }, person) => people.remove({ person }))
      case 'passphrase': {
        const [path = ''] = takes(words, ['BOOK'], 1)
        const old = await readPassphrase(false)
        const fresh = await readNewPassphrase()
        return withBook(
          path,
          'write',
          (context) => {
            createCore(context).people.changePassphrase({ old, new: fresh })
            process.stderr.write(`${context.book.person.name} has a new passphrase; the old one opens nothing\n`)
            return 0
          },
          { passphrase: old },
        )
      }
      default:
        throw new UsageError(USAGE)
    }
  },
}

function onPerson(
  words: readonly string[],
  line: CommandLine,
  change: (core: SyncRooms, person: number) => Person,
): Promise<number> {
  const [path = '', name = ''] = takes(words, ['BOOK', 'NAME'], 2)
  return withBook(path, 'write', (context) => {
    const core = createCore(context)
    const found = core.people.list({}).find((each) => each.name === name)
    if (found === undefined) throw new CoreError('person-unknown', { name })
    return show([change(core, found.person)], line)
  })
}

function rolesOf(line: CommandLine): readonly Role[] {
  const known: readonly Role[] = ['enter', 'review', 'administer']
  return listOf(required(line, 'roles')).map((text) => {
    const role = known.find((each) => each === text)
    if (role === undefined) throw new UsageError(`--roles are ${known.join(', ')}; not ${text}`)
    return role
  })
}

function show(people: readonly Person[], line: CommandLine): number {
  if (line.flags.has('json')) printJson(people)
  else printTable(['person', 'name', 'roles', 'active', 'since', 'isYou'], people)
  return 0
}
