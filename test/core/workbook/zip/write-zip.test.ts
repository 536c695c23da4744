import { expect, test } from 'vitest'
import { bytesSource } from '../../../../src/main/core/workbook/byte-source.ts'
import { openZip } from '../../../../src/main/core/workbook/zip/open-zip.ts'
import { changedZip } from '../../../../src/main/core/workbook/zip/write-zip.ts'
import { fixture } from '../../../support/parts.ts'

test('a changed archive has the new part, and every other in its place with the same compressed bytes', () => {
  const before = openZip(bytesSource(fixture('torture/AutoFilter.xlsx')))
  const changes = new Map([
    ['xl/styles.xml', Buffer.from('<styleSheet/>')],
    ['xl/新.xml', Buffer.from('新')],
  ])
  const after = openZip(bytesSource(changedZip(before, changes)))
  const others = [...before.parts.keys()].filter((name) => name !== 'xl/styles.xml')

  expect([...after.parts.keys()]).toEqual([...before.parts.keys(), 'xl/新.xml'])
  expect(others.every((name) => after.rawPart(name).equals(before.rawPart(name)))).toBe(true)
  expect([after.readPart('xl/styles.xml').toString(), after.readPart('xl/新.xml').toString()]).toEqual([
    '<styleSheet/>',
    '新',
  ])
})

test('an archive whose sizes stood behind the data is written with the sizes in front', () => {
  const before = openZip(bytesSource(fixture('census/census_county_2020_v1.xlsx')))
  const after = openZip(bytesSource(changedZip(before, new Map())))

  expect([...after.parts.values()].map(({ flags }) => flags & 8)).not.toContain(8)
  expect([...after.parts.keys()].every((name) => after.readPart(name).equals(before.readPart(name)))).toBe(true)
})
