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
