import type { Label, RuleIssue, RuleTolerance } from '#contract'
import { type FormDefinition, measuresOf } from '../../forms/form-definition.ts'
import { keyGroupings } from './check-aggregate.ts'
import { checkExpression } from './check-expression.ts'
import { ownScope } from './check-name.ts'
import type { CheckedRule, RulePart } from './checked-rule.ts'
import { type Checking, Issues } from './checking.ts'
import { compileRule } from './compile-rule.ts'
import { type Aggregate, type Cell, type Expression, type Grouping, isNow, leavesOf, partsOf } from './expression.ts'
import { findColumn, nearestForm } from './find-column.ts'
import { operandName } from './operands.ts'
import { readingOf } from './reading.ts'
import { type RuleWorld, SENT_TABLES } from './rule-world.ts'
import { type Syntax, SyntaxFault } from './syntax.ts'
import { parseRule } from './to-syntax.ts'
import { TooLong } from './write-expression.ts'

/** The texts of a rule, and the form whose rows they are about. */
export interface RuleSource {
  readonly form: string
  readonly rule: string
  readonly when?: string | null | undefined
  readonly tolerance?: RuleTolerance | undefined
}

/** A rule looked at: ready to be compiled and read aloud, or what is wrong with it. */
export interface RuleChecked {
  readonly checked: CheckedRule | null
  readonly issues: readonly RuleIssue[]
  /** What it compares, in words; `null` where there are issues. */
  readonly reading: Label | null
}

/** Parts looked at in all: changes of changes of changes double with each step. */
const MOST_READ = 5000

/** Checks a rule against the forms: every issue with its place in the text, and with what was probably meant. Never throws. */
export function checkRule(source: RuleSource, world: RuleWorld): RuleChecked {
  const form = world.forms.get(source.form)
  if (form === undefined) {
    const suggestion = nearestForm(world, source.form)
    return wrong([{ code: 'form-unknown', field: 'form', from: 0, to: 0, value: source.form, suggestion }])
  }
  const whenText = source.when?.trim() ? source.when : null
  const rule = new Issues('rule', source.rule)
  const whenIssues = new Issues('when', whenText ?? '')
  const parts = checkParts(source.rule, form, world, rule)
  const when = whenText === null ? null : checkText(whenText, form, world, whenIssues)
  const issues = [...rule.found, ...whenIssues.found]
  if (parts === null || issues.length > 0) return wrong(issues)

  const grain = grainOf(parts, when)
  for (const leaf of leavesIn(parts, when)) {
    const field = leavesIn(parts, null).includes(leaf) ? rule : whenIssues
    checkGrain(leaf, grain, field)
  }
  checkGroups(leavesIn(parts, null), grain, rule)
  if (grain.grain === 'group') {
    for (const once of parts.flatMap(({ holds }) => uniquesIn(holds))) rule.tell('arguments-wrong', once)
    for (const once of when === null ? [] : uniquesIn(when)) whenIssues.tell('arguments-wrong', once)
  }
  const late = [...rule.found, ...whenIssues.found]
  if (late.length > 0) return wrong(late)
  const names = [...new Set(leavesIn(parts, when).map(operandName))]
  const reading = readingOf(form, parts, when)
  const tolerance = source.tolerance ?? {}
  const checked: CheckedRule = { form, parts, when, tolerance, ...grain, names, reading }
  if (!isCompilable(checked)) return wrong([{ ...WHOLE, code: 'too-deep', field: 'rule', value: source.rule }])
  return { checked, issues: [], reading }
}

const WHOLE = { from: 0, to: 0, suggestion: null } as const

/** Whether its SQL stays within bounds. */
function isCompilable(checked: CheckedRule): boolean {
  try {
    compileRule(checked, null, SENT_TABLES)
    return true
  } catch (error) {
    if (error instanceof TooLong) return false
    throw error
  }
}

function wrong(issues: readonly RuleIssue[]): RuleChecked {
  return { checked: null, issues, reading: null }
}

function checkParts(text: string, form: FormDefinition, world: RuleWorld, issues: Issues): readonly RulePart[] | null {
  const syntax = parsed(text, issues)
  if (syntax === null) return null
  const all = aboutAllMeasures(syntax, form)
  if (all === null) {
    const holds = condition(syntax, text, form, world, issues)
    return holds === null ? null : [{ column: null, holds }]
  }
  return all.flatMap(({ column, syntax: one }) => {
    const holds = condition(one, text, form, world, issues)
    return holds === null ? [] : [{ column, holds }]
  })
}

function checkText(text: string, form: FormDefinition, world: RuleWorld, issues: Issues): Expression | null {
  const syntax = parsed(text, issues)
  return syntax === null ? null : condition(syntax, text, form, world, issues)
}

function parsed(text: string, issues: Issues): Syntax | null {
  try {
    return parseRule(text)
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error
    return issues.tell(error.code, error.span, error.suggestion)
  }
}

function condition(
  syntax: Syntax,
  text: string,
  form: FormDefinition,
  world: RuleWorld,
  issues: Issues,
): Expression | null {
  let read = 0
  const checking: Checking = {
    world,
    own: form,
    text,
    read: (part, scope) => (++read > MOST_READ ? tooDeep(part, read, issues) : checkExpression(checking, part, scope)),
    tell: (code, span, suggestion, value) => issues.tell(code, span, suggestion, value),
  }
  const expression = checking.read(syntax, ownScope(form))
  if (expression === null || expression.type === 'condition') return expression
  return issues.tell('not-a-condition', expression)
}

/** Told once, where it became too much. */
function tooDeep(part: Syntax, read: number, issues: Issues): null {
  return read === MOST_READ + 1 ? issues.tell('too-deep', part) : null
}

/** `parent = sum(children)`, which is said once for every measure that can be added up. */
function aboutAllMeasures(
  syntax: Syntax,
  form: FormDefinition,
): readonly { readonly column: string; readonly syntax: Syntax }[] | null {
  if (syntax.kind !== 'comparison' || syntax.left.kind !== 'name' || syntax.right.kind !== 'call') return null
  const { left, right } = syntax
  const [argument] = right.arguments
  if (left.name.toLowerCase() !== 'parent' || findColumn(form, 'parent').kind !== 'none') return null
  if (right.name.text.toLowerCase() !== 'sum' || argument?.kind !== 'name') return null
  if (argument.name.toLowerCase() !== 'children' || right.arguments.length !== 1) return null
  const grouped = new Set(keyGroupings(form).map(({ name }) => name))
  const call = (name: string, at: Syntax, of: Syntax): Syntax => {
    const { from, to } = at
    return { kind: 'call', name: { text: name, from, to }, arguments: [of], by: null, from, to }
  }
  return measuresOf(form)
    .filter(
      ({ aggregate, overlaps, within }) => aggregate === 'sum' && !overlaps && (within === null || grouped.has(within)),
    )
    .map(({ name }) => {
      const column = (at: Syntax): Syntax => ({ kind: 'name', name, from: at.from, to: at.to })
      const below = call('sum', right, call('children', argument, column(argument)))
      return { column: name, syntax: { ...syntax, left: call('parent', left, column(left)), right: below } }
    })
}

type Grain = Pick<CheckedRule, 'grain' | 'by' | 'isMunicipal'>
type Leaf = ReturnType<typeof leavesOf>[number]

function leavesIn(parts: readonly RulePart[], when: Expression | null): readonly Leaf[] {
  return [...parts.flatMap(({ holds }) => leavesOf(holds)), ...(when === null ? [] : leavesOf(when))]
}

/** A rule is about rows as soon as it names a column outside of sums, unless that is what the sums are grouped by. */
function grainOf(parts: readonly RulePart[], when: Expression | null): Grain {
  const leaves = leavesIn(parts, when)
  const by: Grouping[] = []
  for (const { by: groupings } of leaves.filter((leaf): leaf is Aggregate => leaf.kind === 'aggregate')) {
    for (const grouping of groupings) if (!by.some(({ name }) => name === grouping.name)) by.push(grouping)
  }
  const cells = leaves.filter((leaf): leaf is Cell => leaf.kind === 'cell')
  const isMunicipal = leaves.some((leaf) => leaf.kind === 'aggregate' && leaf.places !== 'own')
  const isGrouped = (cell: Cell) => by.some(({ own }) => own?.name === cell.column.name)
  const hasUnique = [...parts.map(({ holds }) => holds), ...(when === null ? [] : [when])].some(
    (expression) => uniquesIn(expression).length > 0,
  )
  const isRows =
    !isMunicipal && (cells.some((cell) => !isGrouped(cell)) || hasUnique || (by.length === 0 && cells.length > 0))
  return { grain: isRows ? 'row' : 'group', by: isRows ? [] : by, isMunicipal }
}

/** What is asked to be unique: a matter of rows. */
function uniquesIn(expression: Expression): readonly Expression[] {
  return expression.kind === 'unique' ? [expression] : partsOf(expression).flatMap(uniquesIn)
}

/** Groups by one thing here and by another there have no groups in common. */
function checkGroups(leaves: readonly Leaf[], { grain, by }: Grain, issues: Issues): void {
  const grouped = leaves.filter((leaf): leaf is Aggregate => leaf.kind === 'aggregate' && leaf.by.length > 0)
  if (grain === 'row' || by.length === 0 || grouped.some((leaf) => leaf.by.length === by.length)) return
  const odd = grouped.at(-1)
  if (odd !== undefined) issues.tell('by-unknown', odd, null, odd.by.map(({ name }) => name).join(', '))
}

function checkGrain(leaf: Leaf, { grain, by, isMunicipal }: Grain, issues: Issues): void {
  if (leaf.kind === 'cell') {
    const { column, shift, form } = leaf
    const isGroup = by.some(({ own }) => own?.name === column.name)
    if (grain === 'group' && !isGroup) issues.tell('arguments-wrong', leaf, `sum(${column.name})`)
    else if (!isNow(shift) && form.key.length === 0) issues.tell('arguments-wrong', leaf)
  }
  if (leaf.kind !== 'aggregate') return
  const without = leaf.by.find(({ own }) => own === null)
  if (grain === 'row' && without !== undefined) issues.tell('by-unknown', without.at ?? leaf)
  if (isMunicipal && leaf.places === 'own') issues.tell('arguments-wrong', leaf)
}
