import type { Label, Language, Role } from '#contract'
import { textOf, words } from './words.ts'

/** What each role is called. */
export const roleLabels: Readonly<Record<Role, Label>> = {
  enter: { zh: '录入', en: 'Enter' },
  review: { zh: '审核', en: 'Review' },
  administer: { zh: '管理', en: 'Administer' },
}

/** Roles in words, one after the other. */
export function rolesText(roles: readonly Role[], language: Language): string {
  return roles.map((role) => textOf(roleLabels[role], language)).join(language === 'en' ? ', ' : '、')
}

/** Roles of which one is enough, in words. */
export function anyRoleText(roles: readonly Role[], language: Language): string {
  return roles.map((role) => textOf(roleLabels[role], language)).join(language === 'en' ? ' or ' : '或')
}

/** The same for roles as a refusal names them: `enter|review`. */
export function rolesNamed(codes: string, language: Language): string {
  return anyRoleText(
    codes.split('|').filter((code): code is Role => Object.hasOwn(roleLabels, code)),
    language,
  )
}

export const roleWords = words({
  'zh-CN': {
    'role-missing': '需要“{{needed}}”角色；您（{{name}}）的角色：{{roles}}',
    none: '无',
  },
  en: {
    'role-missing': 'Needs the role {{needed}}; you ({{name}}) have: {{roles}}',
    none: 'none',
  },
})
