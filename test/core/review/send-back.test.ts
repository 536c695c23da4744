import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

const SENT = [['小学', 100, 5, 90, 95]]
const MENDED = [['小学', 100, 6, 92, 97]]

function aided(book: TestBook): number | null {
  return book.figures.pivot({ form: 'EDU_TABLE', rows: [], measures: ['persons'] }).total.values.persons ?? null
}

const states = (book: TestBook) => book.intake.submissions({}).map(({ version, state }) => [version, state])

test('what is sent back no longer counts and keeps its reason', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])

  expect(book.intake.sendBack({ submission: 1, reason: ' 合计不符 ' })).toMatchObject({
    state: 'sent-back',
    reason: '合计不符',
  })
  expect(aided(book)).toBeNull()
})

test('an earlier version counts while the newest is sent back, and the sending back can be taken back', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, MENDED)])])
  book.intake.sendBack({ submission: 2, reason: '人次少于人数' })
  const meanwhile = aided(book)
  book.intake.takeBack({ submission: 2 })

  expect([meanwhile, aided(book)]).toEqual([90, 92])
})

test('a mended return is the next version and counts; the one sent back stays sent back', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])
  book.intake.sendBack({ submission: 1, reason: '合计不符' })
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, MENDED)])])

  expect([states(book), aided(book)]).toEqual([
    [
      [2, 'current'],
      [1, 'sent-back'],
    ],
    92,
  ])
})

test('the very file that was sent back is not taken again, and says why it was sent back', async () => {
  const book = newBook()
  const path = saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])
  await book.bring([path])
  book.intake.sendBack({ submission: 1, reason: '合计不符' })
  const { files } = await book.bring([path])

  expect(files[0]?.sheets[0]).toMatchObject({
    status: 'unchanged',
    problems: [{ code: 'as-sent-back', severity: 'warning', details: { reason: '合计不符' } }],
  })
  expect(aided(book)).toBeNull()
})

test('a return sent back can be undone and brought back, and is sent back still', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])
  book.intake.sendBack({ submission: 1, reason: '合计不符' })

  expect(book.intake.undo({ submission: 1 }).state).toBe('undone')
  expect(book.intake.redo({ submission: 1 }).state).toBe('sent-back')
})

test('only what counts can be sent back, and only what was sent back taken back', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])
  const refused = (act: () => unknown, code: string) => expect(act).toThrow(expect.objectContaining({ code }))

  refused(() => book.intake.takeBack({ submission: 1 }), 'not-sent-back')
  refused(() => book.intake.sendBack({ submission: 1, reason: '  ' }), 'bad-arguments')
  book.intake.undo({ submission: 1 })
  refused(() => book.intake.sendBack({ submission: 1, reason: 'x' }), 'not-current')
})

test('sending back and taking it back stand in the audit with the reason', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])
  book.intake.sendBack({ submission: 1, reason: '合计不符' })
  book.intake.takeBack({ submission: 1 })
  const entries = book.context.book.db.prepare("SELECT verb, details FROM audit WHERE verb LIKE '%back'").all()

  expect(entries).toEqual([
    { verb: 'send-back', details: '{"submission":1,"reason":"合计不符"}' },
    { verb: 'take-back', details: '{"submission":1}' },
  ])
})
