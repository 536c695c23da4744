import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { onlyRules, ownRule } from '../../support/own-rule.ts'
import { rawSheet, saved } from '../../support/returns.ts'

const HEADER = ['姓名', '身份证号', '学校', '学段', '资助项目', '金额（元）', '发放日期']

test('a finding on a person shows no ID number and no name, nor do its values or its message', async () => {
  const book = newBook()
  onlyRules(
    book,
    ownRule({
      code: 'id',
      form: 'EDU_ROSTER',
      rule: 'valid_id(id_number)',
      message: { zh: '{student_name} 的身份证号 {id_number} 不对', en: '{id_number} of {student_name} is wrong' },
    }),
  )
  await book.bring([
    saved(book.folder, 'a.xlsx', [
      rawSheet([
        ['2017年度资助学生名册'],
        ['填报单位：万州区', null, null, null, null, '计量单位：元'],
        HEADER,
        ['张三丰', '11010519491231002Y', '中心小学', '小学', '生活补助', 500, '2017-09-01'],
      ]),
    ]),
  ])
  book.checks.runPending({})
  const { findings } = book.checks.findings({})
  const { facts } = book.context.book.db.prepare<[], { facts: string }>('SELECT facts FROM check_finding').get() ?? {
    facts: '',
  }

  expect(findings).toMatchObject([
    {
      label: '张* · 110105********002Y · 生活费补助 · 2017-09-01',
      values: { id_number: '110105********002Y' },
      message: { zh: '张* 的身份证号 110105********002Y 不对' },
    },
  ])
  expect(JSON.stringify(findings) + facts).not.toMatch(/19491231|三丰/)
})
