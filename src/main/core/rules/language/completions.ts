import type { Completion, CompletionQuery, Completions } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'
import { matchesText } from '../../pinyin/matches-text.ts'
import {
  columnsIn,
  dimensionsIn,
  FORM_COUNT,
  FUNCTION_CHOICES,
  formChoices,
  keywordsAfterValue,
  membersOfColumn,
  standardChoices,
  VALUE_WORDS,
} from './choices.ts'
import { findColumn, findForm } from './find-column.ts'
import type { RuleWorld } from './rule-world.ts'

/** Choices listed at once. */
const MOST = 100

const WORD =
  '[A-Za-z_\\u0080-\\u200f\\u2020-\\u225f\\u2261-\\u2263\\u2266-\\uff00\\uff20-\\uffff][\\w\\u0080-\\u200f\\u2020-\\u225f\\u2261-\\u2263\\u2266-\\uff00\\uff20-\\uffff]*'
const AT_WORD = new RegExp(`${WORD}$`)
const WORD_ON = /^[\w\u0080-\u200f\u2020-\u225f\u2261-\u2263\u2266-\uff00\uff20-\uffff]*/
const COMPARED = `(?:=|!=|<>|≠|＝|(?:not\\s+)?in\\s*[(（][^()（）]*[,，(（、])\\s*$`
const COMPARED_COLUMN = new RegExp(`(?:(${WORD})\\s*\\.\\s*)?(${WORD})\\s*${COMPARED}`, 'i')
const FORM_DOT = new RegExp(`(${WORD})\\s*\\.\\s*$`)
const BY = new RegExp(`\\bby\\s+(?:${WORD}\\s*[,，、]\\s*)*$`, 'i')
const VALUE_ENDS = new RegExp(`(?:${WORD}|[\\d%％)）\\]"”'’])\\s+$`)
const ASKING_WORD = /\b(?:and|or|not|in|by)\s+$/i

/** What can stand at the caret: columns, functions, members of the list a column is held against, dimensions after `by`. */
export function completions({ form: code, text, at }: CompletionQuery, world: RuleWorld): Completions {
  const form = world.forms.get(code)
  const before = text.slice(0, at)
  const to = at + (WORD_ON.exec(text.slice(at))?.[0].length ?? 0)
  if (form === undefined) return { from: at, to: at, completions: [] }
  const quote = openQuote(before)
  if (quote !== null) {
    const members = comparedMembers(before.slice(0, quote), form, world).map((member) => ({
      ...member,
      insert: bare(member.insert),
    }))
    return { from: quote + 1, to: closing(text, at), completions: matching(members, before.slice(quote + 1)) }
  }
  const typed = AT_WORD.exec(before)?.[0] ?? ''
  const from = at - typed.length
  return { from, to, completions: matching(choicesAfter(before.slice(0, from), form, world), typed) }
}

function choicesAfter(before: string, form: FormDefinition, world: RuleWorld): readonly Completion[] {
  const [, dotted] = FORM_DOT.exec(before) ?? []
  if (dotted !== undefined) {
    const other = findForm(world, dotted)
    return other === null ? [] : [FORM_COUNT, ...columnsIn(other)]
  }
  if (BY.test(before)) return dimensionsIn(sourceBefore(before, form, world))
  if (/standard\s*[(（]\s*$/i.test(before)) return standardChoices(world)
  if (VALUE_ENDS.test(before) && !ASKING_WORD.test(before)) return keywordsAfterValue
  const source = isInAggregate(before) ? sourceBefore(before, form, world) : form
  return [
    ...comparedMembers(before, form, world),
    ...columnsIn(source),
    ...(source === form ? [] : columnsIn(form)),
    ...FUNCTION_CHOICES,
    ...formChoices(world),
    ...VALUE_WORDS,
  ]
}

/** Those that the typed text begins or is found in, by name, title or pinyin; what begins with it first. */
function matching(choices: readonly Completion[], typed: string): readonly Completion[] {
  const wanted = typed.toLowerCase()
  const begins = ({ insert, title }: Completion) =>
    [insert, title.zh, title.en].some((name) => name.toLowerCase().replace(/^"/, '').startsWith(wanted))
  const found = choices.filter(
    (choice) =>
      begins(choice) ||
      beginsAWord(choice.insert, wanted) ||
      (choice.kind !== 'keyword' && (beginsAWord(choice.title.en, wanted) || matchesText(choice.title.zh, typed))),
  )
  const unlike = new Map(found.map((choice) => [`${choice.kind} ${choice.insert}`, choice]))
  return [...unlike.values()].sort((a, b) => Number(begins(b)) - Number(begins(a))).slice(0, MOST)
}

function beginsAWord(text: string, wanted: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(wanted))
}

/** Members of the code list of the column that something is being held against. */
function comparedMembers(before: string, own: FormDefinition, world: RuleWorld): readonly Completion[] {
  const [, formName, columnName] = COMPARED_COLUMN.exec(before) ?? []
  if (columnName === undefined) return []
  const forms = formName === undefined ? [own, sourceBefore(before, own, world)] : [findForm(world, formName)]
  for (const form of forms) {
    const found = form === null ? null : findColumn(form, columnName)
    if (form !== null && found?.kind === 'column' && found.column.list !== null)
      return membersOfColumn(form, found.column)
  }
  return []
}

/** The form named last before the caret: whose rows are being added up. */
function sourceBefore(before: string, own: FormDefinition, world: RuleWorld): FormDefinition {
  const side = before.slice(
    Math.max(...['=', '<', '>', '≤', '≥', '≠', ' and ', ' or '].map((sign) => before.lastIndexOf(sign))) + 1,
  )
  for (const text of [side, before]) {
    const named = [...text.matchAll(/[A-Z][A-Z0-9_]+/g)]
      .map(([name]) => findForm(world, name))
      .findLast((form) => form !== null)
    if (named !== undefined) return named
  }
  return own
}

function isInAggregate(before: string): boolean {
  let depth = 0
  for (let at = before.length - 1; at >= 0; at--) {
    const sign = before[at]
    if (sign === ')' || sign === '）') depth++
    if (sign !== '(' && sign !== '（') continue
    if (depth > 0) depth--
    else if (/(?:sum|count|min|max|avg)\s*$/i.test(before.slice(0, at))) return true
  }
  return false
}

/** Place of the quote that is not closed before the caret. */
function openQuote(before: string): number | null {
  let open: number | null = null
  for (const [at, sign] of before.split('').entries()) {
    if (!/["'“”‘’「」]/.test(sign)) continue
    open = open === null ? at : null
  }
  return open
}

/** End of the text in quotes that the caret stands in. */
function closing(text: string, at: number): number {
  const rest = /^[^"'“”‘’「」(),（），、=<>\s]*/.exec(text.slice(at))?.[0] ?? ''
  return at + rest.length
}

function bare(insert: string): string {
  return insert.replaceAll('"', '')
}
