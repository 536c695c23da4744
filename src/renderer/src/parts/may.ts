import { createContext, useContext } from 'react'
import type { BookState, CoreRooms } from '#contract'
import { anyRoleText, rolesText, roleWords } from '../words/roles.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** A verb of the core by its full name, as `review.accept`. */
export type VerbName = { [Room in keyof CoreRooms]: `${Room}.${keyof CoreRooms[Room] & string}` }[keyof CoreRooms]

/** Who has opened the book and which verbs want a role. */
export const MayContext = createContext<Pick<BookState, 'person' | 'needs'> | null>(null)

export interface May {
  readonly may: boolean
  /** Why not, to be shown with what is disabled; `undefined` where it may be done. */
  readonly reason: string | undefined
}

/**
 * Whether the one who has opened the book may use a verb, and if not why.
 *
 * The core refuses it anyway; a screen says so before somebody tries.
 */
export function useMay(verb: VerbName): May {
  const book = useContext(MayContext)
  if (book === null) throw new Error('a screen was drawn outside the frame')
  const say = useWords(roleWords)
  const language = useLanguage()
  const { name, roles } = book.person
  const needed = book.needs[verb] ?? []
  const may = needed.length === 0 || needed.some((role) => roles.includes(role))
  if (may) return { may, reason: undefined }
  const has = rolesText(roles, language)
  const reason = say('role-missing', { needed: anyRoleText(needed, language), name, roles: has || say('none') })
  return { may, reason }
}
