import { apartIn, dimensionsOf, type FormDefinition } from '../../forms/form-definition.ts'
import { cellOf, columnNamed, ratioFrom, spanOf } from './check-name.ts'
import type { Checking, Scope } from './checking.ts'
import type { Aggregate, AggregateKind, AggregatePlaces, Expression, Grouping } from './expression.ts'
import { findColumn, findForm, nearestDimension, nearestForm } from './find-column.ts'
import { ONE_BY_ONE } from './measures.ts'
import type { Span, Syntax, Word } from './syntax.ts'

type Call = Syntax & { kind: 'call' }
type Member = Syntax & { kind: 'member' }

/** `FORM.column`: what the county filed there for the period, in one figure; `FORM.count`: how many rows. */
export function checkMember(checking: Checking, syntax: Member, scope: Scope): Expression | null {
  const { form: formWord, column: columnWord } = syntax
  const form = findForm(checking.world, formWord.text)
  if (form === null) return checking.tell('form-unknown', formWord, nearestForm(checking.world, formWord.text))
  const span = spanOf(syntax)
  if (scope.isInside) {
    const found = findColumn(form, columnWord.text)
    if (form !== scope.form) return checking.tell('arguments-wrong', span)
    if (found.kind === 'column') return cellOf(checking, found.column, scope, span)
    return checking.tell('column-unknown', columnWord, found.kind === 'none' ? found.suggestion : null)
  }
  const by = groupings(checking, syntax.by ?? [], form)
  if (by === null) return null
  const groups = by.length === 0 ? '' : ` by ${by.map(({ name }) => name).join(', ')}`
  const made = (of: AggregateKind, name: string | null) =>
    aggregate(checking, { of, form, by, scope, span, text: `${form.code}.${name ?? 'count'}${groups}`, name })
  if (columnWord.text.toLowerCase() === 'count') return made('count', null)
  const found = findColumn(form, columnWord.text)
  if (found.kind === 'none') return checking.tell('column-unknown', columnWord, found.suggestion)
  if (found.kind === 'ratio') {
    const { numerator, denominator } = found.ratio
    return ratioFrom(found.ratio, made('sum', numerator), made('sum', denominator), span)
  }
  const { column } = found
  if (column.role !== 'measure' || column.aggregate === 'none') return made('single', column.name)
  if (column.aggregate === 'mean') return made(column.weight === null ? 'single' : 'mean', column.name)
  const apart = apartIn(form, column)
  if (apart !== null && !by.some(({ source }) => source.name === apart)) {
    return checking.tell('by-missing', span, `by ${apart}`)
  }
  return made('sum', column.name)
}

/** `sum(x, condition) by dimension` and the like. */
export function checkAggregate(checking: Checking, syntax: Call, scope: Scope): Expression | null {
  const name = syntax.name.text.toLowerCase() as 'sum' | 'count' | 'min' | 'max' | 'avg'
  const span = spanOf(syntax)
  if (scope.isInside) return checking.tell('arguments-wrong', span)
  const [first, second] = syntax.arguments
  if (first?.kind === 'call' && ['children', 'parent'].includes(first.name.text.toLowerCase())) {
    return checkPlaces(checking, first, { of: name, scope, span })
  }
  const form = sourceOf(checking, syntax, scope.form)
  if (form === null) return null
  const by = groupings(checking, syntax.by ?? [], form)
  const inside: Scope = { form, isInside: true, shift: scope.shift }
  const isRows =
    first === undefined ||
    (first.kind === 'name' &&
      findForm(checking.world, first.name) === form &&
      findColumn(form, first.name).kind === 'none')
  if (isRows && name !== 'count' && name !== 'sum') return checking.tell('arguments-wrong', first ?? span)
  let value = isRows || first === undefined ? null : checking.read(first, inside)
  let condition = second === undefined ? null : checking.read(second, inside)
  if (by === null || (!isRows && value === null) || (second !== undefined && condition === null)) return null
  if (condition !== null && condition.type !== 'condition') return checking.tell('not-a-condition', condition)
  if (value?.type === 'condition' && name === 'count') {
    if (condition !== null) return checking.tell('arguments-wrong', condition)
    condition = value
    value = null
  }
  if (value !== null && !isFit(name, value)) return checking.tell('type-mismatch', value)
  if (value?.kind === 'cell' && name === 'sum') {
    if (value.column.aggregate !== 'sum')
      return checking.tell('type-mismatch', value, `avg(${checking.text.slice(value.from, value.to)})`)
    const apart = apartIn(form, value.column)
    const isOne = by.some(({ source }) => source.name === apart) || condition !== null
    if (apart !== null && !isOne) return checking.tell('by-missing', span, `by ${apart}`)
  }
  const of = value === null ? 'count' : name
  return {
    kind: 'aggregate',
    of,
    form,
    value,
    condition,
    by,
    shift: scope.shift,
    places: 'own',
    text: checking.text.slice(span.from, span.to),
    type: of === 'count' ? 'number' : (value?.type ?? 'number'),
    unit: of === 'count' ? ONE_BY_ONE : (value?.unit ?? null),
    ...span,
  }
}

/** `parent(x)` and `sum(children(x))`: the place above and those below it, group by group of the form's key. */
export function checkPlaces(
  checking: Checking,
  call: Call,
  { of, scope, span }: { readonly of: AggregateKind; readonly scope: Scope; readonly span: Span },
): Expression | null {
  const places: AggregatePlaces = call.name.text.toLowerCase() === 'parent' ? 'parent' : 'children'
  const [argument] = call.arguments
  if (scope.isInside || argument === undefined || call.arguments.length !== 1 || of !== 'sum') {
    return checking.tell('arguments-wrong', span)
  }
  const form = checking.own
  const value = checking.read(argument, { form, isInside: true, shift: scope.shift })
  if (value === null) return null
  if (value.type !== 'number') return checking.tell('type-mismatch', value)
  if (value.kind === 'cell' && value.column.aggregate !== 'sum') return checking.tell('type-mismatch', value)
  return {
    kind: 'aggregate',
    of: 'sum',
    form,
    value,
    condition: null,
    by: keyGroupings(form),
    shift: scope.shift,
    places,
    text: checking.text.slice(span.from, span.to),
    type: 'number',
    unit: value.unit,
    ...span,
  }
}

/** The dimensions a table's rows are named by; a roster is added up as a whole. */
export function keyGroupings(form: FormDefinition): readonly Grouping[] {
  if (form.kind === 'roster') return []
  return dimensionsOf(form)
    .filter(({ name }) => form.key.includes(name))
    .map((column) => ({ name: column.name, own: column, source: column, at: null }))
}

/** The one form whose rows an aggregate goes through. */
function sourceOf(checking: Checking, call: Call, usual: FormDefinition): FormDefinition | null {
  let found: FormDefinition | null = null
  for (const word of call.arguments.flatMap((argument) => formsIn(checking, argument))) {
    const form = findForm(checking.world, word.text)
    if (form === null) return checking.tell('form-unknown', word, nearestForm(checking.world, word.text))
    if (found !== null && form !== found) return checking.tell('arguments-wrong', word)
    found = form
  }
  return found ?? usual
}

function formsIn(checking: Checking, syntax: Syntax): readonly Word[] {
  switch (syntax.kind) {
    case 'member':
      return [syntax.form]
    case 'name':
      return findForm(checking.world, syntax.name) === null ? [] : [{ text: syntax.name, ...spanOf(syntax) }]
    case 'call':
      return syntax.name.text.toLowerCase() === 'standard'
        ? []
        : syntax.arguments.flatMap((part) => formsIn(checking, part))
    case 'negative':
    case 'not':
      return formsIn(checking, syntax.of)
    case 'calculation':
    case 'comparison':
    case 'both':
    case 'either':
      return [...formsIn(checking, syntax.left), ...formsIn(checking, syntax.right)]
    case 'in':
      return formsIn(checking, syntax.value)
    default:
      return []
  }
}

/** The columns behind the names after `by`; `region` goes without saying, since every case is one county's. */
function groupings(checking: Checking, words: readonly Word[], form: FormDefinition): readonly Grouping[] | null {
  const found: Grouping[] = []
  for (const word of words) {
    const name = word.text.toLowerCase()
    if (name === 'region' || name === 'period') continue
    const grouping = groupingOf(checking.own, form, word)
    if (grouping === null) return checking.tell('by-unknown', word, nearestDimension(form, word.text))
    if (!found.some((other) => other.source === grouping.source)) found.push(grouping)
  }
  return found
}

/** A dimension that two forms call differently is the same where both keep members of one code list in it. */
function groupingOf(own: FormDefinition, source: FormDefinition, word: Word): Grouping | null {
  const here = findColumn(own, word.text)
  const there = findColumn(source, word.text)
  const ownColumn = here.kind === 'column' && here.column.role !== 'measure' ? here.column : null
  const sourceColumn =
    there.kind === 'column' && there.column.role !== 'measure'
      ? there.column
      : sameList(source, ownColumn?.list ?? null)
  if (sourceColumn === null) return null
  const match = ownColumn ?? sameList(own, sourceColumn.list)
  return { name: match?.name ?? word.text.toLowerCase(), own: match, source: sourceColumn, at: spanOf(word) }
}

function sameList(form: FormDefinition, list: string | null): Grouping['own'] {
  const columns = list === null ? [] : dimensionsOf(form).filter((column) => column.list === list)
  return columns.length === 1 ? (columns[0] ?? null) : null
}

function aggregate(
  checking: Checking,
  of: {
    readonly of: AggregateKind
    readonly form: FormDefinition
    readonly by: readonly Grouping[]
    readonly scope: Scope
    readonly span: Span
    readonly text: string
    readonly name: string | null
  },
): Aggregate {
  const inside: Scope = { form: of.form, isInside: true, shift: of.scope.shift }
  const value = of.name === null ? null : cellOf(checking, columnNamed(of.form, of.name), inside, of.span)
  return {
    kind: 'aggregate',
    of: of.of,
    form: of.form,
    value,
    condition: null,
    by: of.by,
    shift: of.scope.shift,
    places: 'own',
    text: of.text,
    type: value?.type ?? 'number',
    unit: value === null ? ONE_BY_ONE : value.unit,
    ...of.span,
  }
}

function isFit(name: string, value: Expression): boolean {
  if (name === 'count') return true
  return value.type === 'number' || (value.type === 'date' && (name === 'min' || name === 'max'))
}
