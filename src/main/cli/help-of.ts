import { HELP } from './help.ts'

/** How the help says a command is written; the whole help where there is no such command. */
export function helpOf(command: string): string {
  const lines = HELP.split('\n')
  const isOwn = (line: string) => line.startsWith(`  ${command} `)
  const isContinued = (line: string) => line.startsWith('       ')
  let within = false
  const own = lines.filter((line) => {
    within = isOwn(line) || (within && isContinued(line))
    return within
  })
  return own.length === 0 ? HELP : `${own.join('\n')}\n\n  --help shows every command\n`
}
