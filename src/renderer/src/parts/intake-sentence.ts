import type { Details, FormView, IntakeProblem, Language, RegionView } from '#contract'
import { intakeSentences } from '../words/intake-problems.ts'
import { faultTerms } from '../words/number-faults.ts'
import { placeTerms } from '../words/places.ts'
import { sentence } from '../words/sentence.ts'
import { textOf } from '../words/words.ts'
import { momentLabel, periodLabel } from './format.ts'
import { columnTitle, formTitle, regionName } from './names.ts'

/** What the names in a problem are looked up in. */
export interface Catalogue {
  readonly language: Language
  readonly forms: readonly FormView[]
  readonly allRegions: readonly RegionView[]
}

/** The sentence for a problem of a file, sheet or cell, with codes turned into names of the window's language. */
export function intakeSentence(problem: IntakeProblem, form: string | null, catalogue: Catalogue): string {
  return sentence(intakeSentences[problem.code], catalogue.language, namedDetails(problem.details, form, catalogue))
}

function namedDetails(details: Details, form: string | null, catalogue: Catalogue): Details {
  const view = catalogue.forms.find((each) => each.code === form)
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === 'string' ? named(key, value, view, catalogue) : figure(key, value, catalogue.language),
    ]),
  )
}

const figures: ReadonlySet<string> = new Set(['printed', 'computed', 'limit', 'value', 'difference'])

/** Figures have their thousands separated; numbers of rows and the like are left as they are. */
function figure<Value extends Details[string]>(key: string, value: Value, language: Language): Value | string {
  return typeof value === 'number' && figures.has(key)
    ? value.toLocaleString(language, { maximumFractionDigits: 10 })
    : value
}

/** What was sent stays as it was sent; only the program's own codes are turned into names. */
function named(key: string, value: string, form: FormView | undefined, catalogue: Catalogue): string {
  const { language, forms, allRegions } = catalogue
  switch (key) {
    case 'value':
    case 'label':
    case 'otherCell':
    case 'from':
    case 'to':
    case 'file':
    case 'sheet':
    case 'cell':
      return value
    case 'near':
      return language === 'en' ? value.replaceAll('、', ', ') : value
    case 'column':
    case 'whole':
    case 'otherColumn':
      return value
        .split('、')
        .map((title) => columnTitle(form, title, language))
        .join(language === 'en' ? ', ' : '、')
    case 'fault':
      return faultTerms[value] === undefined ? value : textOf(faultTerms[value], language)
    case 'where':
      return placeTerms[value] === undefined ? value : textOf(placeTerms[value], language)
    case 'since':
      return momentLabel(value)
    case 'expected':
      return unitLabel(value, forms, language)
    default:
      return regionName(allRegions, formTitle(forms, periodLabel(value, language), language), language)
  }
}

/** Units come in Chinese, as the sheet would have them. */
function unitLabel(unit: string, forms: readonly FormView[], language: Language): string {
  const known = forms.flatMap((form) => form.columns).find((column) => column.unit?.zh === unit)?.unit
  return known == null ? unit : textOf(known, language)
}
