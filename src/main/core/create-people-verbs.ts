import type { CoreRooms } from '#contract'
import { unbound } from './base/unbound.ts'
import type { CoreContext } from './create-core.ts'
import { addPerson, changePassphrase, removePerson, renamePerson, setRoles } from './people/people.ts'
import { readPeople } from './people/people-table.ts'

/** Binds the rooms of people and audit. */
export function createPeopleVerbs({ book, clock }: CoreContext): Pick<CoreRooms, 'people' | 'audit'> {
  return {
    people: {
      list: () => readPeople(book.db),
      add: (query) => addPerson(book, query, clock()),
      setRoles: ({ person, roles }) => setRoles(book, person, roles, clock()),
      rename: ({ person, name }) => renamePerson(book, person, name, clock()),
      remove: ({ person }) => removePerson(book, person, clock()),
      changePassphrase: (query) => changePassphrase(book, query, clock()),
    },
    audit: unbound<CoreRooms['audit']>(),
  }
}
