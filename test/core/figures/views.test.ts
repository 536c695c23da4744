import { expect, test } from 'vitest'
import type { KeepView } from '../../../src/contract/index.ts'
import { newBook } from '../../support/book.ts'

const VIEW: KeepView = {
  kind: 'pivot',
  name: '学段 × 区县',
  form: 'EDU_TABLE',
  version: 1,
  settings: { rows: ['stage'] },
}

function codeOf(action: () => unknown): string | null {
  try {
    action()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('a view is found under its kind with its settings as they were kept', () => {
  const { views } = newBook()
  const { view } = views.keep({ ...VIEW, settings: { rows: ['stage'], nested: { a: [1, null, 'x'] } } })
  views.keep({ ...VIEW, kind: 'grid' })

  expect(views.list({ kind: 'pivot' })).toEqual([
    {
      ...VIEW,
      view,
      settings: { rows: ['stage'], nested: { a: [1, null, 'x'] } },
      keptAt: expect.any(String),
      removedAt: null,
    },
  ])
  expect(views.list({}).length).toBe(2)
})

test('a name that is taken is only replaced when that is asked', () => {
  const { views } = newBook()
  const first = views.keep(VIEW)
  const changed = { ...VIEW, settings: { rows: [] } }

  expect(codeOf(() => views.keep(changed))).toBe('view-exists')
  expect(views.keep({ ...changed, overwrite: true })).toMatchObject({ view: first.view, settings: { rows: [] } })
})

test('a view keeps its number when it is renamed, and takes the place of another only when that is asked', () => {
  const { views } = newBook()
  const [first, second] = [views.keep(VIEW), views.keep({ ...VIEW, name: 'b' })]

  expect(views.keep({ ...VIEW, view: first.view, name: 'c' })).toMatchObject({ view: first.view, name: 'c' })
  expect(codeOf(() => views.keep({ ...VIEW, view: first.view, name: 'b' }))).toBe('view-exists')
  views.keep({ ...VIEW, view: first.view, name: 'b', overwrite: true })
  expect(views.list({}).map(({ view, name }) => [view, name])).toEqual([[first.view, 'b']])
  expect(second.view).not.toBe(first.view)
})

test('a removed view can be brought back, unless its name was taken meanwhile', () => {
  const { views } = newBook()
  const { view } = views.keep(VIEW)
  views.remove({ view })

  expect(views.list({})).toEqual([])
  expect(views.restore({ view }).removedAt).toBeNull()
  views.remove({ view })
  views.keep(VIEW)
  expect(codeOf(() => views.restore({ view }))).toBe('view-exists')
  expect(codeOf(() => views.remove({ view: 99 }))).toBe('view-unknown')
})

test('the audit tells who kept, removed and brought back a view', () => {
  const { views, context } = newBook()
  const { view } = views.keep(VIEW)
  views.remove({ view })
  views.restore({ view })
  const verbs = context.book.db.prepare<[], { verb: string }>('SELECT verb FROM audit ORDER BY audit_no').all()

  expect(verbs.slice(-3).map(({ verb }) => verb)).toEqual(['keep-view', 'remove-view', 'restore-view'])
})
