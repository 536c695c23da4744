import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportPreview, ImportResult, Reply, SheetCells, TriedSheet } from '#contract'
import { type CoreHost, startCoreHost } from '../../src/main/worker/core-host.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { newFolder, RESOURCES } from '../support/book.ts'
import { enterpriseSheet, saved } from '../support/returns.ts'

let folder = ''
let host: CoreHost

beforeEach(async () => {
  folder = newFolder()
  host = startCoreHost({ resources: RESOURCES, openParser: forkParser })
  await host.openBook({ path: join(folder, 'a.fivebatches'), passphrase: '', create: true })
})

afterEach(async () => {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function ask<T>(verb: string, query: unknown): Promise<T> {
  const reply = (await host.call({ room: 'intake', verb, query })) as Reply<T>
  if (!reply.ok) throw Object.assign(new Error(reply.problem.message), reply.problem)
  return reply.value
}

const ROWS = Array.from({ length: 400 }, (_, at) => [at + 1, '万州区', `企业${at + 1}`, '市级', '茶叶', at / 2, at])

const merges = [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 6 }]

function enterprises(name = 'a.xlsx', more = {}): string {
  return saved(folder, name, [enterpriseSheet(ROWS, { merges, hiddenColumns: [3], hiddenRows: [5], ...more })])
}

test('a sheet of a preview is shown as it looks: merged cells, hidden rows and columns, numbers as numbers', async () => {
  const { preview } = await ask<ImportPreview>('preview', { files: [enterprises()] })
  const cells = await ask<SheetCells>('sheetCells', { preview, file: 0, sheet: 0, fromRow: 1, rows: 6 })

  expect(cells).toMatchObject({
    name: '监测表',
    columns: 7,
    hiddenColumns: [3],
    merges: [{ firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 6 }],
    more: true,
  })
  expect(cells.rows.map(({ row, hidden }) => [row, hidden])).toEqual([1, 2, 3, 4, 5, 6].map((row) => [row, row === 6]))
  expect(cells.rows[4]?.cells).toEqual([2, '万州区', '企业2', '市级', '茶叶', 0.5, 1])
})

test('the last window of a long sheet says that nothing follows', async () => {
  const { preview } = await ask<ImportPreview>('preview', { files: [enterprises()] })
  const cells = await ask<SheetCells>('sheetCells', { preview, file: 0, sheet: 0, fromRow: 401, rows: 200 })

  expect([cells.rows[0]?.row, cells.rows.at(-1)?.row, cells.more]).toEqual([401, 403, false])
})

test('other choices are tried on the first rows and leave the preview as it was', async () => {
  const { preview, rows } = await ask<ImportPreview>('preview', { files: [enterprises()] })
  const hints = { form: 'LEAD_ROSTER', mapping: { total_assets: 'F' } }
  const tried = await ask<TriedSheet>('trySheet', { preview, file: 0, sheet: 0, hints })
  const kept = await ask<ImportResult>('keep', { preview })

  expect(tried).toMatchObject({ complete: false, sheet: { status: 'preview', rows: 297 } })
  expect(tried.sheet.sample[1]?.values).not.toHaveProperty('sales')
  expect([rows, kept.rows]).toEqual([400, 400])
  expect(kept.files[0]?.sheets[0]?.mapping.map(({ column }) => column)).toContain('sales')
})

test('what was chosen for a sheet when it was previewed is what is kept', async () => {
  const sheets = { '0:0': { form: 'LEAD_ROSTER', mapping: { total_assets: 'F' } } }
  const { preview } = await ask<ImportPreview>('preview', { files: [enterprises()], sheets })
  const kept = await ask<ImportResult>('keep', { preview })

  expect(kept.files[0]?.sheets[0]?.mapping).toContainEqual(
    expect.objectContaining({ column: 'total_assets', by: 'hand' }),
  )
})

test('a file that has changed since its preview is not shown as if it were the same', async () => {
  const { preview } = await ask<ImportPreview>('preview', { files: [enterprises()] })
  enterprises('a.xlsx', { name: '改过的表' })

  await expect(ask('sheetCells', { preview, file: 0, sheet: 0, fromRow: 1, rows: 6 })).rejects.toMatchObject({
    code: 'preview-gone',
  })
})
