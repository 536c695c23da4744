import { periodLabel } from '../../parts/format.ts'
import type { Scope } from '../../parts/scope.tsx'
import type { Atlas } from './use-atlas.ts'

/** Form numbers, periods and counties filed that the shown values rest on. */
export function sourceOf({ now, period }: Atlas, { forms, language }: Pick<Scope, 'forms' | 'language'>): string {
  const lines = (now?.sources ?? [])
    .filter(({ asked }) => asked === period)
    .map((source) => {
      const form = forms.find(({ code }) => code === source.form)
      const filed = `${source.filed.length}/${source.expected}`
      return `${form?.formNumber ?? source.form} · ${periodLabel(source.period ?? source.asked, language)} · ${filed}`
    })
  return [...new Set(lines)].join(language === 'en' ? '; ' : '；')
}
