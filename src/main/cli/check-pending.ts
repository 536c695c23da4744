import type { CoreContext } from '../core/create-core.ts'
import { createCheckSteps } from '../core/create-rule-verbs.ts'

/** Progress is told after so long, and then as often. */
const TELL_AFTER_MILLISECONDS = 2000

/** Checks what a command has changed before it ends, and says what came of it. */
export function checkPending(context: CoreContext): void {
  const steps = createCheckSteps(context).runPending()
  let told = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      const { places, rules, errors, warnings, cannotTell } = step.value
      if (places > 0 && rules > 0)
        process.stderr.write(
          `checked ${places} returns by county with ${rules} rules: ${errors} errors, ${warnings} warnings, ${cannotTell} cannot tell\n`,
        )
      return
    }
    if (performance.now() - told < TELL_AFTER_MILLISECONDS) continue
    told = performance.now()
    const { done, total } = step.value
    process.stderr.write(`checking: ${total === 0 ? 100 : Math.floor((100 * done) / total)} %\n`)
  }
}
