import type { Role } from '#contract'
import { useAnswer } from './use-answer.ts'

/** Whether who has opened the book has a role; until that is known, nothing is kept from them that the core would allow. */
export function useRole(role: Role): boolean {
  const state = useAnswer('book', 'state', {})
  return state.data?.person.roles.includes(role) ?? true
}
