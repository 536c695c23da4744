import type { FormView, Language } from '#contract'
import { measureOf } from '../../charts/measures.ts'
import type { GridColumn } from '../../parts/data-grid.tsx'
import type { educationWords } from '../../words/education.ts'

type Say = (word: keyof (typeof educationWords)['zh-CN']) => string

/** Columns of the list of gaps. */
export function gapColumns(form: FormView, language: Language, say: Say): readonly GridColumn[] {
  return [
    ofForm(form, 'poor_students', language, 'poor'),
    ofForm(form, 'persons', language),
    { field: 'missing', title: say('missing'), numeric: true, decimals: 0 },
    { ...ofForm(form, 'coverage', language), notAdditive: true },
  ]
}

/** Columns of the list of those above their standard. */
export function overColumns(form: FormView, language: Language, say: Say): readonly GridColumn[] {
  return [
    ofForm(form, 'persons', language),
    { ...ofForm(form, 'amount_per_person', language, 'perPerson'), notAdditive: true },
    { field: 'standard', title: say('standard'), numeric: true, decimals: 0, notAdditive: true },
    { field: 'beyond', title: say('beyond'), numeric: true, decimals: 0, notAdditive: true },
  ]
}

/** Columns of roster against table: both sides and their difference, of students, grants and amounts. */
export function comparedColumns(say: Say): readonly GridColumn[] {
  const sides = [
    ['persons', 0, ['rosterPersons', 'tablePersons', 'personDifference']],
    ['grants', 0, ['rosterGrants', 'tableGrants', 'grantDifference']],
    ['amount', 2, ['rosterAmount', 'tableAmount', 'amountDifference']],
  ] as const
  const compared = sides.flatMap(([group, decimals, fields]) =>
    fields.map(
      (field, at): GridColumn => ({
        field,
        title: say((['inRoster', 'inTable', 'difference'] as const)[at] ?? 'difference'),
        group: [say(group)],
        numeric: true,
        decimals,
        width: 96,
        ...(at === 2 && { cellClass: (row) => (row[field] === 0 ? undefined : 'roster-differs') }),
      }),
    ),
  )
  const leftBehind = { field: 'leftBehind', title: say('leftBehindPeople'), group: [say('inRoster')] }
  return [...compared, { ...leftBehind, numeric: true, decimals: 0, width: 120 }]
}

function ofForm(form: FormView, name: string, language: Language, field = name): GridColumn {
  const { title, unit, decimals } = measureOf(form, name, language)
  const [open, close] = language === 'en' ? [' (', ')'] : ['（', '）']
  return { field, title: unit === '' ? title : `${title}${open}${unit}${close}`, numeric: true, decimals }
}
