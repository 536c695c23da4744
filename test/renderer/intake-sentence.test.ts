import { expect, test } from 'vitest'
import type { Details, IntakeCode, ScoreReason } from '#contract'
import { intakeSentence } from '../../src/renderer/src/parts/intake-sentence.ts'
import { scoreReason } from '../../src/renderer/src/words/score-reasons.ts'
import { sentence } from '../../src/renderer/src/words/sentence.ts'
import { county, form } from '../support/catalogue.ts'

test('a part of a sentence that nothing is known for is left out', () => {
  const label = { zh: '没有“{{value}}”[，相近的有：{{near}}]。', en: '' }

  expect([sentence(label, 'zh-CN', { value: '甲' }), sentence(label, 'zh-CN', { value: '甲', near: '乙' })]).toEqual([
    '没有“甲”。',
    '没有“甲”，相近的有：乙。',
  ])
})

test('a county nobody knows is told with the names near to it', () => {
  expect(told('region-unknown', { value: '江北县', near: '江北区' }, 'zh-CN')).toBe(
    '没有叫“江北县”的区县，相近的有：江北区，整张表暂缓。请在预览的“问题”里确认是哪个区县，或改正后重新导入。',
  )
})

test('a column is named in the language of the window, and what was sent stays as it was sent', () => {
  expect(told('wrong-type', { column: '成员数', value: '约30户' }, 'en')).toBe(
    '“约30户” in “Members” is not a valid value; it is kept as missing. Mend it and import again.',
  )
})

test('two periods that contradict each other are both named, and where the second stands', () => {
  expect(told('period-conflict', { found: '2017', other: '2016H1', where: 'file name' }, 'zh-CN')).toContain(
    '一处是2017年，文件名中是2016年上半年',
  )
})

test('the reasons of a score are told in both languages, with what each adds', () => {
  const title: ScoreReason = { code: 'title-found', points: 0.15, details: { title: '合作社名册' } }

  expect(scoreReason(title, 'zh-CN')).toBe('标题“合作社名册”（+15）')
  expect(scoreReason(title, 'en')).toBe('title “合作社名册” (+15)')
})

function told(code: IntakeCode, details: Details, language: 'zh-CN' | 'en'): string {
  const catalogue = { language, forms: [form('COOP_ROSTER')], allRegions: [county('500105', '江北区', 'Jiangbei')] }
  return intakeSentence({ code, severity: 'error', message: '', details }, 'COOP_ROSTER', catalogue)
}
