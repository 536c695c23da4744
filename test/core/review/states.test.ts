import { expect, test } from 'vitest'
import { signIn } from '../../../src/main/core/book/signed-in.ts'
import { newBook, type TestBook } from '../../support/book.ts'
import { ownRule } from '../../support/own-rule.ts'
import { enterpriseSheet, saved, studentSheet } from '../../support/returns.ts'
import { adjustAsAnother, bookToReview, enter, MENDED, refusal, runRules, SENT } from '../../support/review.ts'

const stateOf = (book: TestBook, submission = 1) => book.review.desk({ submission }).state

test('a return goes from draft over checked and in review to accepted, with who took each step', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])
  const drafted = stateOf(book)
  runRules(book)
  const states = [drafted, stateOf(book)]
  expect(states).toEqual(['draft', 'checked'])

  const clean = await bookToReview()
  clean.review.begin({ submission: 1 })
  clean.review.accept({ submission: 1, note: '电话核实' })
  expect(clean.review.desk({ submission: 1 }).steps.map(({ state, by, reason }) => [state, by, reason])).toEqual([
    ['draft', '录入员', null],
    ['in-review', '管理员', null],
    ['accepted', '管理员', '电话核实'],
  ])
})

test('a return is not taken into review before the rules have run over it', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])

  expect(refusal(() => book.review.begin({ submission: 1 }))).toMatchObject({
    code: 'review-hindered',
    details: { why: 'not-checked' },
  })
})

test('a return is not accepted before it is checked against another that has just come in', async () => {
  const book = await bookToReview()
  const message = { zh: '从业人数少', en: 'Too few employees' }
  book.rules.add({ rule: ownRule({ code: 'jobs', rule: 'sum(persons) <= sum(LEAD_ROSTER.employees)', message }) })
  runRules(book)
  await book.bring([
    saved(book.folder, 'b.xlsx', [enterpriseSheet([[1, '万州区', '某某公司', '国家级', '柑橘', 10, 3]])]),
  ])
  const early = refusal(() => book.review.accept({ submission: 1 }))
  runRules(book)

  expect(early).toMatchObject({ code: 'review-hindered', details: { why: 'not-checked' } })
  expect(refusal(() => book.review.accept({ submission: 1 }))).toMatchObject({ details: { why: 'has-errors' } })
})

test('who entered a return cannot accept it, and is told so before trying', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])
  runRules(book)

  expect(book.review.desk({ submission: 1 }).choices).toEqual([
    { act: 'begin', hindrances: [] },
    { act: 'accept', hindrances: ['entered-by-you'] },
    { act: 'send-back', hindrances: [] },
  ])
  expect(refusal(() => book.review.accept({ submission: 1 }))).toMatchObject({ details: { why: 'entered-by-you' } })
})

test('who adjusted a value that counts cannot accept it; another reviewer can, or the adjustment is withdrawn', async () => {
  const book = await bookToReview()
  const { adjustment } = book.adjustments.adjust({
    submission: 1,
    row: 4,
    column: 'amount',
    value: 5.5,
    reason: '电话核实为 5.5 万元',
  })
  runRules(book)
  const hindrances = () => book.review.desk({ submission: 1 }).choices.find(({ act }) => act === 'accept')?.hindrances

  expect(hindrances()).toEqual(['adjusted-by-you'])
  book.adjustments.withdraw({ adjustment, reason: '有误' })
  runRules(book)
  expect(hindrances()).toEqual([])
})

test('who only enters returns is refused the review', async () => {
  const book = await bookToReview()
  const clerk = book.people.list({}).find(({ name }) => name === '录入员')
  signIn(book.context.book.db, clerk ?? { person: 0, name: '' })

  expect(book.review.desk({ submission: 1 }).choices[0]?.hindrances).toEqual(['role-missing'])
  expect(refusal(() => book.review.begin({ submission: 1 }))).toMatchObject({ code: 'role-missing' })
})

test('an error on the sheet stands in the way of accepting until a mended return is sent', async () => {
  const book = await bookToReview([['小学', 100, '五万', 90, 95]])
  const before = refusal(() => book.review.accept({ submission: 1 }))
  await enter(book, 'b.xlsx', studentSheet('万州区', 2017, SENT))
  book.review.accept({ submission: 2 })

  expect(before).toMatchObject({ details: { why: 'has-errors', errors: 1 } })
  expect([stateOf(book, 2), book.intake.submissions({}).map(({ review }) => review)]).toEqual([
    'accepted',
    ['accepted', null],
  ])
})

test('an error in a cell that was adjusted since no longer stands in the way', async () => {
  const book = await bookToReview([['小学', 100, '五万', 90, 95]])
  adjustAsAnother(book, { submission: 1, row: 4, column: 'amount', value: 5, reason: '电话核实为 5 万元' })

  expect(book.review.desk({ submission: 1 })).toMatchObject({
    adjustments: 1,
    counts: { errors: 0 },
    items: [{ severity: 'note', of: 'sheet', column: 'amount' }],
  })
  expect(book.review.accept({ submission: 1 }).state).toBe('accepted')
})

test('a printed total no longer stands in the way once a row that it adds up was adjusted', async () => {
  const book = await bookToReview([
    ['小学', 100, 5, 90, 95],
    ['初中', 100, 5, 80, 95],
    ['合计', 200, 10, 175, 190],
  ])
  const before = book.review.desk({ submission: 1 })
  adjustAsAnother(book, { submission: 1, row: 5, column: 'persons', value: 85, reason: '电话核实' })

  expect(before).toMatchObject({ counts: { errors: 1 }, items: [{ of: 'sheet', finding: { code: 'total-differs' } }] })
  expect(book.review.desk({ submission: 1 })).toMatchObject({ counts: { errors: 0 }, items: [{ severity: 'note' }] })
  expect(book.review.accept({ submission: 1 }).state).toBe('accepted')
})

test('a warning on the sheet wants an explanation before it is accepted', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', studentSheet('万州区', 2017, SENT))
  book.context.book.db.exec(
    `INSERT INTO finding (submission_id, code, severity, cell, message, details) VALUES (1, 'rows-hidden', 'warning', 'A5', '', '{"count":1}')`,
  )
  const before = refusal(() => book.review.accept({ submission: 1 }))
  const [item] = book.review.desk({ submission: 1 }).items
  book.review.explain({ submission: 1, item: item?.item ?? '', text: '隐藏行是说明' })

  expect(before).toMatchObject({ details: { why: 'unexplained-warnings', warnings: 1 } })
  expect(book.review.accept({ submission: 1 })).toMatchObject({
    state: 'accepted',
    counts: { warnings: 1, explained: 1 },
  })
})

test('one sent back and answered is re-sent, and then checked as an answer', async () => {
  const book = await bookToReview()
  book.review.sendBack({ submission: 1, reason: '合计不符' })
  const sentBack = stateOf(book)
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, MENDED)])])
  const resent = stateOf(book, 2)
  runRules(book)

  expect([sentBack, resent]).toEqual(['sent-back', 're-sent'])
  expect(book.review.queue({}).lines).toMatchObject([{ submission: { submission: 2 }, state: 'checked', resent: true }])
})

test('a sending back taken back leaves the return where it stood', async () => {
  const book = await bookToReview()
  book.review.begin({ submission: 1 })
  book.intake.sendBack({ submission: 1, reason: '合计不符' })
  book.review.takeBack({ submission: 1 })

  expect(book.review.desk({ submission: 1 }).steps.map(({ state, reason }) => [state, reason])).toEqual([
    ['draft', null],
    ['in-review', null],
    ['sent-back', '合计不符'],
    ['in-review', null],
  ])
})

test('reopening wants a reason and puts the return back into review', async () => {
  const book = await bookToReview()
  const tooEarly = refusal(() => book.review.reopen({ submission: 1, reason: '数据有误' }))
  book.review.accept({ submission: 1 })
  const unreasoned = refusal(() => book.review.reopen({ submission: 1, reason: ' ' }))

  expect(tooEarly).toMatchObject({ code: 'review-hindered', details: { why: 'not-accepted' } })
  expect(unreasoned).toMatchObject({ code: 'bad-arguments' })
  expect(book.review.reopen({ submission: 1, reason: '数据有误' }).state).toBe('in-review')
})

test('a return that gave way to a newer one can no longer be accepted', async () => {
  const book = await bookToReview()
  await enter(book, 'b.xlsx', studentSheet('万州区', 2017, MENDED))

  expect(refusal(() => book.review.accept({ submission: 1 }))).toMatchObject({
    details: { why: 'not-current, newer-version' },
  })
})

test('every step stands in the audit with its reason', async () => {
  const book = await bookToReview()
  book.review.begin({ submission: 1 })
  book.review.accept({ submission: 1 })
  book.review.reopen({ submission: 1, reason: '数据有误' })
  book.review.sendBack({ submission: 1, reason: '重报' })
  const entries = book.context.book.db
    .prepare<[], { verb: string; who: string; details: string }>(
      `SELECT verb, who, details FROM audit WHERE json_extract(details, '$.submission') = 1 ORDER BY audit_no`,
    )
    .all()

  expect(entries.map(({ verb, who, details }) => [verb, who, JSON.parse(details)])).toEqual([
    ['begin-review', '管理员', { submission: 1 }],
    ['accept', '管理员', { submission: 1, explained: 0, cannotTell: expect.any(Number) }],
    ['reopen', '管理员', { submission: 1, reason: '数据有误' }],
    ['send-back', '管理员', { submission: 1, reason: '重报' }],
  ])
})
