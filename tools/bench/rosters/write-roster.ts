import { once } from 'node:events'
import { closeSync, createWriteStream, openSync, writeSync } from 'node:fs'
import { crc32, createDeflateRaw } from 'node:zlib'

/** One part of the archive while it is written. */
interface WrittenPart {
  readonly name: string
  readonly crc32: number
  readonly compressedSize: number
  readonly size: number
  readonly offset: number
}

/** Look of a column: as it is, a date, or money with two digits. */
export const LOOK = { plain: 0, date: 1, money: 2 } as const

export interface BigRoster {
  /** Lines over the headings. */
  readonly top: readonly (readonly string[])[]
  readonly headings: readonly string[]
  /** One of `LOOK` for each column. */
  readonly looks: readonly number[]
  readonly rows: Iterable<readonly (string | number)[]>
}

/**
 * Writes a roster of up to 26 columns as Excel would: texts as shared strings, dates and money with their formats.
 * Nothing but the texts already met is kept in memory.
 */
export async function writeRoster(path: string, roster: BigRoster): Promise<void> {
  const strings = new Map<string, number>()
  const archive = openArchive(path)
  await archive.part('xl/worksheets/sheet1.xml', sheetXml(roster, strings))
  await archive.part('xl/sharedStrings.xml', stringsXml(strings))
  await archive.part('xl/styles.xml', [STYLES])
  await archive.part('xl/workbook.xml', [WORKBOOK])
  await archive.part('xl/_rels/workbook.xml.rels', [WORKBOOK_RELATIONS])
  await archive.part('_rels/.rels', [RELATIONS])
  await archive.part('[Content_Types].xml', [CONTENT_TYPES])
  await archive.close()
}

function* sheetXml({ top, headings, looks, rows }: BigRoster, strings: Map<string, number>): Generator<string> {
  const text = (value: string) => {
    const known = strings.get(value)
    if (known !== undefined) return known
    strings.set(value, strings.size)
    return strings.size - 1
  }
  const cell = (column: string, row: number, value: string | number, style = 0) => {
    const s = style === 0 ? '' : ` s="${style}"`
    return typeof value === 'string'
      ? `<c r="${column}${row}"${s} t="s"><v>${text(value)}</v></c>`
      : `<c r="${column}${row}"${s}><v>${value}</v></c>`
  }
  const line = (row: number, values: readonly (string | number)[], styles: readonly number[] = []) =>
    `<row r="${row}" spans="1:${headings.length}">${values.map((value, at) => cell(String.fromCharCode(65 + at), row, value, styles[at])).join('')}</row>`

  const last = String.fromCharCode(64 + headings.length)
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>`
  let row = 0
  for (const values of [...top, headings]) yield line(++row, values)
  for (const values of rows) yield line(++row, values, looks)
  yield `</sheetData><mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells></worksheet>`
}

function* stringsXml(strings: ReadonlyMap<string, number>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" uniqueCount="${strings.size}">`
  for (const text of strings.keys()) yield `<si><t>${text}</t></si>`
  yield '</sst>'
}

function openArchive(path: string) {
  const file = createWriteStream(path)
  const written: WrittenPart[] = []
  let offset = 0
  const write = async (bytes: Buffer) => {
    offset += bytes.length
    if (!file.write(bytes)) await once(file, 'drain')
  }
  return {
    async part(name: string, pieces: Iterable<string>): Promise<void> {
      const from = offset
      const deflate = createDeflateRaw({ level: 6, chunkSize: 1024 * 1024 })
      await write(header('PK\x03\x04', { name, crc32: 0, compressedSize: 0, size: 0, offset: from }))
      let sum = 0
      let size = 0
      let compressedSize = 0
      const drained = (async () => {
        for await (const bytes of deflate) {
          compressedSize += (bytes as Buffer).length
          await write(bytes as Buffer)
        }
      })()
      for (const bytes of gathered(pieces)) {
        sum = crc32(bytes, sum)
        size += bytes.length
        if (!deflate.write(bytes)) await once(deflate, 'drain')
      }
      deflate.end()
      await drained
      written.push({ name, crc32: sum, compressedSize, size, offset: from })
    },
    async close(): Promise<void> {
      const start = offset
      for (const part of written) await write(header('PK\x01\x02\x14\x00', part))
      const end = Buffer.alloc(22)
      end.write('PK\x05\x06', 'latin1')
      end.writeUInt16LE(written.length, 8)
      end.writeUInt16LE(written.length, 10)
      end.writeUInt32LE(offset - start, 12)
      end.writeUInt32LE(start, 16)
      await write(end)
      file.end()
      await once(file, 'close')
      const descriptor = openSync(path, 'r+')
      for (const part of written) {
        const bytes = header('PK\x03\x04', part)
        writeSync(descriptor, bytes, 0, bytes.length, part.offset)
      }
      closeSync(descriptor)
    },
  }
}

function* gathered(pieces: Iterable<string>): Generator<Buffer> {
  let text: string[] = []
  let length = 0
  for (const piece of pieces) {
    text.push(piece)
    length += piece.length
    if (length < 1 << 20) continue
    yield Buffer.from(text.join(''))
    text = []
    length = 0
  }
  yield Buffer.from(text.join(''))
}

/** A local header, which is written anew once the sizes are known, or an entry of the directory. */
function header(signature: string, { name, crc32: sum, compressedSize, size, offset }: WrittenPart): Buffer {
  const isLocal = signature.length === 4
  const fixed = Buffer.alloc(isLocal ? 26 : 40)
  fixed.writeUInt16LE(20, 0)
  fixed.writeUInt16LE(0x800, 2)
  fixed.writeUInt16LE(8, 4)
  fixed.writeUInt32LE(sum, 10)
  fixed.writeUInt32LE(compressedSize, 14)
  fixed.writeUInt32LE(size, 18)
  fixed.writeUInt16LE(Buffer.byteLength(name), 22)
  if (!isLocal) fixed.writeUInt32LE(offset, 36)
  return Buffer.concat([Buffer.from(signature, 'latin1'), fixed, Buffer.from(name)])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const STYLES = `<?xml version="1.0"?><styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`
const WORKBOOK = `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`
const WORKBOOK_RELATIONS = `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`
