import { expect, test } from 'vitest'
import { bytesSource } from '../../../../src/main/core/workbook/byte-source.ts'
import { writeWorkbook } from '../../../../src/main/core/workbook/write-workbook.ts'
import { openZip } from '../../../../src/main/core/workbook/zip/open-zip.ts'

const SHEET = 'xl/worksheets/sheet1.xml'

function workbook(): Buffer {
  const rows = Array.from({ length: 200 }, (_, at) => [`第${at}行`, at])
  return Buffer.from(writeWorkbook([{ name: '表', rows }], 'xlsx'))
}

async function streamed(bytes: Buffer, name: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of openZip(bytesSource(bytes)).streamPart(name)) pieces.push(piece)
  return Buffer.concat(pieces)
}

test('a part is the same whether it is read whole or as a stream', async () => {
  const bytes = workbook()
  const whole = openZip(bytesSource(bytes)).readPart(SHEET)

  expect(whole.toString()).toContain('<sheetData>')
  expect((await streamed(bytes, SHEET)).equals(whole)).toBe(true)
})

test('an archive in zip64, as programs write it for large files, reads the same', () => {
  const bytes = workbook()
  const wide = openZip(bytesSource(asZip64(bytes)))

  expect([...wide.parts.keys()]).toEqual([...openZip(bytesSource(bytes)).parts.keys()])
  expect(wide.readPart(SHEET).equals(openZip(bytesSource(bytes)).readPart(SHEET))).toBe(true)
})

test('a workbook that was cut off is damaged, wherever it was cut', () => {
  const bytes = workbook()
  const codes = [30, 1000, bytes.length - 30, bytes.length - 1].map((length) => codeOf(bytes.subarray(0, length)))

  expect(codes).toEqual(['file-damaged', 'file-damaged', 'file-damaged', 'file-damaged'])
})

test('a part with one flipped bit is damaged, read whole or as a stream', async () => {
  const bytes = workbook()
  const { dataOffset, compressedSize } = openZip(bytesSource(bytes)).parts.get(SHEET) ?? {
    dataOffset: 0,
    compressedSize: 0,
  }
  const at = dataOffset + (compressedSize >> 1)
  bytes[at] = (bytes[at] ?? 0) ^ 4

  expect(() => openZip(bytesSource(bytes)).readPart(SHEET)).toThrow(/damaged/)
  await expect(streamed(bytes, SHEET)).rejects.toMatchObject({ code: 'file-damaged' })
})

test('two entries on the same bytes are unsafe', () => {
  const bytes = workbook()
  const directory = bytes.readUInt32LE(bytes.length - 6)
  const second = directory + 46 + bytes.readUInt16LE(directory + 28) + bytes.readUInt16LE(directory + 30)
  bytes.writeUInt32LE(bytes.readUInt32LE(directory + 42), second + 42)

  expect(codeOf(bytes)).toBe('file-unsafe')
})

test('a part said to be packed to less than a two-hundredth is unsafe', () => {
  const bytes = workbook()
  const directory = bytes.readUInt32LE(bytes.length - 6)
  bytes.writeUInt32LE(1_000_000_000, directory + 24)

  expect(codeOf(bytes)).toBe('file-unsafe')
})

function codeOf(bytes: Buffer): string {
  try {
    openZip(bytesSource(bytes))
    return 'opened'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

/** The same archive with every size and offset of its directory told in zip64 fields (APPNOTE 4.3.14, 4.5.3). */
function asZip64(bytes: Buffer): Buffer {
  const end = bytes.length - 22
  const start = bytes.readUInt32LE(end + 16)
  const entries: Buffer[] = []
  for (let at = start; at < end; ) {
    const names = bytes.readUInt16LE(at + 28)
    const next = at + 46 + names + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const entry = Buffer.from(bytes.subarray(at, at + 46 + names))
    const extra = Buffer.alloc(28)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [place, field] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 4 + place * 8)
      entry.writeUInt32LE(0xffffffff, field)
    }
    entry.writeUInt16LE(28, 30)
    entry.writeUInt16LE(0, 32)
    entries.push(entry, extra)
    at = next
  }
  const directory = Buffer.concat(entries)
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06', 'latin1')
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(entries.length / 2), 24)
  record.writeBigUInt64LE(BigInt(entries.length / 2), 32)
  record.writeBigUInt64LE(BigInt(directory.length), 40)
  record.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8)
  locator.writeUInt32LE(1, 16)
  const narrow = Buffer.alloc(22, 0xff)
  narrow.write('PK\x05\x06\0\0\0\0', 'latin1')
  narrow.writeUInt16LE(0, 20)
  return Buffer.concat([bytes.subarray(0, start), directory, record, locator, narrow])
}
