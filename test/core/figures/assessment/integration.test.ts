import { expect, test } from 'vitest'
import { newBook } from '../../../support/book.ts'
import { bringReturns } from '../../../support/form-sheet.ts'

const WHO = { source: 's', by: 'b', reason: 'r' }

function lineOf(book: ReturnType<typeof newBook>, year: number) {
  const found = book.figures.integration({ period: '2016' }).lines.find((each) => each.year === year)
  if (found === undefined) throw new Error(`no ${year}`)
  return {
    dibao: found.dibao?.value,
    line: found.povertyLine?.value,
    counts: found.counts,
    higher: found.higher,
    fell: found.fell,
  }
}

test('in 2016 the dibao standard of 3,600 is above the poverty line of 2,952, and it is what counts', () => {
  expect(lineOf(newBook(), 2016)).toEqual({ dibao: 3600, line: 2952, counts: 3600, higher: 'dibao', fell: [] })
})

test('where the poverty line is the higher it is what counts', () => {
  expect(lineOf(newBook(), 2015)).toEqual({ dibao: 2760, line: 2855, counts: 2855, higher: 'poverty-line', fell: [] })
})

test('a year in which a line falls is flagged, also after a year it is unknown of', () => {
  const book = newBook()
  book.standards.set({ code: 'dibao_standard', from: 2017, until: 2017, value: 3500, ...WHO })
  book.standards.set({ code: 'dibao_standard', from: 2022, until: 2022, value: 5000, ...WHO })

  expect(lineOf(book, 2017).fell).toEqual(['dibao'])
  expect(lineOf(book, 2021)).toEqual({ dibao: undefined, line: undefined, counts: null, higher: null, fell: [] })
  expect(lineOf(book, 2022).fell).toEqual(['dibao'])
})

test('counties are told apart by what they filed: below, at and above the municipal standard, or absent', async () => {
  const book = newBook()
  const row = { dibao_households: 1, dibao_people: 2, poverty_line: 2952 }
  await bringReturns(book, [
    [
      'SOCIAL',
      '2016年度',
      [
        { region: '万州区', ...row, standard: 2900 },
        { region: '涪陵区', ...row, standard: 3600 },
        { region: '黔江区', ...row, standard: 4000 },
        { region: '忠县', ...row, standard: '—' },
      ],
    ],
  ])
  const { counties, counts } = book.figures.integration({ period: '2016' })
  const told = counties.flatMap(({ region, against, againstLine, source }) =>
    source === null ? [] : [[region, against, againstLine, source.row]],
  )

  expect(told).toEqual([
    ['500101', 'below', 'below', 4],
    ['500102', 'equal', 'above', 5],
    ['500114', 'above', 'above', 6],
    ['500233', 'absent', 'absent', 7],
  ])
  expect(counts).toEqual({ below: 1, equal: 1, above: 1, absent: 35, 'cannot-tell': 0 })
})

test('in a year without a municipal standard what a county filed cannot be told to be below', async () => {
  const book = newBook()
  await bringReturns(book, [
    ['SOCIAL', '2022年度', [{ region: '万州区', dibao_households: 1, dibao_people: 2, standard: 7000 }]],
  ])
  const { counties } = book.figures.integration({ period: '2022', regions: ['500101'] })

  expect(counties).toMatchObject([{ standard: 7000, against: 'cannot-tell', againstLine: 'cannot-tell' }])
})
