/** Command line switches that Electron would take as its own: `--name` and `--name=value`. */
const given = new Map(
  process.argv.slice(2).flatMap((argument): [string, string][] => {
    const found = /^--([a-z-]+)(?:=(.*))?$/s.exec(argument)
    return found === null ? [] : [[found[1] as string, found[2] ?? '']]
  }),
)

/** Switches the program adds for the browser before it is ready. */
const added = new Map<string, string>()

/** `app.commandLine` */
export const commandLine = {
  hasSwitch: (name: string) => given.has(name),
  getSwitchValue: (name: string) => given.get(name) ?? '',
  appendSwitch: (name: string, value = '') => {
    added.set(name, value)
  },
}

/** The added switches as arguments for the browser. */
export function addedSwitches(): readonly string[] {
  return [...added].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}

/** Whether the browser runs without a window on the screen. */
export const isHeadless = given.has('headless')
