import { createHash, type Hash } from 'node:crypto'
import type { SheetRow } from '../../src/main/core/workbook/workbook.ts'
import { ParserClient } from '../../src/main/worker/parser-client.ts'
import type { OpenedFile } from '../../src/main/worker/parser-messages.ts'

/** A parser that remembers what it gave out of the file opened last, as one hash over sheets and cells. */
export class HashingParser extends ParserClient {
  private hash: Hash = createHash('sha256')

  override async open(path: string): Promise<OpenedFile> {
    this.hash = createHash('sha256')
    const opened = await super.open(path)
    this.hash.update(JSON.stringify(opened.sheets))
    return opened
  }

  override async *rows(sheet: number): AsyncGenerator<readonly SheetRow[]> {
    for await (const rows of super.rows(sheet)) {
      for (const row of rows) this.hash.update(JSON.stringify(row))
      yield rows
    }
  }

  digest(): string {
    return this.hash.digest('hex')
  }
}
