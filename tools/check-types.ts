import { spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** Each environment is checked by itself, so that what one doesn't have can't be used there. */
const PROJECTS = ['src/contract', 'src/main', 'src/preload', 'src/renderer', '.']

const AT_ONCE = 2

/** Checks one project. @returns what the compiler says; empty where it finds nothing */
function check(project: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', project], { cwd: ROOT })
    const said: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => said.push(part))
    child.stderr.on('data', (part: Buffer) => said.push(part))
    child.on('close', (code) => {
      const text = Buffer.concat(said).toString().trim()
      resolve(code === 0 ? '' : text || `tsc ended with ${code}`)
    })
  })
}

const waiting = [...PROJECTS]
const errors = new Set<string>()

async function checkNext(): Promise<void> {
  const project = waiting.shift()
  if (project === undefined) return
  const said = await check(project)
  if (said !== '') errors.add(`${project}:\n${said}`)
  return checkNext()
}

await Promise.all(Array.from({ length: AT_ONCE }, checkNext))

for (const said of errors) console.error(said)
if (errors.size > 0) process.exitCode = 1
