import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readBack, type WrittenWorkbook } from './written-workbook.ts'

/** Whether LibreOffice is on this machine. */
export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
}

/** Opens a workbook in LibreOffice, computes every formula anew, and reads what it saved. */
export function recalculated(bytes: Uint8Array): WrittenWorkbook {
  const folder = mkdtempSync(join(tmpdir(), 'recalculated-'))
  const profile = join(folder, 'profile')
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
  writeFileSync(join(folder, 'report.xlsx'), bytes)
  const out = join(folder, 'out')
  const options = [
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    out,
  ]
  execFileSync('soffice', [...options, join(folder, 'report.xlsx')], { stdio: 'ignore', timeout: 90_000 })
  return readBack(readFileSync(join(out, 'report.xlsx')))
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`
