import { expect, test } from 'vitest'
import { heat, ranking, stack, trend } from '../../src/renderer/src/subjects/charts.ts'
import { memberCount, type SubjectDeclaration } from '../../src/renderer/src/subjects/declaration.ts'
import { questionsOf } from '../../src/renderer/src/subjects/questions.ts'
import { words } from '../../src/renderer/src/words/words.ts'

const texts = { title: '-', count: '-', unit: '-' }

const subject: SubjectDeclaration = {
  name: 'villages',
  form: 'VILLAGE',
  words: words({ 'zh-CN': texts, en: texts }),
  measures: ['count', 'poor_people'],
  first: 'count',
  filters: ['industry'],
  cards: ['count', memberCount('industry', { title: 'title', unit: 'unit' })],
  left: [ranking(), stack('industry')],
  right: [heat('industry'), trend()],
}

test('a question that several charts have in common is asked once', () => {
  expect(questionsOf(subject).map(({ rows, except }) => [rows, except])).toEqual([
    [['region'], []],
    [['period'], ['period']],
    [['industry'], ['industry']],
    [['region'], ['region']],
    [
      ['region', 'industry'],
      ['region', 'industry'],
    ],
  ])
})

test('a chart of one measure asks for no other', () => {
  const asked = questionsOf({ ...subject, right: [stack('exit_year', { measure: 'count' })] })

  expect(asked.at(-1)?.measures).toEqual(['count'])
})
