import type { Label, RuleIssue, RuleTolerance } from '#contract'
import { type FormDefinition, measuresOf } from '../../forms/form-definition.ts'
import { keyGroupings } from './check-aggregate.ts'
import { checkExpression } from './check-expression.ts'
import { ownScope } from './check-name.ts'
import type { CheckedRule, RulePart } from './checked-rule.ts'
import { type Checking, Issues } from './checking.ts'
import { type Aggregate, type Cell, type Expression, type Grouping, isNow, leavesOf, partsOf } from './expression.ts'
import { findColumn, nearestForm } from './find-column.ts'
import { operandName } from './operands.ts'
import { readingOf } from './reading.ts'
import type { RuleWorld } from './rule-world.ts'
import { type Syntax, SyntaxFault } from './syntax.ts'
import { parseRule } from './to-syntax.ts'

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
  const late = [...rule.found, ...whenIssues.found]
  if (late.length > 0) return wrong(late)
  const names = [...new Set(leavesIn(parts, when).map(operandName))]
  const reading = readingOf(form, parts, when)
  const tolerance = source.tolerance ?? {}
  return { checked: { form, parts, when, tolerance, ...grain, names, reading }, issues: [], reading }
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
  const checking: Checking = {
    world,
    own: form,
    text,
    read: (part, scope) => checkExpression(checking, part, scope),
    tell: (code, span, suggestion, value) => issues.tell(code, span, suggestion, value),
  }
  const expression = checking.read(syntax, ownScope(form))
  if (expression === null || expression.type === 'condition') return expression
  return issues.tell('not-a-condition', expression)
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
  const hasUnique = parts.some(({ holds }) => hasKind(holds, 'unique')) || (when !== null && hasKind(when, 'unique'))
  const isRows =
    !isMunicipal && (cells.some((cell) => !isGrouped(cell)) || hasUnique || (by.length === 0 && cells.length > 0))
  return { grain: isRows ? 'row' : 'group', by: isRows ? [] : by, isMunicipal }
}

function hasKind(expression: Expression, kind: Expression['kind']): boolean {
  return expression.kind === kind || partsOf(expression).some((part) => hasKind(part, kind))
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
  if (grain === 'row' && without !== undefined) issues.tell('by-unknown', leaf, null, without.name)
  if (isMunicipal && leaf.places === 'own') issues.tell('arguments-wrong', leaf)
}
