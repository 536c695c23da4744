import type { RuleView } from '#contract'
import { matchesText } from '../../pinyin/matches-text.ts'
import type { BookRules } from './book-rules.ts'

/** Rules of a form, or those that a few words of a person mean: code, title in either language, or its pinyin. */
export function findRules(
  rules: BookRules,
  { form, find = '' }: { readonly form?: string; readonly find?: string },
): readonly RuleView[] {
  const wanted = find.trim().toLowerCase()
  return [...rules.all.values()]
    .map(({ view }) => view)
    .filter((view) => form === undefined || view.form === form)
    .filter(
      ({ code, title, rule }) =>
        matchesText(title.zh, find) || [code, title.en, rule].some((text) => text.toLowerCase().includes(wanted)),
    )
}
