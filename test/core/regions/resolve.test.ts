import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'

test.each([
  ['万 州', 2017, '500101'],
  ['　石柱县', 2017, '500240'],
  ['石柱自治县', 2017, '500240'],
  ['雲陽縣', 2017, '500235'],
  ['#忠县', 2017, '500233'],
  ['开县', 2015, '500154'],
  ['开州区', 2017, '500154'],
  ['500234', 2015, '500154'],
  ['500101 万州区', 2017, '500101'],
  ['重庆市梁平县', 2015, '500155'],
])('%s in %i is county %s', (name, year, code) => {
  expect(newBook().context.regions.resolve(name, year)).toEqual({ kind: 'region', code })
})

test('code 500110 was Wansheng until 2011 and is Qijiang since', () => {
  const { regions } = newBook().context

  expect([2010, 2011, 2017].map((year) => regions.resolve('500110', year))).toEqual([
    { kind: 'region', code: '500110@2011' },
    { kind: 'region', code: '500110' },
    { kind: 'region', code: '500110' },
  ])
})

test('look-alike counties are never merged, only named to choose from', () => {
  const { regions } = newBook().context

  expect(regions.resolve('巫上县', 2017)).toEqual({ kind: 'unknown', near: ['巫山县', '巫溪县'] })
  expect(regions.resolve('江北', 2017)).toEqual({ kind: 'region', code: '500105' })
  expect(regions.resolve('江津', 2017)).toEqual({ kind: 'region', code: '500116' })
})

test('a code and a name that contradict each other are no county', () => {
  expect(newBook().context.regions.resolve('500101江北区', 2017)).toMatchObject({ kind: 'unknown' })
})

test.each(['全  市', '重庆市', '500100', '市辖区'])('%s sums up counties and is none', (name) => {
  expect(newBook().context.regions.resolve(name, 2010)).toEqual({ kind: 'aggregate' })
})

test('zones inside counties are told apart, so that nothing is counted twice', () => {
  expect(newBook().context.regions.resolve('两江新区', 2017)).toEqual({ kind: 'zone' })
})

test('counties bear the name of the year', () => {
  const { regions } = newBook().context

  expect([2015, 2017].map((year) => regions.counties(year).find(({ code }) => code === '500154')?.name.zh)).toEqual([
    '开县',
    '开州区',
  ])
  expect(regions.counties()).toHaveLength(38)
})

test('a county is not read out of the middle of another name', () => {
  const { regions } = newBook().context

  expect(regions.namedIn('2017年度巫山溪县学生资助情况', 2017)).toEqual([])
  expect(regions.namedIn('2017年度巫溪县学生资助情况', 2017)).toEqual(['500238'])
  expect(regions.namedIn('万州2017年学生资助', 2017)).toEqual(['500101'])
})
