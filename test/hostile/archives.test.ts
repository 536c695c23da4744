import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { became } from '../support/became.ts'
import { hostileWorkbook, returnXml, workbookEntries, workbookXml } from '../support/hostile-workbook.ts'
import { type HostileEntry, hostileZip, packedRepeat } from '../support/hostile-zip.ts'

test('the return that the hostile ones are made of is kept as it is', async () => {
  expect(await became([['good.xlsx', hostileWorkbook()]])).toEqual({ 'good.xlsx': 'kept 2' })
})

test('an archive that would grow beyond measure is refused before it is inflated', async () => {
  const gigabyte = packedRepeat(' ', 1024)
  const bomb = (claims: NonNullable<HostileEntry['claims']>) => hostileZip(withSheet({ packed: gigabyte, claims }))

  expect(
    await became([
      ['1 GB from 1 MB.xlsx', bomb({ size: 1024 ** 3, crc32: 0 })],
      ['1 GB that says it is 1 MB.xlsx', bomb({ size: 1024 ** 2, crc32: 0 })],
      [
        'rows of 200 MB.xlsx',
        hostileZip(withSheet({ packed: rowsBomb(200), claims: { size: 200 * 1024 ** 2, crc32: 0 } })),
      ],
      ['strings of 1 GB.xlsx', hostileZip(withStrings({ packed: gigabyte, claims: { size: 1024 ** 3, crc32: 0 } }))],
    ]),
  ).toEqual({
    '1 GB from 1 MB.xlsx': 'file-unsafe',
    '1 GB that says it is 1 MB.xlsx': 'file-damaged',
    'rows of 200 MB.xlsx': 'file-unsafe',
    'strings of 1 GB.xlsx': 'file-unsafe',
  })
})

test('an archive that lies about its entries is refused', async () => {
  const noise = randomBytes(1024 * 1024)
  const many = Array.from({ length: 500 }, (_, at) => ({ name: `xl/worksheets/x${at}.xml`, data: '', on: 'noise' }))
  const good = workbookEntries()

  expect(
    await became([
      ['500 entries on one part.xlsx', hostileZip([...good, { name: 'noise', data: noise }, ...many])],
      ['65,535 entries.xlsx', hostileZip(good, { count: 65_534 })],
      ['fewer entries than it has.xlsx', hostileZip(good, { count: 2 })],
      ['40,000 empty entries.xlsx', hostileZip([...good, ...empties(40_000)])],
      ['upwards.xlsx', hostileWorkbook({}, [{ name: 'xl/../../../etc/cron.d/x', data: 'x' }])],
      ['absolute.xlsx', hostileWorkbook({}, [{ name: '/etc/passwd', data: 'x' }])],
      ['drive.xlsx', hostileWorkbook({}, [{ name: 'C:\\Windows\\x.dll', data: 'x' }])],
      ['twice.xlsx', hostileWorkbook({}, [{ name: 'xl/worksheets/sheet1.xml', data: returnXml() }])],
      ['two names.xlsx', hostileZip(withSheet({ innerName: 'xl/worksheets/sheet2.xml' }))],
      ['encrypted entry.xlsx', hostileZip(withSheet({ flags: 1 }))],
      ['unknown packing.xlsx', hostileZip(withSheet({ method: 12 }))],
      ['wrong checksum.xlsx', hostileZip(withSheet({ claims: { crc32: 12345 } }))],
      ['larger than it is.xlsx', hostileZip(withSheet({ claims: { size: 5000 } }))],
      ['smaller than it is.xlsx', hostileZip(withSheet({ claims: { size: 500 } }))],
      ['packed larger than the file.xlsx', hostileZip(withSheet({ claims: { compressedSize: 1_000_000 } }))],
      ['not deflated at all.xlsx', hostileZip(withSheet({ packed: noise.subarray(0, 800) }))],
    ]),
  ).toEqual({
    '500 entries on one part.xlsx': 'file-unsafe',
    '65,535 entries.xlsx': 'file-unsafe',
    'fewer entries than it has.xlsx': 'file-not-workbook',
    '40,000 empty entries.xlsx': 'file-unsafe',
    'upwards.xlsx': 'file-unsafe',
    'absolute.xlsx': 'file-unsafe',
    'drive.xlsx': 'file-unsafe',
    'twice.xlsx': 'file-unsafe',
    'two names.xlsx': 'file-unsafe',
    'encrypted entry.xlsx': 'file-encrypted',
    'unknown packing.xlsx': 'file-damaged',
    'wrong checksum.xlsx': 'file-damaged',
    'larger than it is.xlsx': 'file-damaged',
    'smaller than it is.xlsx': 'file-damaged',
    'packed larger than the file.xlsx': 'file-damaged',
    'not deflated at all.xlsx': 'file-damaged',
  })
})

test('a workbook with a part missing is refused, and an archive that is no workbook is called so', async () => {
  expect(
    await became([
      ['no sheet.xlsx', hostileWorkbook({ sheet: null })],
      ['no workbook.xlsx', hostileWorkbook({ workbook: null })],
      ['no relations.xlsx', hostileWorkbook({ workbookRels: null })],
      ['no sheets listed.xlsx', hostileWorkbook({ workbook: workbookXml().replace(/<sheets>.*<\/sheets>/, '') })],
      ['sheet elsewhere.xlsx', hostileWorkbook({ workbook: workbookXml().replace('rId1', 'rId9') })],
      ['word.xlsx', hostileZip([{ name: 'word/document.xml', data: '<x/>' }])],
      ['photos.xlsx', hostileZip([{ name: 'a.jpg', data: 'x' }])],
      ['empty.xlsx', hostileZip([])],
    ]),
  ).toEqual({
    'no sheet.xlsx': 'file-damaged',
    'no workbook.xlsx': 'file-not-workbook',
    'no relations.xlsx': 'file-damaged',
    'no sheets listed.xlsx': 'file-no-sheets',
    'sheet elsewhere.xlsx': 'file-damaged',
    'word.xlsx': 'file-not-workbook',
    'photos.xlsx': 'file-not-workbook',
    'empty.xlsx': 'file-not-workbook',
  })
})

/** The good return with its sheet's entry made to lie. */
function withSheet(lies: Partial<HostileEntry>): HostileEntry[] {
  return workbookEntries().map((entry) => (entry.name.endsWith('sheet1.xml') ? { ...entry, ...lies } : entry))
}

function withStrings(lies: Partial<HostileEntry>): HostileEntry[] {
  return workbookEntries({ sharedStrings: '<sst/>' }).map((entry) =>
    entry.name.endsWith('sharedStrings.xml') ? { ...entry, ...lies } : entry,
  )
}

function rowsBomb(megabytes: number): Buffer {
  return packedRepeat('<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>', megabytes)
}

function empties(count: number): HostileEntry[] {
  return Array.from({ length: count }, (_, at) => ({ name: `xl/media/${at}`, data: '', method: 0 }))
}
