import { expect, test } from 'vitest'
import { completions } from '../../../../src/main/core/rules/language/index.ts'
import { ruleBook } from '../../../support/rule-book.ts'

const book = ruleBook()

/** What is offered at the caret `|`, and what it takes the place of. */
function offered(marked: string, most = 4): string {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const { from, to, completions: found } = completions({ form: 'EDU_TABLE', text, at }, book.world)
  return `${text.slice(from, to)} → ${found
    .slice(0, most)
    .map(({ kind, insert }) => `${kind} ${insert}`)
    .join(', ')}`
}

test.each([
  ['lifted_p|', 'lifted_p → column lifted_persons'],
  ['脱贫户人|', '脱贫户人 → column lifted_persons, column lifted_times'],
  ['tuopin|', 'tuopin → column lifted_amount, column lifted_persons, column lifted_times'],
  ['lifted_|times >= 1', 'lifted_times → column lifted_amount, column lifted_persons, column lifted_times'],
  ['unique_e|', 'unique_e → function unique_everywhere('],
  ['EDU_R|', 'EDU_R → form EDU_ROSTER'],
  ['EDU_ROSTER.amo|', 'amo → column amount'],
  ['EDU_ROSTER.cou|', 'cou → function count'],
  ['persons |', ' → keyword =, keyword <=, keyword >=, keyword <'],
  ['persons = 1 an|', 'an → keyword and'],
  ['stage = |', ' → member "preschool", member "primary", member "junior", member "senior"'],
  ['stage = "pri|', 'pri → member primary'],
  ['学段 in ("primary", "初|"', '初 → member junior'],
  ['count(EDU_ROSTER, household_type = "lif|', 'lif → member lifted'],
  [
    'persons = EDU_ROSTER.count by |',
    ' → dimension stage, dimension household_type, dimension aid_item, dimension left_behind',
  ],
  ['persons = EDU_ROSTER.count by stage, hou|', 'hou → dimension household_type'],
  ['persons <= standard(aid_v|', 'aid_v → standard aid_vocational, standard aid_vocational_poor'],
  ['sum(EDU_ROSTER.amount, house|', 'house → column household_type, column lifted_amount'],
])('%s', (text, expected) => {
  expect(offered(text)).toBe(expected)
})

test('a column is offered with its title, its number under the heading and its unit', () => {
  const [found] = completions({ form: 'EDU_TABLE', text: 'lifted_amount', at: 13 }, book.world).completions
  expect(found).toEqual({
    kind: 'column',
    insert: 'lifted_amount',
    title: { zh: '其中：脱贫户 › 脱贫户金额', en: 'of which lifted out of poverty › Aid to lifted households' },
    hint: { zh: '[6] 万元', en: '[6] 10,000 yuan' },
  })
})

test('a form that is not there offers nothing', () => {
  expect(completions({ form: 'NOWHERE', text: 'a', at: 1 }, book.world).completions).toEqual([])
})
