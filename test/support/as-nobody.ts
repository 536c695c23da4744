import { faultOf } from '../../src/main/core/base/file-fault.ts'
import { openFileSource } from '../../src/main/core/workbook/byte-source.ts'
import { findReturns } from '../../src/main/worker/find-returns.ts'

// Walks a folder and opens its files with the rights of a user who has none, and tells what became of each.

if (process.getuid?.() === 0) process.setuid?.(65_534)
const lines = findReturns(process.argv.slice(2)).flatMap((found) => {
  if (!('path' in found)) return 'code' in found ? [`${found.name}: ${found.code}`] : []
  try {
    openFileSource(found.path).close()
    return [`${found.name}: opened`]
  } catch (error) {
    return [`${found.name}: ${faultOf(error)}`]
  }
})
process.stdout.write(JSON.stringify(lines))
