import type { MembersFilter } from '#contract'

/** Which members are chosen: these, or all but these; so that all of fifty thousand can be chosen without a list. */
export interface MemberChoice {
  readonly members: ReadonlySet<string | null>
  readonly except: boolean
}

export const everyMember: MemberChoice = { members: new Set(), except: true }

export const noMember: MemberChoice = { members: new Set(), except: false }

export function choiceOf(filter: MembersFilter | undefined): MemberChoice {
  return filter === undefined ? everyMember : { members: new Set(filter.members), except: filter.except ?? false }
}

/** `undefined`: everything is chosen, which is no filter. */
export function toFilter({ members, except }: MemberChoice): MembersFilter | undefined {
  if (except && members.size === 0) return undefined
  return { kind: 'members', members: [...members], ...(except && { except }) }
}

export function isChosen({ members, except }: MemberChoice, member: string | null): boolean {
  return members.has(member) !== except
}

/** Chooses or leaves out some members. */
export function withMembers(choice: MemberChoice, some: readonly (string | null)[], chosen: boolean): MemberChoice {
  const members = new Set(choice.members)
  for (const member of some) {
    if (chosen === choice.except) members.delete(member)
    else members.add(member)
  }
  return { members, except: choice.except }
}

/** What was chosen is left out and the other way round: of all members, or of those found. */
export function inverted(choice: MemberChoice, found: readonly (string | null)[] | null): MemberChoice {
  if (found === null) return { members: choice.members, except: !choice.except }
  return found.reduce<MemberChoice>((next, member) => withMembers(next, [member], !isChosen(choice, member)), choice)
}
