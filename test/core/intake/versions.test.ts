import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

const SENT = [['小学', 100, 5, 90, 95]]
const SENT_AGAIN = [['小学', 100, 6, 92, 97]]

function aided(book: TestBook): number | null {
  return book.figures.pivot({ form: 'EDU_TABLE', rows: [], measures: ['persons'] }).total.values.persons ?? null
}

test('the same bytes a second time are unchanged and say since when', async () => {
  const book = newBook()
  const path = saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])
  await book.bring([path])
  const { files, rows, import: number } = await book.bring([path])

  expect([rows, number]).toEqual([0, null])
  expect(files[0]?.sheets[0]).toMatchObject({
    status: 'unchanged',
    form: 'EDU_TABLE',
    submission: 1,
    problems: [{ code: 'already-in' }],
  })
})

test('a return sent again is the next version and alone counts', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, SENT_AGAIN)])])

  expect(book.intake.submissions({}).map(({ version, state }) => [version, state])).toEqual([
    [2, 'current'],
    [1, 'superseded'],
  ])
  expect(aided(book)).toBe(92)
})

test('undo brings the version before it back, redo brings it again', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, SENT_AGAIN)])])
  const values = [aided(book)]
  book.intake.undoImport({})
  values.push(aided(book))
  book.intake.undoImport({})
  values.push(aided(book))
  book.intake.redoImport({})
  values.push(aided(book))
  book.intake.redoImport({})
  values.push(aided(book))

  expect(values).toEqual([92, 90, null, 90, 92])
})

test('one import of several files is undone as one unit', async () => {
  const book = newBook()
  const paths = ['万州区', '涪陵区'].map((county) =>
    saved(book.folder, `${county}.xlsx`, [studentSheet(county, 2017, SENT)]),
  )
  await book.bring(paths)

  expect(book.intake.undoImport({})).toMatchObject({ import: 1, files: 2, submissions: 2, undone: true })
  expect(aided(book)).toBeNull()
})

test('a cancelled import keeps nothing', async () => {
  const book = newBook()
  const path = saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])

  await expect(book.bring([path], { cancelled: () => true })).rejects.toMatchObject({ code: 'cancelled' })
  expect(book.intake.submissions({})).toEqual([])
})

test('a file changed after its preview is refused', async () => {
  const book = newBook()
  const path = saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])
  const previewed = await book.bring([path], { mode: 'preview' })
  saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT_AGAIN)])
  const { files } = await book.bring([path], { previewed })

  expect(files[0]).toMatchObject({ sheets: [], problems: [{ code: 'file-changed' }] })
})
